package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.paper.PaperLetter;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.PersonFields;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;

/** A person, a contact and a referral of that person, and what lets it out. */
final class SendingGround {

  static final String NAME = "Vàng Thị Mỷ";
  static final String NUMBER = "0912345678";
  static final String STORY = "Bị giữ giấy tờ, ép làm việc ở quán";
  static final String REASON = "Chuyển cho nhà tạm lánh";

  private static final Account LAN = new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, "HN");

  final MemoryAudit audit = new MemoryAudit();
  final MemoryRegister register =
      new MemoryRegister(new RecordIndexer(Map.of(RecordType.REFERRAL, new ReferralIndexer())));
  final SettableClock clock = new SettableClock();
  final Pen pen = new Pen(Ids.timeOrdered(), clock, LAN, new UUID(1, 1));
  final Referrals referrals = new Referrals(register, pen, new AccessRules(), Clocks::none);
  final Sending sending;
  final UUID person;
  final UUID contact;
  final UUID referral;
  private final Pack pack;

  SendingGround(Pack pack) {
    this.pack = pack;
    sending = of(LAN);
    var names = PersonFields.entry(PersonFields.NAMES, new UUID(5, 1));
    var phones = PersonFields.entry(PersonFields.PHONES, new UUID(5, 2));
    person =
        made(
            RecordType.PERSON,
            Body.EMPTY
                .with(names, "1")
                .with(names + "/text", NAME)
                .with(phones, "1")
                .with(phones + "/number", NUMBER)
                .with(phones + "/call", "no")
                .with(PersonFields.SEX, "female")
                .with(PersonFields.BIRTH, "1999-05-17")
                .with(PersonFields.PROVINCE, "vn_04"));
    var summary = pack.part(Parts.SUMMARY).orElseThrow().path();
    contact =
        made(
            RecordType.CONTACT,
            Body.EMPTY
                .with(ContactFields.PACK, pack.id())
                .with(ContactFields.PACK_VERSION, pack.version())
                .with(summary, STORY));
    var moved =
        referrals.propose(
            new Proposal(
                "shelter_hn",
                "Nhà Bình Yên",
                "shelter",
                "Cần chỗ ở đêm nay",
                "high",
                true,
                person,
                null,
                contact));
    referral = ((Moved.Done) moved).referral();
  }

  Pack pack() {
    return pack;
  }

  private UUID made(RecordType type, Body body) {
    var change = pen.make(type, body);
    register.save(List.of(change));
    return change.record();
  }

  /** Lets it out for {@code account}. */
  Sending of(Account account) {
    var looks = new Looks(audit, Ids.timeOrdered(), clock, account.login());
    return new Sending(
        register,
        new OnePack(pack),
        looks,
        new AccessRules(),
        account,
        new LetterWriter(Texts.load(), ZoneId.of("Asia/Ho_Chi_Minh")),
        PaperLetter::print,
        new Json(),
        clock);
  }

  /** The person answers to the sentence. */
  void agreed(Said said, String... items) {
    var moved =
        referrals.answered(
            referral,
            (consents, body, signature) ->
                consents.said(
                    body,
                    said,
                    Speaker.SELF,
                    List.of("name", "phone", "place", "story", "age"),
                    Set.of(items),
                    Optional.empty(),
                    "…?",
                    signature));
    assertThat(moved).isInstanceOf(Moved.Done.class);
  }

  /** The entries of two possible victims, told of in the report. */
  List<String> twoInTheReport() {
    var question = pack.part(Parts.VICTIM_NAME).orElseThrow();
    var repeat = question.path().substring(0, question.path().lastIndexOf('/'));
    var opened = register.open(contact).orElseThrow();
    var body = opened.state().body();
    var entries = new ArrayList<String>();
    for (int i = 1; i <= 2; i++) {
      var entry = repeat + "/" + new UUID(0x7000, 9 - i);
      entries.add(entry);
      body =
          body.with(entry, String.valueOf(i))
              .with(entry + question.path().substring(repeat.length()), "Người " + i)
              .with(entry + "/age", String.valueOf(10 + i));
    }
    register.save(List.of(pen.change(opened, body, null)));
    return entries;
  }
}
