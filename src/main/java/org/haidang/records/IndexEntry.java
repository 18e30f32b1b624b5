package org.haidang.records;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lists and search know of one record.
 *
 * @param started when it began, as a contact, or was made; orders the list
 * @param counselor login of who took it or looks after it; may be empty
 * @param centre code of its call centre
 * @param kind the stored value of its kind: of a contact its kind, of a referral the need, of a
 *     case its phase; null when not given
 * @param line of a contact the id of its pack; null for others and in entries of earlier versions
 * @param state where it stands, {@link org.haidang.model.RecordFields#STATE}; null when it has none
 * @param due when it falls due; null when it does not
 * @param urgency 0 danger, 1 high, 2 normal, 3 low
 * @param summary the first words of what it is about; may be empty; personal
 * @param words every word a search may find, as typed; choices by their labels in every language
 * @param keys what likely doubles share with it, see {@code people}; none for most kinds
 */
public record IndexEntry(
    Instant started,
    String counselor,
    String centre,
    @Nullable String kind,
    @Nullable String line,
    @Nullable String state,
    @Nullable Instant due,
    Integer urgency,
    String summary,
    List<String> words,
    List<String> keys) {

  /** Neither pressing nor put off. */
  public static final int NORMAL = 2;

  public IndexEntry {
    words = List.copyOf(words);
    // Entries of earlier versions have neither.
    urgency = Objects.requireNonNullElse(urgency, NORMAL);
    keys = List.copyOf(Objects.requireNonNullElse(keys, List.of()));
  }

  /** The entry of a contact. */
  public IndexEntry(
      Instant started,
      String counselor,
      String centre,
      @Nullable String kind,
      @Nullable String line,
      String summary,
      List<String> words) {
    this(started, counselor, centre, kind, line, null, null, NORMAL, summary, words, List.of());
  }

  /** This entry with other {@code keys}. */
  public IndexEntry withKeys(List<String> others) {
    return new IndexEntry(
        started, counselor, centre, kind, line, state, due, urgency, summary, words, others);
  }

  /** The entry as lists show it. */
  public IndexEntry withoutWords() {
    return new IndexEntry(
        started, counselor, centre, kind, line, state, due, urgency, summary, List.of(), List.of());
  }
}
