package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.haidang.model.Body;
import org.junit.jupiter.api.Test;

/** How old somebody is. */
class AgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  void a_birth_date_gives_the_age_as_exactly_as_it_is_known() {
    assertThat(born("2010-11-26")).isEqualTo(new Age(16, 16, false));
    assertThat(born("2010-11-27")).isEqualTo(new Age(15, 15, false));
    assertThat(born("2010-11")).isEqualTo(new Age(15, 16, false));
    assertThat(born("2010")).isEqualTo(new Age(15, 16, false));
  }

  @Test
  void an_age_that_was_told_drifts() {
    var told = Body.EMPTY.with("age", "16").with("age_on", "2024-11-26");
    assertThat(Age.of(told, LocalDate.of(2024, 11, 26))).hasValue(new Age(16, 16, true));
    assertThat(Age.of(told, LocalDate.of(2025, 11, 25))).hasValue(new Age(16, 17, true));
    assertThat(Age.of(told, TODAY)).hasValue(new Age(18, 19, true));
  }

  @Test
  void what_cannot_be_read_gives_no_age() {
    assertThat(Age.of(Body.EMPTY, TODAY)).isEmpty();
    assertThat(Age.of(Body.EMPTY.with("age", "mười sáu"), TODAY)).isEmpty();
    assertThat(Age.of(Body.EMPTY.with("birth", "2030"), TODAY)).isEmpty();
  }

  private static Age born(String stored) {
    return Age.of(Body.EMPTY.with(PersonFields.BIRTH, stored), TODAY).orElseThrow();
  }
}
