package org.haidang.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.platform.Ids;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;

/** Fictional contacts, changes and messages of the server. */
public final class Samples {

  public static final UUID WORKSTATION = UUID.fromString("00000000-0000-7000-8000-000000000001");
  public static final UUID GENERATION = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
  public static final String HANOI = "centre:HN";
  public static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

  private static final Ids IDS = Ids.timeOrdered();

  private Samples() {}

  /** Lists every value of the body; the summary is the field {@code summary}. */
  public static final Indexer INDEXER =
      contact -> {
        var body = contact.body();
        var started = body.get(ContactFields.STARTED);
        var counselor = body.get(ContactFields.COUNSELOR);
        var centre = body.get(ContactFields.CENTRE);
        var summary = body.get("summary");
        return new IndexEntry(
            started == null ? Instant.EPOCH : Instant.parse(started),
            counselor == null ? "" : counselor,
            centre == null ? "" : centre,
            body.get("kind"),
            body.get(ContactFields.PACK),
            summary == null ? "" : summary,
            new ArrayList<>(body.fields().values()));
      };

  public static UUID id() {
    return IDS.next();
  }

  public static Version version(long n) {
    return new Version(GENERATION, n);
  }

  /** The body of a new contact that began {@code minutes} after noon. */
  public static Body contactBody(int minutes, String summary) {
    return Body.EMPTY
        .with(ContactFields.CENTRE, "HN")
        .with(ContactFields.COUNSELOR, "lan")
        .with(ContactFields.STARTED, NOON.plusSeconds(60L * minutes).toString())
        .with("summary", summary);
  }

  /** A new contact as its first change. */
  public static Change first(UUID record, int minutes, String summary) {
    return change(record, null, null, Body.EMPTY.editsTo(contactBody(minutes, summary)));
  }

  public static Change change(UUID record, UUID after, Version base, List<Edit> patch) {
    return new Change(
        id(), RecordType.CONTACT, record, after, base, patch, "lan", WORKSTATION, NOON, null);
  }

  /** The next change of a contact by a person who sees it as {@code opened}. */
  public static Change next(Contacts.Opened opened, String path, String value) {
    var state = opened.state();
    var latest = opened.latest();
    return change(
        state.id(),
        latest,
        latest == null ? state.version() : null,
        List.of(new Edit(path, state.body().get(path), value)));
  }

  public static RecordState state(UUID id, Version version, Body body) {
    var scopes = new TreeSet<>(List.of(HANOI));
    return new RecordState(RecordType.CONTACT, id, version, body, new TreeMap<>(), scopes, false);
  }

  public static RecordState conflicting(RecordState state, String path, HeldValue... values) {
    SortedMap<String, List<HeldValue>> conflicts = new TreeMap<>(state.conflicts());
    conflicts.put(path, List.of(values));
    return new RecordState(
        state.type(),
        state.id(),
        state.version(),
        state.body(),
        conflicts,
        state.scopes(),
        state.erased());
  }

  public static RecordState erased(UUID id, Version version) {
    return new RecordState(
        RecordType.CONTACT, id, version, Body.EMPTY, new TreeMap<>(), new TreeSet<>(), true);
  }

  public static ChangeAnswer answer(Change change, Outcome outcome, long n) {
    return new ChangeAnswer(change.id(), outcome, version(n), List.of(), null);
  }

  /** A page that ends at {@code seq}. */
  public static FeedPage page(long seq, FeedItem... items) {
    return page(GENERATION, seq, items);
  }

  public static FeedPage page(UUID generation, long seq, FeedItem... items) {
    var scopes = new TreeMap<String, Long>();
    scopes.put(HANOI, seq);
    return new FeedPage(List.of(items), new Cursor(generation, scopes), false);
  }

  public static FeedItem whole(RecordState state) {
    return new FeedItem(HANOI, 1, state.id(), state.version(), state, false);
  }

  public static FeedItem own(UUID id, long n) {
    return new FeedItem(HANOI, 1, id, version(n), null, false);
  }

  public static FeedItem gone(UUID id, long n) {
    return new FeedItem(HANOI, 1, id, version(n), null, true);
  }
}
