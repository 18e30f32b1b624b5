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
import org.haidang.content.FormNode;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk;
import org.haidang.desk.ContactIndexer;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.FollowUpIndexer;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
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
import org.haidang.people.CaseFields;
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
  static final String VICTIM = "victims/01930000-0000-7000-8000-00000000aaaa";

  private static final ShippedPack SHIPPED = new ShippedPack();
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

  static Body body(String centre) {
    return Body.EMPTY
        .with(RecordFields.CENTRE, centre)
        .with(RecordFields.AUTHOR, "lan")
        .with(RecordFields.MADE, Stages.NOW.minus(Duration.ofDays(2)).toString());
  }

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

  private static String path(String part) {
    return SHIPPED.pack().part(part).orElseThrow().path();
  }

  /** A question of the shipped pack by the last part of its path. */
  static FormNode.Question question(String name) {
    return SHIPPED
        .pack()
        .questions()
        .filter(each -> each.path().endsWith("/" + name))
        .findFirst()
        .orElseThrow();
  }

  /** The path of the level of risk of the victim of {@link #contact}. */
  static String risk() {
    var path = path(Parts.RISK);
    return path.startsWith("victims/") ? VICTIM + path.substring("victims".length()) : path;
  }

  static Body contact() {
    return body("HN")
        .with(ContactFields.PACK, SHIPPED.pack().id())
        .with(ContactFields.PACK_VERSION, SHIPPED.pack().version())
        .with(ContactFields.COUNSELOR, "lan")
        .with(ContactFields.CHANNEL, "CALL")
        .with(ContactFields.NUMBER, "0912345123")
        .with(ContactFields.STARTED, "2026-11-17T02:05:00Z")
        .with(VICTIM, "1")
        .with("caller/caller_name", "Nguyễn Thị Bưởi")
        .with("caller/caller_age", "41")
        .with("caller/caller_province", "vn_04")
        .with("incident/summary", "Con gái bị rủ sang bên kia biên giới làm quán ăn.");
  }

  static Body person() {
    var name = PersonFields.entry(PersonFields.NAMES, new UUID(0x7000_0000_0000_7000L, 3));
    return body("HN")
        .with(name, "1")
        .with(name + "/" + PersonFields.NAME_TEXT, "Giàng Thị Mẩy")
        .with(PersonFields.AGE, "15")
        .with(PersonFields.PROVINCE, "vn_04");
  }

  /** A morning's disagreements: one of every kind, and one change apart. */
  ConflictBench filled() {
    disputed(
        RecordType.CONTACT,
        contact(),
        risk(),
        new Wrote("minh", THERE, "high", 40),
        new Wrote("lan", HERE, "low", 35));
    disputed(
        RecordType.PERSON,
        person(),
        PersonFields.AGE,
        new Wrote("lan", HERE, "16", 200),
        new Wrote("minh", THERE, "17", -30));
    disputed(
        RecordType.CONTACT,
        contact(),
        "incident/summary",
        new Wrote("hoa", THERE, "Con gái 15 tuổi, theo chị quen qua Zalo.", 4000),
        new Wrote("minh", THERE, "Cháu gái, chưa rõ tuổi.", 3000));
    disputed(
        RecordType.CASE,
        body("HN")
            .with(CaseFields.TITLE, "Đưa Mẩy từ Cao Bằng về")
            .with(CaseFields.PHASE, "rescue"),
        CaseFields.PHASE,
        new Wrote("hoa", THERE, "protection", 90),
        new Wrote("minh", THERE, "repatriation", 80));
    disputed(
        RecordType.REFERRAL,
        body("HN").with("agency_name", "Nhà Bình Yên").with(RecordFields.STATE, "sent"),
        RecordFields.STATE,
        new Wrote("hoa", THERE, "completed", 60),
        new Wrote("minh", THERE, "declined", 50));
    disputed(
        RecordType.FOLLOW_UP,
        body("HN")
            .with(FollowUpFields.ABOUT, "Gọi lại chị Bưởi")
            .with(FollowUpFields.KIND, "call_back"),
        FollowUpFields.RESULT,
        new Wrote("minh", THERE, "reached", 26),
        new Wrote("hoa", THERE, "no_answer", 25));
    changedApart(
        person(),
        new Wrote("hoa", THERE, "16", 50),
        PersonFields.AGE,
        new Wrote("lan", HERE, "vn_91", 45),
        PersonFields.PROVINCE);
    return this;
  }

  /** Many persons of whom two said different ages. */
  ConflictBench crowded(int number) {
    var items = new ArrayList<FeedItem>();
    gathering = items;
    for (int i = 0; i < number; i++) {
      disputed(
          RecordType.PERSON,
          person(),
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
