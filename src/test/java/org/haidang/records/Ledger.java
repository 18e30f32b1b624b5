package org.haidang.records;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.platform.Ids;
import org.haidang.records.Disagreements.Disputed;
import org.haidang.sync.Merge;

/** One record at a server that takes changes in as they come. */
final class Ledger {

  static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
  static final UUID GENERATION = new UUID(7, 7);
  static final UUID RECORD = new UUID(0x7000, 99);

  private static final Ids IDS = Ids.timeOrdered();

  private final List<Made> steps = new ArrayList<>();
  private final TreeMap<String, UUID> writers = new TreeMap<>();
  private RecordState state;

  Ledger(String... fields) {
    var body = Body.EMPTY.with(RecordFields.CENTRE, "HN");
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(fields[i], fields[i + 1]);
      writers.put(fields[i], new UUID(0, 1));
    }
    state =
        new RecordState(
            RecordType.PERSON,
            RECORD,
            new Version(GENERATION, 1),
            body,
            new TreeMap<>(),
            new java.util.TreeSet<>(List.of(Scopes.centre("HN"))),
            false);
    steps.add(
        new Made(
            new UUID(0, 1),
            1L,
            "lan",
            NOON,
            new UUID(1, 1),
            "HN",
            NOON,
            null,
            null,
            false,
            List.of(),
            null));
  }

  static Pen pen(String login) {
    return pen(login, NOON.plusSeconds(60));
  }

  static Pen pen(String login, Instant at) {
    return new Pen(
        IDS,
        Clock.fixed(at, ZoneOffset.UTC),
        new Account(login, login, Role.COUNSELOR, "HN"),
        new UUID(1, login.hashCode()));
  }

  Register.Opened opened() {
    return new Register.Opened(state, new Place.OnThisComputer(), null);
  }

  /** As it stands at a workstation whose change {@code latest} is not answered yet. */
  Register.Opened after(Change latest) {
    return new Register.Opened(
        Merge.into(state, latest, writers::get).state(), new Place.OnThisComputer(), latest.id());
  }

  Change edit(Register.Opened opened, String login, String path, String to) {
    return pen(login).change(opened, opened.state().body().with(path, to), null);
  }

  Ledger take(Change... changes) {
    for (var change : changes) {
      var merged = Merge.into(state, change, writers::get);
      change.patch().stream().map(Edit::path).forEach(path -> writers.put(path, change.id()));
      long n = steps.size() + 1;
      var base = change.base();
      boolean apart = base != null && base.n() < n - 1 && merged.conflicts().isEmpty();
      var now = merged.state();
      state =
          new RecordState(
              now.type(),
              now.id(),
              new Version(GENERATION, n),
              now.body(),
              now.conflicts(),
              state.scopes(),
              false);
      steps.add(
          new Made(
              change.id(),
              n,
              change.author(),
              change.madeAt(),
              change.workstation(),
              "HN",
              NOON.plusSeconds(600 * n),
              change.after(),
              base == null ? null : base.n(),
              apart,
              change.patch(),
              change.reason()));
    }
    return this;
  }

  List<String> held(String path) {
    return state.conflicts().getOrDefault(path, List.of()).stream().map(HeldValue::value).toList();
  }

  RecordState state() {
    return state;
  }

  Disputed disputed() {
    var entry = new IndexEntry(NOON, "lan", "HN", null, null, "", List.of());
    return new Disputed(
        new Register.Row(RECORD, RecordType.PERSON, entry, new Place.OnThisComputer()),
        state,
        steps);
  }
}
