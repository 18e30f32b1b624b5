package org.haidang.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.junit.jupiter.api.Test;

class FlagsTest {

  private final DutiesBench desk = new DutiesBench();
  private final Flags lan = desk.flags("lan");

  @Test
  void a_flag_tells_whoever_answers_that_number() {
    lan.raise("+84 912 345 678", "quấy rối lời nói", lan.usualEnd());

    assertThat(desk.flags("minh").on("0912 345 678"))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.reason()).isEqualTo("quấy rối lời nói");
              assertThat(flag.author()).isEqualTo("lan");
              assertThat(flag.until()).isEqualTo(LocalDate.of(2026, 4, 1));
            });
    assertThat(lan.on("0912 345 679")).isEmpty();
    assertThat(lan.on("")).isEmpty();
  }

  @Test
  void after_its_day_it_tells_nothing() {
    lan.raise("0912345678", "quấy rối", LocalDate.of(2026, 3, 3));

    desk.clock.pass(Duration.ofHours(38)); // 23:15 on its last day
    assertThat(lan.on("0912345678")).hasSize(1);
    desk.clock.pass(Duration.ofHours(1));
    assertThat(lan.on("0912345678")).isEmpty();
  }

  @Test
  void it_can_be_taken_away_before() {
    var id = lan.raise("0912345678", "nhầm người", lan.usualEnd());

    desk.flags("minh").lift(id);

    assertThat(lan.on("0912345678")).isEmpty();
  }

  @Test
  void it_asks_for_a_reason_and_a_day_to_come() {
    var end = lan.usualEnd();
    assertThatThrownBy(() -> lan.raise("0912345678", " ", end))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.raise("0912345678", "x", LocalDate.of(2026, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.raise("", "x", end)).isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.register.saved).isEmpty();
  }

  @Test
  void a_supervisor_sees_those_that_hold_and_apart_those_that_are_over() {
    lan.raise("0912000001", Flag.Kind.PRANK, "gọi chơi", LocalDate.of(2026, 3, 20));
    lan.raise("0912000002", Flag.Kind.THREAT, "dọa đánh", LocalDate.of(2026, 3, 5));
    var cleared = lan.raise("0912000003", null, "nhầm số", LocalDate.of(2026, 3, 20));
    var hoa = desk.flags("hoa");
    hoa.lift(cleared, "nhầm số, đã xin lỗi");

    assertThat(hoa.listed(true))
        .extracting(Flag::number)
        .containsExactly("0912000002", "0912000001");
    assertThat(hoa.listed(false)).extracting(Flag::number).containsExactly("0912000003");

    desk.clock.pass(Duration.ofDays(4));
    assertThat(hoa.listed(true)).extracting(Flag::kind).containsExactly(Flag.Kind.PRANK);
    assertThat(hoa.listed(false))
        .extracting(flag -> flag.standing(hoa.today()))
        .containsExactly(Flag.Standing.LIFTED, Flag.Standing.OVER);
  }

  @Test
  void another_centre_does_not_see_them() {
    lan.raise("0912000001", Flag.Kind.PRANK, "gọi chơi", lan.usualEnd());
    var pen = desk.pen("hoa");
    var elsewhere =
        new Pen(
            pen.ids(),
            desk.clock,
            new Account("vinh", "vinh", Role.SUPERVISOR, "DN"),
            pen.workstation());
    assertThat(
            new Flags(desk.register, elsewhere, DutiesBench.HANOI, Period.ofDays(30)).listed(true))
        .isEmpty();
  }

  @Test
  void lifting_and_prolonging_ask_why_keep_it_and_can_be_undone() {
    var id = lan.raise("0912345678", Flag.Kind.INSULT, "chửi", LocalDate.of(2026, 3, 5));
    var hoa = desk.flags("hoa");

    var longer = hoa.prolong(id, LocalDate.of(2026, 6, 1), "vẫn gọi mỗi đêm");
    assertThat(lan.on("0912345678")).extracting(Flag::until).containsExactly(day(6, 1));
    var lifted = hoa.lift(id, "đã thôi");
    assertThat(lan.on("0912345678")).isEmpty();
    assertThat(hoa.history(id))
        .extracting(Register.Step::author, Register.Step::reason)
        .containsExactly(
            tuple("lan", null), tuple("hoa", "vẫn gọi mỗi đêm"), tuple("hoa", "đã thôi"));

    assertThat(hoa.undo(lifted)).isTrue();
    assertThat(hoa.undo(longer)).isTrue();
    assertThat(lan.on("0912345678")).extracting(Flag::until).containsExactly(day(3, 5));
  }

  @Test
  void what_somebody_changed_since_is_not_undone() {
    var id = lan.raise("0912345678", Flag.Kind.INSULT, "chửi", day(3, 5));
    var hoa = desk.flags("hoa");
    var longer = hoa.prolong(id, day(6, 1), "vẫn gọi");
    desk.flags("minh").prolong(id, day(7, 1), "vẫn gọi mãi");
    assertThat(hoa.undo(longer)).isFalse();
    assertThat(lan.on("0912345678")).extracting(Flag::until).containsExactly(day(7, 1));
  }

  @Test
  void no_flag_is_for_ever_and_whoever_was_cleared_is_flagged_anew_only() {
    var id = lan.raise("0912345678", Flag.Kind.INSULT, "chửi", day(3, 5));
    assertThat(lan.mayHoldUntil(day(3, 1))).isFalse();
    assertThat(lan.mayHoldUntil(LocalDate.of(2027, 3, 2))).isTrue();
    assertThat(lan.mayHoldUntil(LocalDate.of(2027, 3, 3))).isFalse();
    assertThatThrownBy(() -> lan.prolong(id, LocalDate.of(2027, 3, 3), "mãi"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.prolong(id, day(4, 1), " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lan.lift(id, " ")).isInstanceOf(IllegalArgumentException.class);
    lan.lift(id, "nhầm");
    assertThatThrownBy(() -> lan.prolong(id, day(4, 1), "lại gọi"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }
}
