package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.LegacyVietnamese;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed, at the border of a record. */
class BorderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String NUMBER = "phones/1/number";
  private static final String NAME = "names/1/text";

  private static Border.Checked typed(String path, String value) {
    return Border.check(Body.EMPTY, Body.EMPTY.with(path, value), TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "1999, 1999",
    "12/1999, 1999-12",
    "3.2.1999, 1999-02-03",
    "03/02/1999, 1999-02-03",
    "1999-02-03, 1999-02-03",
    "26/11/2026, 2026-11-26"
  })
  void a_birth_date_is_taken_as_far_as_it_is_known(String typed, String stored) {
    var checked = typed(PersonFields.BIRTH, typed);
    assertThat(checked.refusals()).isEmpty();
    assertThat(checked.body().get(PersonFields.BIRTH)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({
    "birth, 31/12/1899, BEFORE_1900",
    "birth, 1899, BEFORE_1900",
    "birth, 27/11/2026, IN_FUTURE",
    "birth, 2027, IN_FUTURE",
    "birth, 31/02/2001, NO_DATE",
    "birth, 13/2001, NO_DATE",
    "birth, hai mươi, NO_DATE",
    "age, 121, NO_AGE",
    "age, -1, NO_AGE",
    "age, chừng 16, NO_AGE",
    "age_on, 27/11/2026, IN_FUTURE",
    "phones/1/number, 09l2 345 678, PHONE_WITH_LETTERS",
    "phones/1/number, +84 (0)9a, PHONE_WITH_LETTERS",
    "phones/1/number, 12, PHONE_LENGTH",
    "phones/1/number, 1234567890123456, PHONE_LENGTH",
    "alerts/1/until, 25/11/2026, ALREADY_OVER",
    "alerts/1/until, 11/2026, NO_DATE"
  })
  void what_cannot_be_is_refused_with_its_reason_and_stays_as_typed(
      String path, String typed, Reason reason) {
    var checked = typed(path, typed);
    assertThat(checked.refusals()).containsExactly(new Refusal(path, reason));
    assertThat(checked.body().get(path)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "+84 912 345 678, 0912345678",
    "84.912.345.678, 0912345678",
    "(091) 234-5678, 0912345678",
    "٠٩١٢٣٤٥٦٧٨, 0912345678",
    "113, 113",
    "+856 20 5551 2345, +8562055512345"
  })
  void a_number_is_written_one_way(String typed, String stored) {
    assertThat(typed(NUMBER, typed).body().get(NUMBER)).isEqualTo(stored);
  }

  @Test
  void what_nobody_sees_is_taken_out_of_a_name() {
    var typed = "\u202ENguyễn\u200B Thị\u0000 Hoa\u2069";
    assertThat(typed(NAME, typed).body().get(NAME)).isEqualTo("Nguyễn Thị Hoa");
    assertThat(CleanText.line(typed).lost()).isEqualTo(4);
    assertThat(CleanText.line("Nguyễn \t Thị").lost()).isZero();
  }

  @Test
  void letters_in_pieces_come_together() {
    var pieces = Normalizer.normalize("Trần Đức Lượng", Normalizer.Form.NFD);
    assertThat(typed(NAME, pieces).body().get(NAME)).isEqualTo("Trần Đức Lượng");
    assertThat(CleanText.line(pieces).lost()).isZero();
  }

  @Test
  void an_encoding_from_before_unicode_is_told_and_left_as_typed() {
    var clean = CleanText.line("NguyÔn ThÞ Hoa");
    assertThat(clean.text()).isEqualTo("NguyÔn ThÞ Hoa");
    assertThat(clean.legacy())
        .hasValue(new LegacyVietnamese.Reading(LegacyVietnamese.Encoding.TCVN3, "Nguyễn Thị Hoa"));
    assertThat(CleanText.line("Nguyễn Thị Hoa").legacy()).isEmpty();
  }

  @Test
  void a_text_of_a_megabyte_is_refused_and_nothing_of_it_is_lost() {
    var long1 = "a".repeat(1 << 20);
    var checked = typed(NoteFields.TEXT, long1);
    assertThat(checked.refusals()).containsExactly(new Refusal(NoteFields.TEXT, Reason.TOO_LONG));
    assertThat(checked.body().get(NoteFields.TEXT)).isEqualTo(long1);
  }

  @Test
  void fields_that_are_too_much_together_are_refused() {
    var body = Body.EMPTY;
    for (int i = 0; i < 4; i++) {
      body = body.with("names/" + i + "/text", "a".repeat(Limits.ANSWER));
    }
    assertThat(Border.check(Body.EMPTY, body, TODAY).refusals())
        .containsExactly(new Refusal("", Reason.TOO_MUCH));
  }

  @Test
  void what_was_there_before_may_stay_though_it_could_not_be_typed_now() {
    var old = Body.EMPTY.with(PersonFields.BIRTH, "1850");
    assertThat(Border.check(old, old.with(NAME, "Hoa"), TODAY).refusals()).isEmpty();
  }

  @Property(tries = 300)
  void whatever_is_typed_comes_out_plain_and_whole(@ForAll String typed) {
    var once = CleanText.lines(typed).text();
    assertThat(once.codePoints().noneMatch(BorderTest::unseen)).isTrue();
    assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
    assertThat(CleanText.lines(once).text()).isEqualTo(once);
  }

  private static boolean unseen(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (Character.isISOControl(point) && point != '\n' && point != '\t');
  }
}
