package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.haidang.people.PersonLikeness.Ground;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PersonLikenessTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final NameLikeness names = NameLikeness.shipped();
  private final PersonLikeness likeness = new PersonLikeness(names);

  private static PersonFacts person(
      String name, @Nullable Born born, Set<String> provinces, String number) {
    return new PersonFacts(
        name.isEmpty() ? List.of() : List.of(name),
        born,
        null,
        provinces,
        number.isEmpty() ? Set.of() : Set.of(Telephone.tidy(number)));
  }

  private static PersonFacts person(String name, int age, String number) {
    return person(name, Born.aged(age, age, TODAY), Set.of(), number);
  }

  @Test
  void one_number_and_another_name_is_nobody_likely_only_the_same_number() {
    var match =
        likeness.of(
            person("Nguyễn Thị Hoa", 17, "0912 345 678"),
            person("Trần Văn Hùng", 17, "+84 912345678"));

    assertThat(match.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(match.value()).isZero();
    assertThat(match.isNumberAlone()).isTrue();
  }

  @Test
  void a_number_without_any_name_is_nobody_likely() {
    var caller = person("", null, Set.of(), "0912345678");

    assertThat(likeness.of(caller, person("Nguyễn Thị Hoa", 17, "0912345678")).isNumberAlone())
        .isTrue();
    assertThat(likeness.of(caller, caller).verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void an_age_is_true_on_the_day_it_was_told() {
    var twoYearsAgo = person("Lò Thị Pọm", Born.aged(17, 17, TODAY.minusYears(2)), Set.of(), "");

    assertThat(likeness.of(twoYearsAgo, person("Lò Thị Pọm", 19, "")).grounds())
        .contains(Ground.AGE);
    assertThat(likeness.of(twoYearsAgo, person("Lò Thị Pọm", 17, "")).grounds())
        .as("two years may be an ear's error")
        .contains(Ground.AGE);
    assertThat(likeness.of(twoYearsAgo, person("Lò Thị Pọm", 40, "")).verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void a_tone_makes_another_name_until_a_fact_speaks_for_it() {
    assertThat(names.of("Trần Thị Thủy", "Trần Thị Thúy").verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(
            likeness
                .of(
                    person("Trần Thị Thủy", 19, "0977111222"),
                    person("Trần Thị Thúy", 19, "0977111222"))
                .verdict())
        .isEqualTo(Verdict.LIKELY);
  }

  @Test
  void a_province_is_the_unit_of_today_by_any_of_its_names() throws IOException {
    var provinces = PairsTest.provinces();

    assertThat(provinces.unit("Hà Giang")).isEqualTo("vn_08");
    assertThat(provinces.unit("tuyen quang")).isEqualTo("vn_08");
    assertThat(provinces.unit("vn_08")).isEqualTo("vn_08");
    assertThat(provinces.unit("Tỉnh Bắc Kạn")).isEqualTo("vn_19");
    assertThat(provinces.unit("Vientiane")).isEqualTo("vientiane");
  }

  @Test
  void a_number_is_like_another_with_one_digit_off_or_two_swapped() {
    assertThat(PhoneNumber.isSimilar("0912345678", "0912345679")).isTrue();
    assertThat(PhoneNumber.isSimilar("0912345678", "0912354678")).isTrue();
    assertThat(PhoneNumber.isSimilar("0912345678", "0912345678")).isFalse();
    assertThat(PhoneNumber.isSimilar("0912345678", "0999345678")).isFalse();
    assertThat(PhoneNumber.isSimilar("113", "115")).isFalse();
    assertThat(Telephone.tidy("0084 (0) 912.345.678")).isEqualTo("0912345678");
  }

  @Test
  void sharing_a_rare_name_tells_more_than_sharing_a_common_one() {
    var common = names.of("Nguyễn Thị Hoa", "Nguyen Thi Hoa");
    var rare = names.of("Giàng Thị Mỷ", "Giang Thi My");

    assertThat(rare.bits()).isGreaterThan(common.bits() + 5);
  }

  @Test
  void a_common_name_elsewhere_with_another_number_falls() {
    var one = person("Nguyễn Văn Nam", null, Set.of("vn_01"), "0912345678");
    var other = person("Nguyễn Văn Nam", null, Set.of("vn_96"), "0939111222");

    assertThat(likeness.of(one, other).verdict()).isNotEqualTo(Verdict.SAME);
  }
}
