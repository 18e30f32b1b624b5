package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.haidang.content.Reach;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Register;
import org.junit.jupiter.api.Test;

/** What a centre adds to the directory. */
class LocalAgenciesTest {

  private final DirectoryDesk desk = new DirectoryDesk(List.of());

  private static void denied(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            HaidangException.class, it -> assertThat(it.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
  }

  @Test
  void what_a_counselor_proposes_waits_and_what_a_supervisor_proposes_stands() {
    var waits = desk.locals("lan").propose(DirectoryDesk.shelter());
    var stands = desk.locals("hoa").propose(DirectoryDesk.shelter());
    var open = desk.locals("lan").open(waits).orElseThrow();
    assertThat(open.state()).isEqualTo(AgencyState.PROPOSED);
    assertThat(open.author()).isEqualTo("lan");
    assertThat(open.draft()).isEqualTo(DirectoryDesk.shelter());
    assertThat(desk.locals("minh").open(stands).orElseThrow().decidedBy()).isEqualTo("hoa");
    assertThat(desk.locals("minh").open(waits)).isEmpty();
  }

  @Test
  void only_a_supervisor_decides_and_says_why_not() {
    var id = desk.locals("lan").propose(DirectoryDesk.shelter());
    denied(() -> desk.locals("lan").approve(id));
    denied(() -> desk.locals("minh").refuse(id, "trùng"));
    denied(() -> desk.locals("lan").end(id, LocalDate.of(2026, 12, 31)));
    assertThatThrownBy(() -> desk.locals("hoa").refuse(id, "  "))
        .isInstanceOf(IllegalArgumentException.class);
    desk.locals("hoa").refuse(id, "Đã có trong danh bạ");
    var refused = desk.locals("lan").open(id).orElseThrow();
    assertThat(refused.state()).isEqualTo(AgencyState.REFUSED);
    assertThat(refused.refusedWhy()).isEqualTo("Đã có trong danh bạ");
    assertThat(desk.locals("minh").seen()).isEmpty();
  }

  @Test
  void its_author_corrects_it_while_it_waits_or_was_refused_and_it_waits_again() {
    var id = desk.locals("lan").propose(DirectoryDesk.shelter());
    desk.locals("hoa").refuse(id, "Thiếu số");
    var better = renamed("Nhà tạm lánh Hoa Ban, cơ sở 2");
    denied(() -> desk.locals("minh").correct(id, better));
    desk.locals("lan").correct(id, better);
    var again = desk.locals("hoa").open(id).orElseThrow();
    assertThat(again.state()).isEqualTo(AgencyState.PROPOSED);
    assertThat(again.agency().label().in("vi")).isEqualTo("Nhà tạm lánh Hoa Ban, cơ sở 2");
    desk.locals("hoa").approve(id);
    denied(() -> desk.locals("lan").correct(id, DirectoryDesk.shelter()));
    desk.locals("hoa").end(id, LocalDate.of(2026, 12, 31));
    assertThat(desk.locals("minh").open(id).orElseThrow().agency().days().validTo())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static AgencyDraft renamed(String name) {
    var was = DirectoryDesk.shelter();
    return new AgencyDraft(
        name,
        was.kind(),
        was.reach(),
        was.province(),
        was.commune(),
        was.needs(),
        was.hours(),
        was.phones(),
        was.email(),
        was.address(),
        was.note(),
        was.source());
  }

  @Test
  void a_draft_tells_everything_that_is_wrong_with_it_and_nothing_is_saved() {
    assertThat(AgencyDraft.EMPTY.problems())
        .containsExactly(
            AgencyDraft.Problem.NAME,
            AgencyDraft.Problem.KIND,
            AgencyDraft.Problem.PROVINCE,
            AgencyDraft.Problem.UNREACHABLE,
            AgencyDraft.Problem.SOURCE);
    var wrong =
        new AgencyDraft(
            "A",
            "shelter",
            Reach.COMMUNE,
            "vn_08",
            "",
            List.of(),
            "sáng",
            "gọi chị Hoa",
            "a@b",
            "",
            "",
            "x".repeat(60_000));
    assertThat(wrong.problems())
        .containsExactly(
            AgencyDraft.Problem.COMMUNE,
            AgencyDraft.Problem.HOURS,
            AgencyDraft.Problem.PHONES,
            AgencyDraft.Problem.EMAIL,
            AgencyDraft.Problem.TOO_LONG);
    assertThatThrownBy(() -> desk.locals("lan").propose(wrong))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.register.saved).isEmpty();
  }

  @Test
  void what_was_pasted_is_kept_without_what_nobody_sees() {
    var id = desk.locals("lan").propose(renamed("Nhà\u202E tạm lánh\u0007 Hoa Ban\nsố 2"));
    assertThat(desk.locals("lan").open(id).orElseThrow().agency().label().in("vi"))
        .isEqualTo("Nhà tạm lánh Hoa Ban số 2");
  }

  @Test
  void lists_and_search_know_its_name_and_numbers() {
    desk.locals("lan").propose(DirectoryDesk.shelter());
    var row = desk.register.list(Register.Asked.all(RecordType.AGENCY)).rows(0, 1).getFirst();
    assertThat(row.entry().kind()).isEqualTo("shelter");
    assertThat(row.entry().state()).isEqualTo("proposed");
    assertThat(row.entry().summary()).isEqualTo("Nhà tạm lánh Hoa Ban");
  }

  @Test
  void a_disk_that_fails_is_told_and_nothing_is_half_saved() {
    desk.register.failure = ErrorCode.DISK_FULL;
    assertThatThrownBy(() -> desk.locals("lan").propose(DirectoryDesk.shelter()))
        .isInstanceOf(HaidangException.class);
    desk.register.failure = null;
    assertThat(desk.locals("lan").seen()).isEmpty();
  }
}
