package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;

/** A loop over a workstation and a server in memory, with time of its own. */
abstract class WithLoop {

  final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T00:00:00Z"));
  final MemoryLedger ledger = new MemoryLedger();
  final SettingAside here = new SettingAside();
  final List<Runnable> polls = new ArrayList<>();
  int made;

  /** One that sets changes aside for good. */
  static final class SettingAside extends MemoryWorkstation {
    final List<UUID> stuck = new ArrayList<>();

    SettingAside() {
      super(new UUID(7, 1));
    }

    @Override
    public Optional<Instant> setAside(UUID change) {
      forget(next(500, 1 << 20).stream().filter(each -> each.id().equals(change)).toList());
      stuck.add(change);
      return Optional.of(Instant.MAX);
    }
  }

  boolean nudged;

  final BentLine line = new BentLine(ledger, here.workstation());
  final BentLine elsewhere = new BentLine(ledger, new UUID(7, 2));
  final Loop loop = loopOver(here, line);

  int packNews;

  Loop loopOver(MemoryWorkstation store, Line line) {
    return new Loop(
        store, store, line, time, new Random(1), polls::add, () -> nudged = true, () -> packNews++);
  }

  Change change(UUID workstation) {
    var id = new UUID(0x7000, ++made);
    return new Change(
        id,
        RecordType.CONTACT,
        id,
        null,
        null,
        List.of(new Edit(ContactFields.CENTRE, null, "HN"), new Edit("a", null, "v" + made)),
        "lan",
        workstation,
        Instant.EPOCH,
        null);
  }

  void save(int times) {
    for (int i = 0; i < times; i++) {
      here.save(change(here.workstation()));
    }
    loop.post(new Event.Saved());
  }

  void savedElsewhere() {
    elsewhere.answer(List.of(change(elsewhere.session.workstation())));
  }

  /** Turns until the loop wants to rest, without time passing; how long it wants to. */
  Duration settle() {
    var rest = Duration.ZERO;
    for (int i = 0; i < 2_000 && (rest.isZero() || nudged); i++) {
      nudged = false;
      rest = loop.turn();
    }
    assertThat(rest).as("it comes to rest").isPositive();
    assertThat(rest).as("a timer is armed").isLessThanOrEqualTo(Loop.PROBE);
    return rest;
  }

  void pass(Duration span) {
    var end = time.elapsed().plus(span);
    while (time.elapsed().compareTo(end) < 0) {
      var left = end.minus(time.elapsed());
      var rest = settle();
      time.pass(rest.compareTo(left) < 0 ? rest : left);
    }
    settle();
  }
}
