package org.haidang.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.records.IndexEntry;
import org.jspecify.annotations.Nullable;

/** The contacts on this computer. Thread-safe; every call blocks on the disk. */
public interface Contacts {

  /** Where contacts are, as a person tells them apart. */
  enum At {
    /** Wherever they are. */
    ANYWHERE,
    /** Saved here, waiting for the server. */
    WAITING,
    /** Where a person must look. */
    ATTENTION;

    /** Whether a record at {@code place} is one of them. */
    public boolean holds(Place place) {
      return switch (this) {
        case ANYWHERE -> true;
        case WAITING -> place instanceof Place.OnThisComputer;
        case ATTENTION -> place instanceof Place.NeedsAttention;
      };
    }
  }

  /**
   * One row of the list.
   *
   * @param entry what the list shows
   * @param place where the record is
   */
  record Row(UUID id, IndexEntry entry, Place place) {}

  /**
   * A contact, and what was done to it here.
   *
   * @param latest this computer's last change of it that the server has not yet answered or whose
   *     result has not come back; null when there is none. The next change comes {@code after} it.
   */
  record Opened(RecordState state, Place place, @Nullable UUID latest) {}

  /**
   * A field whose values disagree.
   *
   * @param entry the contact's row
   * @param path the field
   * @param values all its values, in the server's order
   */
  record Conflict(UUID id, IndexEntry entry, String path, List<HeldValue> values) {
    public Conflict {
      values = List.copyOf(values);
    }
  }

  /**
   * Saves one change: the change, the record with it, its row for lists and search, its place in
   * the outbox, and the end of its draft, in one durable transaction. Saving the same change again
   * does nothing.
   */
  void save(Change change);

  /**
   * The contacts whose words begin with each of the words of {@code query}, tones and đ ignored,
   * the latest first; all of them when it is blank.
   *
   * @param limit at most this many
   */
  List<Row> find(String query, int limit);

  /**
   * As {@link #find(String, int)}, only those that are at {@code at}, however far back they stand.
   */
  default List<Row> find(String query, At at, int limit) {
    for (int asked = limit; ; asked = Math.multiplyExact(asked, 2)) {
      var rows = find(query, asked);
      var wanted = rows.stream().filter(row -> at.holds(row.place())).toList();
      if (wanted.size() >= limit || rows.size() < asked) {
        return wanted.subList(0, Math.min(limit, wanted.size()));
      }
    }
  }

  /** One contact as it stands here; empty when it is not on this computer. */
  Optional<Opened> open(UUID id);

  /**
   * The changes of a contact that were saved on this computer and are kept here, the earliest
   * first: those of other computers are not among them.
   */
  List<Change> history(UUID id);

  /** Among so many of the latest saves on a computer is looked for somebody's last: some days'. */
  int LOOKED_BACK = 500;

  /**
   * The contact that somebody saved last on this computer with a form, as it stands now; empty when
   * it is not among the latest {@value #LOOKED_BACK} saves of all people, when it was erased, or
   * when it is here no longer.
   *
   * @param login whose saves
   * @param pack the id of the form's pack, in whatever version
   */
  Optional<Body> lastSaved(String login, String pack);

  /** Every field in conflict on this computer, the latest contact first. */
  List<Conflict> conflicts();

  /**
   * Something that was asked and had no answer.
   *
   * @param entry the contact's row
   * @param words what was asked, as {@link AskedWords#tidy} left it
   */
  record Unanswered(UUID id, IndexEntry entry, String words) {}

  /** What was asked, and had no answer, in contacts that began since then; the latest first. */
  default List<Unanswered> unanswered(Instant since) {
    return find("", Integer.MAX_VALUE).stream()
        .filter(row -> !row.entry().started().isBefore(since))
        .flatMap(row -> open(row.id()).stream().flatMap(it -> unanswered(row.entry(), it.state())))
        .toList();
  }

  /** What {@code contact} says was asked and had no answer. */
  static Stream<Unanswered> unanswered(IndexEntry entry, RecordState contact) {
    return KeptAnswers.asked(contact.body()).stream()
        .map(words -> new Unanswered(contact.id(), entry, words));
  }

  /** Runs {@code changed}, on any thread, after contacts or their places changed, until closed. */
  AutoCloseable listen(Runnable changed);
}
