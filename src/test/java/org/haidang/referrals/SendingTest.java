package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.haidang.access.AccessRules;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.content.Parts;
import org.haidang.content.paper.PaperLetter;
import org.haidang.desk.HtcdsExport;
import org.haidang.desk.HtcdsFile;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.PersonFields;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.referrals.Sending.Outcome;
import org.haidang.referrals.Sending.Why;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves with a referral, as whoever opens the file finds it. */
class SendingTest {

  private static final Account LAN = new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, "HN");
  private static final String NAME = "Vàng Thị Mỷ";
  private static final String NUMBER = "0912345678";
  private static final String STORY = "Bị giữ giấy tờ, ép làm việc ở quán";
  private static final String REASON = "Chuyển cho nhà tạm lánh";

  private static ShippedPack shipped;

  private final SettableClock clock = new SettableClock();
  private final MemoryAudit audit = new MemoryAudit();
  private final MemoryRegister register =
      new MemoryRegister(new RecordIndexer(Map.of(RecordType.REFERRAL, new ReferralIndexer())));
  private final Pen pen = new Pen(Ids.timeOrdered(), clock, LAN, new UUID(1, 1));
  private final Referrals referrals = new Referrals(register, pen, new AccessRules(), Clocks::none);
  private Sending sending;
  private UUID person;
  private UUID contact;
  private UUID referral;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    shipped = new ShippedPack();
  }

  @BeforeEach
  void a_person_a_contact_and_a_referral() {
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
    var summary = shipped.pack().part(Parts.SUMMARY).orElseThrow().path();
    contact =
        made(
            RecordType.CONTACT,
            Body.EMPTY
                .with(ContactFields.PACK, shipped.pack().id())
                .with(ContactFields.PACK_VERSION, shipped.pack().version())
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

  private UUID made(RecordType type, Body body) {
    var change = pen.make(type, body);
    register.save(List.of(change));
    return change.record();
  }

  private Sending of(Account account) {
    var looks = new Looks(audit, Ids.timeOrdered(), clock, account.login());
    return new Sending(
        register,
        new OnePack(shipped.pack()),
        looks,
        new AccessRules(),
        account,
        new LetterWriter(Texts.load(), ZoneId.of("Asia/Ho_Chi_Minh")),
        PaperLetter::print,
        new Json(),
        clock);
  }

  private void agreed(Said said, String... items) {
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

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
  }

  private String letter() throws Exception {
    var file = folder.resolve("phieu.pdf");
    assertThat(sending.letter(referral, REASON, file)).isEqualTo(new Outcome.Written(file));
    try (var document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getDocumentInformation().getTitle()).doesNotContain(NAME);
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  @Test
  void the_letter_has_what_was_agreed_to_and_nothing_else() throws Exception {
    agreed(Said.PARTLY, "name", "age");

    var text = letter();

    assertThat(text)
        .contains(squeezed(NAME), "17/05/1999")
        .contains(squeezed("Nhà Bình Yên"), squeezed("Cần chỗ ở đêm nay"))
        .contains(squeezed("đồng ý cho chuyển một phần thông tin"))
        .contains(squeezed("Nguyễn Thị Lan"))
        .contains(squeezed("Tốt"), squeezed("Trung bình"), squeezed("Kém"))
        .contains(squeezed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    assertThat(text).doesNotContain(NUMBER, squeezed(STORY), "vn_04", "Cao");
  }

  @Test
  void a_yes_to_all_lets_all_items_out_in_words() throws Exception {
    agreed(Said.YES);

    assertThat(letter())
        .contains(squeezed(NAME), NUMBER, squeezed(STORY), squeezed("Cao Bằng"))
        .doesNotContain("vn_04", "female");
  }

  @Test
  void what_leaves_is_noted_before_with_its_reason_and_never_what_it_says() throws Exception {
    agreed(Said.PARTLY, "name");
    letter();

    assertThat(audit.all()).extracting(Look::kind).containsOnly(Look.Kind.EXPORTED);
    assertThat(audit.all()).extracting(Look::reason).containsOnly(REASON);
    assertThat(audit.looksAt(person)).hasSize(1);
    assertThat(audit.looksAt(person).getFirst().type()).isEqualTo(RecordType.PERSON);
    assertThat(audit.looksAt(person).getFirst().fields())
        .hasSize(1)
        .allMatch(it -> it.endsWith("text"));
    assertThat(audit.looksAt(contact)).isEmpty();
    assertThat(audit.looksAt(referral)).hasSize(1);
  }

  @Test
  void nothing_is_written_when_it_cannot_be_noted_or_not_be_written_there() {
    agreed(Said.YES);
    audit.failure = ErrorCode.DISK_FULL;
    var file = folder.resolve("a.pdf");
    assertThatThrownBy(() -> sending.letter(referral, REASON, file))
        .isInstanceOf(HaidangException.class);
    assertThat(file).doesNotExist();

    audit.failure = null;
    assertThatThrownBy(() -> sending.letter(referral, REASON, folder.resolve("no/such/a.pdf")))
        .isInstanceOfSatisfying(
            HaidangException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE));
  }

  @Test
  void no_file_but_the_one_named_is_left() throws Exception {
    agreed(Said.YES);
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var before = list(temporary);
    letter();
    sending.htcds(referral, REASON, folder.resolve("phieu.json"));

    assertThat(list(folder)).containsExactlyInAnyOrder("phieu.pdf", "phieu.json");
    assertThat(list(temporary).stream().filter(it -> !before.contains(it)))
        .noneMatch(it -> it.toLowerCase(Locale.ROOT).contains("pdf"));
  }

  private static List<String> list(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }

  @Test
  void the_machine_reads_only_what_was_agreed_to() throws Exception {
    agreed(Said.PARTLY, "name", "age");
    var file = folder.resolve("phieu.json");
    assertThat(sending.htcds(referral, REASON, file)).isEqualTo(new Outcome.Written(file));

    List<HtcdsExport.Row> rows = HtcdsFile.fromJson(new Json(), Files.readAllBytes(file));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().record()).isEqualTo(referral);
    assertThat(rows.getFirst().fields())
        .containsEntry("prs_FirstName", "Mỷ")
        .containsEntry("prs_MiddleName", "Thị")
        .containsEntry("prs_SecondName", "Vàng")
        .containsEntry("prs_Birthdate", "1999-05-17")
        .containsEntry("prs_Gender", "Feminine")
        .containsEntry("cas_ReferredOrganisation", "Nhà Bình Yên")
        .containsEntry("cas_OutgoingReferralDate", "2026-03-02")
        .containsEntry("con_Consent", "true")
        .doesNotContainKeys("prs_MobilePhone", "prs_MailingState");
  }

  @Test
  void nothing_leaves_before_consent_after_it_was_taken_back_without_a_reason_or_by_others() {
    var file = folder.resolve("a.pdf");
    assertThat(sending.letter(referral, REASON, file)).isEqualTo(new Outcome.Refused(Why.STATE));
    agreed(Said.YES);
    assertThat(sending.letter(referral, " ", file)).isEqualTo(new Outcome.Refused(Why.NO_REASON));
    var trainer = new Account("tam", "Tâm", Role.TRAINER, "HN");
    assertThat(of(trainer).letter(referral, REASON, file)).isEqualTo(new Outcome.Refused(Why.ROLE));
    assertThat(sending.letter(new UUID(8, 8), REASON, file))
        .isEqualTo(new Outcome.Refused(Why.NOT_HERE));
    referrals.takenBack(referral, "đổi ý");
    assertThat(sending.htcds(referral, REASON, file)).isEqualTo(new Outcome.Refused(Why.STATE));
    assertThat(file).doesNotExist();
    assertThat(audit.all()).isEmpty();
  }

  /** The entries of two possible victims, told of in the report. */
  private List<String> twoInTheReport() {
    var question = shipped.pack().part(Parts.VICTIM_NAME).orElseThrow();
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

  private List<String> values() {
    return sending.preview(referral).orElseThrow().items().getFirst().values().stream()
        .map(value -> value.in("vi"))
        .toList();
  }

  @Test
  void of_two_possible_victims_in_one_report_nothing_is_taken_from_either_until_one_is_chosen() {
    var entries = twoInTheReport();
    agreed(Said.PARTLY, "name");
    assertThat(values()).containsExactly(NAME);
    assertThat(sending.concerned(referral))
        .extracting(Concerned::entry, Concerned::name, Concerned::years)
        .containsExactly(
            tuple(entries.get(0), "Người 1", new Years(11, 11)),
            tuple(entries.get(1), "Người 2", new Years(12, 12)));

    referrals.isAbout(referral, entries.get(1));
    assertThat(values()).containsExactly(NAME, "Người 2");
    referrals.isAbout(referral, entries.get(0));
    assertThat(values()).containsExactly(NAME, "Người 1");
  }

  @Test
  void what_the_report_says_beside_the_possible_victims_leaves_whoever_is_chosen() {
    referrals.isAbout(referral, twoInTheReport().getFirst());
    agreed(Said.PARTLY, "story");
    assertThat(values()).contains(STORY);
  }

  @Test
  void a_long_story_goes_on_over_pages_and_the_slip_stays_whole() throws Exception {
    var opened = register.open(contact).orElseThrow();
    var summary = shipped.pack().part(Parts.SUMMARY).orElseThrow().path();
    var longStory = "Kể lại từng việc đã xảy ra. ".repeat(300) + "Hết lời kể.";
    register.save(
        List.of(pen.change(opened, opened.state().body().with(summary, longStory), null)));
    agreed(Said.YES);
    assertThat(letter()).contains(squeezed("Hết lời kể."), squeezed("PHIẾU TRẢ LỜI"));

    try (var document = Loader.loadPDF(folder.resolve("phieu.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      var stripper = new PDFTextStripper();
      stripper.setStartPage(document.getNumberOfPages());
      assertThat(squeezed(stripper.getText(document)))
          .contains(squeezed("PHIẾU TRẢ LỜI"), squeezed("chữ ký"));
    }
  }

  @Test
  void the_letter_fits_one_page_in_the_usual_case() throws Exception {
    agreed(Said.YES);
    letter();
    try (var document = Loader.loadPDF(folder.resolve("phieu.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 90);
      var out = Path.of("target/pictures");
      Files.createDirectories(out);
      ImageIO.write(picture, "png", out.resolve("letter.png").toFile());
      for (var font : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void every_refusal_has_words_in_both_languages() {
    var texts = Texts.load();
    for (var language : Texts.LANGUAGES) {
      for (var why : Why.values()) {
        assertThat(texts.keys(language)).contains(why.textKey());
      }
      for (var why : Reports.Why.values()) {
        assertThat(texts.keys(language)).contains(why.textKey());
      }
    }
  }
}
