package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

/** How often one account may ask. */
class AskedOftenTest {

  private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");

  private final AskedOften often =
      new AskedOften(2, Duration.ofMinutes(1), ErrorCode.SEARCH_TOO_MANY);

  @Test
  void the_next_may_be_asked_once_the_first_is_long_enough_ago() {
    often.ask("lan", NOON);
    often.ask("lan", NOON.plusSeconds(30));
    assertThatThrownBy(() -> often.ask("lan", NOON.plusSeconds(59)))
        .isInstanceOfSatisfying(
            HaidangException.class,
            e ->
                org.assertj.core.api.Assertions.assertThat(e.code())
                    .isEqualTo(ErrorCode.SEARCH_TOO_MANY));
    assertThatCode(() -> often.ask("lan", NOON.plusSeconds(60))).doesNotThrowAnyException();
    assertThatThrownBy(() -> often.ask("lan", NOON.plusSeconds(61)))
        .isInstanceOf(HaidangException.class);
  }

  @Test
  void one_account_does_not_use_up_anothers_questions() {
    often.ask("lan", NOON);
    often.ask("lan", NOON);
    assertThatCode(() -> often.ask("hoa", NOON)).doesNotThrowAnyException();
  }
}
