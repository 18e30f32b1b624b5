package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.Agency;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.content.paper.PaperLetter;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonRole;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.Addressing;
import org.haidang.referrals.CompletionRate;
import org.haidang.referrals.CompletionRate.Figure;
import org.haidang.referrals.CompletionRate.Figures;
import org.haidang.referrals.Course;
import org.haidang.referrals.LetterWriter;
import org.haidang.referrals.Moved;
import org.haidang.referrals.OwnFigures;
import org.haidang.referrals.PackClocks;
import org.haidang.referrals.Proposal;
import org.haidang.referrals.ReferralIndexer;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Referrals;
import org.haidang.referrals.ReportIndexer;
import org.haidang.referrals.Reports;
import org.haidang.referrals.Sending;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The screen of referrals over use cases that are real and a register in memory. */
final class ReferralBench {

  static final ShippedPack SHIPPED = new ShippedPack();
  static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  final Clock clock = Clock.fixed(Stages.NOW, HANOI);
  final MemoryRegister register =
      new MemoryRegister(
          new RecordIndexer(
              Map.of(
                  RecordType.REFERRAL, new ReferralIndexer(),
                  RecordType.REPORT, new ReportIndexer())));
  final MemoryAudit audit = new MemoryAudit();
  final Wording wording = Stages.wording();
  final Messages messages = new Messages();
  final Theme theme = new Theme();
  final Referrals minh;
  final ReferralsFeature feature;
  final ReferralParts parts;
  Optional<Path> file = Optional.empty();
  boolean online = true;

  ReferralBench(Role role) {
    minh = new Referrals(register, pen("minh", Role.COUNSELOR), new AccessRules(), this::clocks);
    parts = parts(new Account("lan", "Nguyễn Thị Lan", role, "HN"));
    feature = new ReferralsFeature(parts, Stages.atOnce(), messages, wording, _ -> file);
    feature.tellWhere(Stages.where(register));
  }

  private Pen pen(String login, Role role) {
    return new Pen(Ids.timeOrdered(), clock, new Account(login, login, role, "HN"), new UUID(1, 1));
  }

  private PackClocks clocks() {
    return new PackClocks(SHIPPED.pack().handbook().rules(), HANOI);
  }

  private ReferralParts parts(Account account) {
    var rules = new AccessRules();
    var library = new OnePack(SHIPPED.pack());
    var looks = new Looks(audit, Ids.timeOrdered(), clock, account.login());
    var pen = new Pen(Ids.timeOrdered(), clock, account, new UUID(1, 2));
    return new ReferralParts(
        register,
        new Referrals(register, pen, rules, this::clocks),
        new Sending(
            register,
            library,
            looks,
            rules,
            account,
            new LetterWriter(Texts.load(), HANOI),
            PaperLetter::print,
            new Json(),
            clock),
        new Reports(register, pen, rules),
        new OwnFigures(register, "HN", clock),
        this::country,
        new AgencyChoices() {
          @Override
          public List<Agency> of(String need, String province) {
            return SHIPPED.pack().handbook().agencies().all().stream()
                .filter(it -> it.serves(need) && !it.place().isEach())
                .toList();
          }

          @Override
          public Optional<Agency> find(String code) {
            return SHIPPED
                .pack()
                .handbook()
                .agencies()
                .find(code, SHIPPED.pack().handbook().places());
          }
        },
        library,
        new Addressing(SHIPPED::open),
        looks,
        account,
        rules.permits(account, Permission.DECIDE_BEST_INTERESTS),
        clock);
  }

  private Figures country(CompletionRate.Period period) {
    if (!online) {
      throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
    }
    return new Figures(period, clock.instant(), new Figure(412, 640, 57, 9, 2), new TreeMap<>());
  }

  /** A person of {@code years}, kept. */
  UUID person(int years) {
    var names = PersonFields.entry(PersonFields.NAMES, new UUID(5, 1));
    var change =
        pen("lan", Role.COUNSELOR)
            .make(
                RecordType.PERSON,
                Body.EMPTY
                    .with(names, "1")
                    .with(names + "/text", "Vàng Thị Mỷ")
                    .with(PersonFields.AGE, String.valueOf(years))
                    .with(PersonFields.AGE_ON, java.time.LocalDate.now(clock).toString()));
    register.save(List.of(change));
    return change.record();
  }

  /** A proposed referral. */
  UUID proposed(String agency, String urgency, UUID person) {
    var moved =
        parts
            .referrals()
            .propose(
                new Proposal(
                    "peace_house",
                    agency,
                    "shelter",
                    "Cần chỗ ở đêm nay",
                    urgency,
                    true,
                    person,
                    null,
                    null));
    return ((Moved.Done) moved).referral();
  }

  private UUID made(RecordType type, Body body) {
    var change = pen("lan", Role.COUNSELOR).make(type, body);
    register.save(List.of(change));
    return change.record();
  }

  /** A proposed referral that came of a report on a girl of twelve and a man of thirty. */
  UUID ofAReportOnTwo() {
    var pack = SHIPPED.pack();
    var repeat = pack.part(Parts.VICTIM_NAME).orElseThrow().path().replaceAll("/[^/]+$", "");
    var girl = repeat + "/" + new UUID(0x7000, 1);
    var man = repeat + "/" + new UUID(0x7000, 2);
    var name = Paths.name(pack.part(Parts.VICTIM_NAME).orElseThrow().path());
    var sex = Paths.name(pack.part(Parts.VICTIM_SEX).orElseThrow().path());
    var contact =
        made(
            RecordType.CONTACT,
            Body.EMPTY
                .with(ContactFields.PACK, pack.id())
                .with(ContactFields.PACK_VERSION, pack.version())
                .with(girl, "1")
                .with(girl + "/" + name, "Vàng Thị Mỷ")
                .with(girl + "/age", "12")
                .with(girl + "/" + sex, "female")
                .with(man, "2")
                .with(man + "/age", "30")
                .with(man + "/" + sex, "male"));
    return cameOf(null, null, contact);
  }

  /** A proposed referral that came of a case with two possible victims. */
  UUID ofACaseOfTwo() {
    var both =
        Body.EMPTY
            .with(Links.to(person(20)), PersonRole.POSSIBLE_VICTIM.stored())
            .with(Links.to(person(30)), PersonRole.POSSIBLE_VICTIM.stored());
    return cameOf(null, made(RecordType.CASE, both), null);
  }

  private UUID cameOf(@Nullable UUID person, @Nullable UUID ofCase, @Nullable UUID contact) {
    var moved =
        parts
            .referrals()
            .propose(
                new Proposal(
                    "peace_house",
                    "Nhà Bình Yên",
                    "shelter",
                    "",
                    "normal",
                    true,
                    person,
                    ofCase,
                    contact));
    return ((Moved.Done) moved).referral();
  }

  ReferralState state(UUID referral) {
    return Course.of(register.open(referral).orElseThrow().state().body()).state().orElseThrow();
  }

  void show(Stage stage) {
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 700));
    theme.dress(stage.getScene());
    stage.show();
    feature.shown();
  }
}
