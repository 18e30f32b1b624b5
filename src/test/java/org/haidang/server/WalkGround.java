package org.haidang.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.access.Circumstance.Centre;
import org.haidang.access.Circumstance.Whose;
import org.haidang.access.Passwords;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Sealing;
import org.haidang.server.WalkCase.Line;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.TestDatabase;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.MirrorMessages.Look;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.ShiftMessages.State;

/** Accounts of every role in every standing, and a fresh record for each case. */
final class WalkGround implements AutoCloseable {

  static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

  /** Counselor of the record when it is not the asker's. */
  static final String COLLEAGUE = "dung";

  /** A counselor of another centre. */
  private static final String FAR = "xa";

  /** Endpoints that have to do with unfinished reports. */
  private static final Pattern UNFINISHED = Pattern.compile(".* /v1/(mirrors|shift|audit)(/.*)?");

  private static final String STANDING =
      """
      select concat_ws(' ', r.n, r.erased, r.scopes,
        (select count(*) from hold h where h.record = r.id and h.lifted_at is null),
        (select string_agg(concat_ws(' ', m.login, m.workstation, m.turn, m.number,
          m.ended, m.draft_sealed is null), ',') from mirror m where m.contact = r.id))
      from (select ?::uuid as asked) a left join record r on r.id = a.asked
      """;

  private static final Ids IDS = Ids.timeOrdered();

  /**
   * What one case asks about.
   *
   * @param secret what stands in the record and its unfinished report; one word
   * @param counselor whose it is
   */
  record Planted(
      WalkCase one, UUID record, String secret, String counselor, String centre, Account asker) {

    /** The counselor at a computer of the record's centre. */
    Session counselorThere() {
      return new Session(
          new Account(counselor, counselor, Role.COUNSELOR, centre), new UUID(7, 7), LATE);
    }
  }

  final CentralStore store;
  private final RunningServer server;
  private final Map<Line, Map<Role, String>> tokens = new EnumMap<>(Line.class);
  private final UUID workstation = IDS.next();
  private final UUID lost = IDS.next();
  private final UUID ours;
  private final UUID theirs;
  private final Connection connection;
  private final PreparedStatement standing;
  private int planted;

  WalkGround(CentralStore store, DatabaseAddress address, RunningServer server)
      throws IOException, SQLException {
    this.store = store;
    this.server = server;
    ours = joined("HN");
    theirs = joined("DN");
    put(new Account(COLLEAGUE, "Dung", Role.COUNSELOR, "HN"));
    put(new Account(FAR, "Xa", Role.COUNSELOR, "DN"));
    for (var line : List.of(Line.IN, Line.STRUCK, Line.COMPUTER)) {
      var of = new EnumMap<Role, String>(Role.class);
      for (var role : Role.values()) {
        put(account(role, line));
        of.put(role, server.token(account(role, line).login(), computer(line)));
      }
      tokens.put(line, of);
    }
    try (var connection = TestDatabase.connect(address);
        var statement = connection.createStatement()) {
      statement.execute("update account set struck_off = true where login like 'struck.%'");
      statement.execute("update workstation set struck_off = true where id = '" + lost + "'");
    }
    connection = TestDatabase.connect(address);
    standing = connection.prepareStatement(STANDING);
  }

  private void put(Account account) {
    var passwords = new Passwords(new java.security.SecureRandom(), new Passwords.Cost(8, 1));
    store.accounts().put(new Stored(account, passwords.hash("lighthouse".toCharArray())));
  }

  /** Who stands there. */
  static Account account(Role role, Line line) {
    var name = role.name().toLowerCase(Locale.ROOT).replace("_", "");
    var prefix = line == Line.STRUCK ? "struck." : line == Line.COMPUTER ? "computer." : "in.";
    return new Account(prefix + name, name, role, "HN");
  }

  /** A counselor of the record's centre, whose account may be looked after. */
  static String keptAt(Planted planted) {
    return planted.centre().equals("HN") ? COLLEAGUE : FAR;
  }

  /** A computer of the record's centre, at which nobody sits. */
  UUID computerAt(Planted planted) {
    return planted.centre().equals("HN") ? ours : theirs;
  }

  private UUID joined(String centre) {
    var id = IDS.next();
    var code = id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    store.workstations().issue(code, centre, LATE, null, "admin");
    store.workstations().enrol(code, id, new byte[32], java.time.Instant.now());
    return id;
  }

  /** Where they sit. */
  UUID computer(Line line) {
    return line == Line.COMPUTER ? lost : workstation;
  }

  String token(WalkCase one) {
    return one.line() == Line.OUT ? null : tokens.get(one.line()).get(one.role());
  }

  /** What the cases ask about: a saved contact each, and an unfinished report of the same. */
  List<Planted> plant(List<WalkCase> cases) {
    var all = cases.stream().map(this::named).toList();
    all.stream()
        .filter(planted -> planted.one().line() == Line.IN)
        .collect(Collectors.groupingBy(Planted::centre))
        .values()
        .forEach(this::plantThere);
    return all;
  }

  private Planted named(WalkCase one) {
    var asker = account(one.role(), one.line());
    return new Planted(
        one,
        IDS.next(),
        "xq" + Integer.toString(46_656 + planted++, 36),
        one.whose() == Whose.OWN ? asker.login() : COLLEAGUE,
        one.centre() == Centre.OWN ? "HN" : "DN",
        asker);
  }

  private void plantThere(List<Planted> some) {
    var there = some.getFirst().counselorThere();
    var changes = some.stream().map(planted -> report(planted, there)).toList();
    for (var answer : store.append(changes, there)) {
      if (answer.outcome() != Outcome.ACCEPTED) {
        throw new IllegalStateException(String.valueOf(answer));
      }
    }
    for (var planted : some) {
      if (UNFINISHED.matcher(planted.one().endpoint()).matches()) {
        var draft = "draft of " + planted.secret();
        var mirror = new Mirror(planted.record(), 0, 1, 60, false, "mark", draft);
        store.together().mirrors().mirror(mirror, planted.counselorThere());
      }
    }
  }

  /** How the record, its holds and its unfinished report stand. */
  String standing(Planted planted) throws SQLException {
    standing.setObject(1, planted.record());
    try (var rows = standing.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Change report(Planted planted, Session there) {
    return new Change(
        IDS.next(),
        RecordType.CONTACT,
        planted.record(),
        null,
        null,
        List.of(
            new Edit(ContactFields.CENTRE, null, planted.centre()),
            new Edit(ContactFields.COUNSELOR, null, planted.counselor()),
            new Edit(ContactFields.NUMBER, null, "0900000000"),
            new Edit("story/what", null, planted.secret())),
        planted.counselor(),
        there.workstation(),
        Instant.parse("2026-11-01T08:00:00Z"),
        null);
  }

  /** A change of the record, made by the asker at the asker's computer. */
  Change edit(Planted planted) {
    return new Change(
        IDS.next(),
        RecordType.CONTACT,
        planted.record(),
        null,
        null,
        List.of(new Edit("story/after", null, "later")),
        planted.asker().login(),
        computer(planted.one().line()),
        Instant.parse("2026-11-02T08:00:00Z"),
        null);
  }

  /** Puts the record's counselor on the line with it, with a raised hand or without. */
  void onTheLine(Planted planted, boolean hand) {
    store
        .together()
        .shift()
        .here(new Here(State.IN_CALL, planted.record(), 60, false, hand), planted.counselorThere());
  }

  /** Puts the asker at a desk, ready, if signed in. */
  void ready(Planted planted) {
    var there = new Session(planted.asker(), workstation, LATE);
    store.together().shift().here(new Here(State.READY, null, 0, false, false), there);
  }

  /** A supervisor of the record's centre opens its unfinished report. */
  void open(Planted planted) {
    store
        .together()
        .mirrors()
        .look(new Look(planted.record(), planted.counselor(), planted.secret()), boss(planted));
  }

  /** A supervisor of the record's centre seals it. */
  void seal(Planted planted) {
    store
        .seals()
        .seal(new Sealing.Wanted(planted.record(), "a danger"), boss(planted), Instant.now());
  }

  private static Session boss(Planted planted) {
    return new Session(
        new Account("boss", "Boss", Role.SUPERVISOR, planted.centre()), new UUID(7, 9), LATE);
  }

  /** Puts the colleague at a desk of the asker's centre, ready. */
  void colleagueReady() {
    var there =
        new Session(new Account(COLLEAGUE, "Dung", Role.COUNSELOR, "HN"), new UUID(7, 8), LATE);
    store.together().shift().here(new Here(State.READY, null, 0, false, false), there);
  }

  byte[] bytes(Object message) {
    return server.json.bytes(message);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
