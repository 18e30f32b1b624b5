package org.haidang.desk;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Pack;
import org.haidang.fakes.ManualExecutor;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryContacts;
import org.haidang.fakes.MemoryDrafts;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Version;
import org.haidang.platform.Ids;

/** A desk over stores in memory. */
abstract class WithCallDesk {

  static final Account LAN = new Account("lan", "Trần Thị Lan", Role.COUNSELOR, "HN");
  static final Duration BOUND = Duration.ofMillis(250);

  final Pack pack = SampleForm.pack();
  final MemoryDrafts drafts = new MemoryDrafts();
  final MemoryContacts contacts = new MemoryContacts(drafts);
  final MemoryAudit audit = new MemoryAudit();
  final ManualExecutor disk = new ManualExecutor();
  final SettableClock clock = new SettableClock();
  final UUID workstation = UUID.fromString("00000000-0000-7000-8000-000000000001");
  final CallDesk desk = deskWith(pack);

  CallDesk deskWith(Pack current) {
    return new CallDesk(
        contacts,
        drafts,
        new OnePack(current),
        SampleForm::open,
        clock,
        Ids.timeOrdered(),
        LAN,
        workstation,
        audit,
        disk);
  }

  Call filled() {
    var call = desk.answer(Channel.CALL, "0912345123");
    call.set("incident/narrative", "Con gái bị lừa sang biên giới");
    call.set("close/kind", "referral");
    return call;
  }

  SaveOutcome saved(Call call) {
    var answer = call.save();
    disk.runDue();
    return answer.join();
  }

  static RecordState known(UUID contact, Version version, String narrative) {
    return new RecordState(
        RecordType.CONTACT,
        contact,
        version,
        Body.EMPTY.with(List.of(new Edit("incident/narrative", null, narrative))),
        new TreeMap<>(),
        new TreeSet<>(),
        false);
  }
}
