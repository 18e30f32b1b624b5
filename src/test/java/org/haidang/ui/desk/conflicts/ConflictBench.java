package org.haidang.ui.desk.conflicts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk;
import org.haidang.desk.ContactIndexer;
import org.haidang.duties.FollowUpIndexer;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.model.Severity;
import org.haidang.model.Version;
import org.haidang.people.CaseIndexer;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonIndexer;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.ReferralIndexer;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.TrailStep;
import org.haidang.sync.StepDetail;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Wording;

/** The desk over an encrypted store that read from a server what people wrote apart. */
final class ConflictBench implements AutoCloseable {

  static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-00000000a1b2");
  static final UUID THERE = UUID.fromString("00000000-0000-7000-8000-00000000c3d4");

  private static final ShippedPack SHIPPED = WrittenApart.SHIPPED;
  private static final UUID GENERATION = new UUID(7, 7);
  private static final Ids IDS = Ids.timeOrdered();
  private static final Clock CLOCK = Clock.fixed(Stages.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

  final LocalStore store;
  final ConflictDesk desk;
  final AmendmentDesk amendments;
  final Messages messages = new Messages();
  final Library library = new OnePack(SHIPPED.pack());
  final Looks looks;
  private long seq;
  private List<FeedItem> gathering;

  ConflictBench(Path folder, Role role) {
    var bytes = new byte[DatabaseKey.BYTES];
    new Random(1).nextBytes(bytes);
    store =
        LocalStore.open(
            folder,
            new DatabaseKey(bytes),
            HERE,
            new RecordIndexer(
                Map.of(
                    RecordType.CONTACT, new ContactIndexer(library),
                    RecordType.PERSON, new PersonIndexer(_ -> List.of()),
                    RecordType.CASE, new CaseIndexer(),
                    RecordType.REFERRAL, new ReferralIndexer(),
                    RecordType.FOLLOW_UP, new FollowUpIndexer())),
            CLOCK,
            new Json());
    var pen = new Pen(IDS, CLOCK, new Account("lan", "Trần Thị Lan", role, "HN"), HERE);
    desk = new ConflictDesk(store.disagreements(), store.register(), pen, new AccessRules());
    amendments = new AmendmentDesk(store.disagreements(), store.register(), pen, new AccessRules());
    looks = new Looks(store.audit(), IDS, CLOCK, "lan");
  }

  ConflictsFeature feature(Wording wording, Background background) {
    return new ConflictsFeature(
        new ConflictParts(
            desk,
            amendments,
            library,
            SHIPPED::open,
            looks,
            true,
            background,
            messages,
            wording,
            Stages.formats()));
  }

  /** Who wrote what, how many minutes ago. */
  record Wrote(String who, UUID where, String value, int ago) {}

  /** A record in which two wrote different values at {@code path}. */
  UUID disputed(RecordType type, Body body, String path, Wrote... all) {
    return told(type, body, path, Outcome.CONFLICT, all);
  }

  private UUID told(RecordType type, Body body, String path, Outcome last, Wrote... all) {
    var id = IDS.next();
    var before = body.get(path);
    var trail = new ArrayList<TrailStep>();
    var held = new ArrayList<HeldValue>();
    trail.add(
        step(IDS.next(), 1, new Wrote("lan", HERE, null, 10_000), Outcome.ACCEPTED, List.of()));
    for (var wrote : all) {
      var change = IDS.next();
      held.add(new HeldValue(change, wrote.value()));
      boolean first = trail.size() == 1;
      trail.add(
          step(
              change,
              trail.size() + 1,
              wrote,
              first ? Outcome.ACCEPTED : last,
              List.of(new Edit(path, before, wrote.value()))));
    }
    var conflicts = new TreeMap<String, List<HeldValue>>();
    conflicts.put(path, held);
    var shown = Severity.gravest(held).orElse(all[all.length - 1].value());
    bring(type, id, body.with(path, shown), conflicts, trail);
    return id;
  }

  /** A person in whom two changed different fields. */
  UUID changedApart(Body body, Wrote one, String path, Wrote other, String otherPath) {
    var id = IDS.next();
    var trail =
        List.of(
            step(IDS.next(), 1, new Wrote("lan", HERE, null, 10_000), Outcome.ACCEPTED, List.of()),
            step(
                IDS.next(),
                2,
                one,
                Outcome.ACCEPTED,
                List.of(new Edit(path, body.get(path), one.value()))),
            step(
                IDS.next(),
                3,
                other,
                Outcome.MERGED,
                List.of(new Edit(otherPath, body.get(otherPath), other.value()))));
    bring(
        RecordType.PERSON,
        id,
        body.with(path, one.value()).with(otherPath, other.value()),
        new TreeMap<>(),
        trail);
    return id;
  }

  /** A finalised contact in which somebody proposes values; apart when they give no reason. */
  UUID proposed(Body body, Wrote by, String reason, Map<String, String> values) {
    var id = IDS.next();
    var finalising = IDS.next();
    var change = IDS.next();
    var done = new Finality.Done(finalising, Stages.NOW.minus(Duration.ofDays(1)), "hoa", THERE);
    var made = reason == null ? Amendment.Made.APART : Amendment.Made.ASKED;
    var amended =
        body.with(Finality.path(finalising), done.stored())
            .with(Amendment.at(change), made.stored());
    for (var value : values.entrySet()) {
      amended =
          amended.with(
              Amendment.at(change, value.getKey()),
              Amendment.Proposed.open(value.getValue()).stored());
    }
    var one = step(IDS.next(), 1, new Wrote("lan", HERE, null, 9_000), Outcome.ACCEPTED, List.of());
    var two =
        step(finalising, 2, new Wrote("hoa", THERE, null, 1_440), Outcome.ACCEPTED, List.of());
    var three = step(change, 3, by, Outcome.MERGED, List.of());
    var said =
        new TrailStep(
            change,
            3,
            three.author(),
            three.madeAt(),
            three.workstation(),
            List.of(),
            reason,
            three.detail());
    bring(RecordType.CONTACT, id, amended, new TreeMap<>(), List.of(one, two, said));
    return id;
  }

  private static TrailStep step(
      UUID change, long n, Wrote wrote, Outcome outcome, List<Edit> edits) {
    var at = Stages.NOW.minus(Duration.ofMinutes(wrote.ago()));
    return new TrailStep(
        change,
        n,
        wrote.who(),
        at,
        wrote.where(),
        edits.stream().map(Edit::path).toList(),
        null,
        new StepDetail(outcome, null, n == 1 ? null : 1L, "HN", received(at), edits));
  }

  private static Instant received(Instant at) {
    // The one that is in the future by its clock came a quarter of an hour ago.
    var quarter = Stages.NOW.minus(Duration.ofMinutes(15));
    return at.isAfter(Stages.NOW) ? quarter : at.plusSeconds(20);
  }

  private void bring(
      RecordType type,
      UUID id,
      Body body,
      TreeMap<String, List<HeldValue>> conflicts,
      List<TrailStep> trail) {
    var hanoi = Scopes.centre("HN");
    var version = new Version(GENERATION, trail.size());
    var state =
        new RecordState(
            type,
            id,
            version,
            body,
            conflicts,
            new TreeSet<>(List.of(Scopes.centre(body.get(RecordFields.CENTRE)))),
            false);
    var item = new FeedItem(hanoi, ++seq, id, version, state, false, trail);
    if (gathering == null) {
      apply(List.of(item));
    } else {
      gathering.add(item);
    }
  }

  private void apply(List<FeedItem> items) {
    var cursor = new Cursor(GENERATION, new TreeMap<>(Map.of(Scopes.centre("HN"), seq)));
    store.replica().apply(new FeedPage(items, cursor, false));
  }

  /** Many persons of whom two said different ages. */
  ConflictBench crowded(int number) {
    var items = new ArrayList<FeedItem>();
    gathering = items;
    for (int i = 0; i < number; i++) {
      disputed(
          RecordType.PERSON,
          WrittenApart.person(),
          PersonFields.AGE,
          new Wrote("hoa", THERE, "16", 200 + i),
          new Wrote("minh", THERE, "17", 100 + i));
    }
    gathering = null;
    apply(items);
    return this;
  }

  @Override
  public void close() {
    store.close();
  }
}
