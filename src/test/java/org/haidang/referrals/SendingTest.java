package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haidang.access.Look;
import org.haidang.desk.HtcdsExport;
import org.haidang.desk.HtcdsFile;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Sending.Outcome;
import org.haidang.referrals.Sending.Why;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves with a referral, and what does not. */
class SendingTest {

  private static ShippedPack shipped;

  private SendingGround at;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    shipped = new ShippedPack();
  }

  @BeforeEach
  void a_person_a_contact_and_a_referral() {
    at = new SendingGround(shipped.pack());
  }

  private List<String> values() {
    return at.sending.preview(at.referral).orElseThrow().items().getFirst().values().stream()
        .map(value -> value.in("vi"))
        .toList();
  }

  @Test
  void what_leaves_is_noted_before_with_its_reason_and_never_what_it_says() throws Exception {
    at.agreed(Said.PARTLY, "name");
    at.sending.letter(at.referral, SendingGround.REASON, folder.resolve("phieu.pdf"));

    assertThat(at.audit.all()).extracting(Look::kind).containsOnly(Look.Kind.EXPORTED);
    assertThat(at.audit.all()).extracting(Look::reason).containsOnly(SendingGround.REASON);
    assertThat(at.audit.looksAt(at.person)).hasSize(1);
    assertThat(at.audit.looksAt(at.person).getFirst().type()).isEqualTo(RecordType.PERSON);
    assertThat(at.audit.looksAt(at.person).getFirst().fields())
        .hasSize(1)
        .allMatch(it -> it.endsWith("text"));
    assertThat(at.audit.looksAt(at.contact)).isEmpty();
    assertThat(at.audit.looksAt(at.referral)).hasSize(1);
  }

  @Test
  void nothing_is_written_when_it_cannot_be_noted_or_not_be_written_there() {
    at.agreed(Said.YES);
    at.audit.failure = ErrorCode.DISK_FULL;
    var file = folder.resolve("a.pdf");
    assertThatThrownBy(() -> at.sending.letter(at.referral, SendingGround.REASON, file))
        .isInstanceOf(HaidangException.class);
    assertThat(file).doesNotExist();

    at.audit.failure = null;
    assertThatThrownBy(
            () ->
                at.sending.letter(
                    at.referral, SendingGround.REASON, folder.resolve("no/such/a.pdf")))
        .isInstanceOfSatisfying(
            HaidangException.class,
            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE));
  }

  @Test
  void no_file_but_the_one_named_is_left() throws Exception {
    at.agreed(Said.YES);
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    var before = list(temporary);
    at.sending.letter(at.referral, SendingGround.REASON, folder.resolve("phieu.pdf"));
    at.sending.htcds(at.referral, SendingGround.REASON, folder.resolve("phieu.json"));

    assertThat(list(folder)).containsExactlyInAnyOrder("phieu.pdf", "phieu.json");
    assertThat(list(temporary).stream().filter(it -> !before.contains(it)))
        .noneMatch(it -> it.toLowerCase(Locale.ROOT).contains("pdf"));
  }

  @Test
  void the_machine_reads_only_what_was_agreed_to() throws Exception {
    at.agreed(Said.PARTLY, "name", "age");
    var file = folder.resolve("phieu.json");
    assertThat(at.sending.htcds(at.referral, SendingGround.REASON, file))
        .isEqualTo(new Outcome.Written(file));

    List<HtcdsExport.Row> rows = HtcdsFile.fromJson(new Json(), Files.readAllBytes(file));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().record()).isEqualTo(at.referral);
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
    assertThat(at.sending.letter(at.referral, SendingGround.REASON, file))
        .isEqualTo(new Outcome.Refused(Why.STATE));
    at.agreed(Said.YES);
    assertThat(at.sending.letter(at.referral, " ", file))
        .isEqualTo(new Outcome.Refused(Why.NO_REASON));
    var trainer = new Account("tam", "Tâm", Role.TRAINER, "HN");
    assertThat(at.of(trainer).letter(at.referral, SendingGround.REASON, file))
        .isEqualTo(new Outcome.Refused(Why.ROLE));
    assertThat(at.sending.letter(new UUID(8, 8), SendingGround.REASON, file))
        .isEqualTo(new Outcome.Refused(Why.NOT_HERE));
    at.referrals.takenBack(at.referral, "đổi ý");
    assertThat(at.sending.htcds(at.referral, SendingGround.REASON, file))
        .isEqualTo(new Outcome.Refused(Why.STATE));
    assertThat(file).doesNotExist();
    assertThat(at.audit.all()).isEmpty();
  }

  @Test
  void of_two_possible_victims_in_one_report_nothing_is_taken_from_either_until_one_is_chosen() {
    var entries = at.twoInTheReport();
    at.agreed(Said.PARTLY, "name");
    assertThat(values()).containsExactly(SendingGround.NAME);
    assertThat(at.sending.concerned(at.referral))
        .extracting(Concerned::entry, Concerned::name, Concerned::years)
        .containsExactly(
            tuple(entries.get(0), "Người 1", new Years(11, 11)),
            tuple(entries.get(1), "Người 2", new Years(12, 12)));

    at.referrals.isAbout(at.referral, entries.get(1));
    assertThat(values()).containsExactly(SendingGround.NAME, "Người 2");
    at.referrals.isAbout(at.referral, entries.get(0));
    assertThat(values()).containsExactly(SendingGround.NAME, "Người 1");
  }

  @Test
  void what_the_report_says_beside_the_possible_victims_leaves_whoever_is_chosen() {
    at.referrals.isAbout(at.referral, at.twoInTheReport().getFirst());
    at.agreed(Said.PARTLY, "story");
    assertThat(values()).contains(SendingGround.STORY);
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

  private static List<String> list(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
