package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.people.PersonFields;
import org.haidang.referrals.Addressing.Heard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The consent sentence is said to a child, a grown-up, an old man as the script would say it. */
class AddressingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
  private static ShippedPack shipped;

  @BeforeAll
  static void read() {
    shipped = new ShippedPack();
  }

  private static String said(Heard heard, String language) {
    var sentence =
        ConsentSpeech.sentence(
            shipped.pack(),
            "shelter",
            "Nhà Bình Yên",
            Label.of("Chỗ ở", "Shelter"),
            List.of(),
            DAY);
    return new Addressing(shipped::open).to(heard, shipped.pack(), sentence).in(language);
  }

  @ParameterizedTest
  @CsvSource({
    "11, , Cô chú xin phép, cháu đồng ý, không?",
    "17, female, Anh chị xin phép, em đồng ý, không?",
    "30, female, Tôi xin phép, chị đồng ý, không ạ?",
    "30, male, Tôi xin phép, anh đồng ý, không ạ?",
    "66, male, Cháu xin phép, bác đồng ý, không ạ?",
    ", , Tôi xin phép, anh/chị đồng ý, không ạ?"
  })
  void by_age_and_sex(
      @Nullable Integer years, @Nullable String sex, String begins, String you, String ends) {
    assertThat(said(new Heard(years == null ? null : Years.of(years), sex), "vi"))
        .startsWith(begins)
        .contains(you, "Nhà Bình Yên", "chỗ ở")
        .endsWith(ends)
        .doesNotContain("{", "$");
  }

  @ParameterizedTest
  @CsvSource({
    "under16, , Cô chú xin phép, cháu đồng ý, không?",
    "16_17, female, Anh chị xin phép, em đồng ý, không?",
    "adult, female, Tôi xin phép, chị đồng ý, không ạ?",
    "adult, , Tôi xin phép, anh/chị đồng ý, không ạ?"
  })
  void by_the_band_where_nobody_told_the_years(
      String band, @Nullable String sex, String begins, String you, String ends) {
    assertThat(said(new Heard(Years.ofBand(band).orElseThrow(), sex), "vi"))
        .startsWith(begins)
        .contains(you)
        .endsWith(ends)
        .doesNotContain("{", "$");
  }

  @Test
  void the_report_tells_the_band_of_whom_it_is_for() {
    var pack = shipped.pack();
    var entry = Concerned.of(told(pack, "16_17"), pack).getFirst();
    assertThat(entry.years()).isEqualTo(new Years(16, 17));
    assertThat(Concerned.of(told(pack, "unknown"), pack).getFirst().years()).isNull();
  }

  private static Body told(Pack pack, String band) {
    var name = pack.part(Parts.VICTIM_NAME).orElseThrow().path();
    var range = pack.part(Parts.VICTIM_AGE_BAND).orElseThrow().path();
    var repeat = name.substring(0, name.indexOf('/'));
    var entry = repeat + "/01930000-0000-7000-8000-000000000001";
    return Body.EMPTY
        .with(entry, "1")
        .with(entry + name.substring(repeat.length()), "Sua")
        .with(entry + range.substring(repeat.length()), band);
  }

  @Test
  void english_knows_one_you() {
    assertThat(said(new Heard(Years.of(11), null), "en")).isEqualTo(said(Heard.UNKNOWN, "en"));
  }

  @Test
  void of_somebody_who_may_be_fifteen_or_sixteen_the_younger_is_heard() {
    var body = Body.EMPTY.with(PersonFields.BIRTH, "2010").with(PersonFields.SEX, "female");
    assertThat(Heard.of(body, DAY)).isEqualTo(new Heard(Years.of(15), "female"));
  }
}
