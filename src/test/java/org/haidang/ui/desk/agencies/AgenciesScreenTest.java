package org.haidang.ui.desk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.content.Reach;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.Pictures;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.referrals.AgencyDraft;
import org.haidang.referrals.AgencyIndexer;
import org.haidang.referrals.AgencyState;
import org.haidang.referrals.Directory;
import org.haidang.referrals.DirectoryBook;
import org.haidang.referrals.LocalAgencies;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The directory on the screen, with the agencies the product ships with, by keyboard alone. */
@ExtendWith(Windowed.class)
class AgenciesScreenTest {

  private static final Clock CLOCK = Clock.fixed(Stages.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final DirectoryBook BOOK = DirectoryBook.of(List.of(new ShippedPack().pack()));

  private final MemoryRegister register =
      new MemoryRegister(new RecordIndexer(Map.of(RecordType.AGENCY, new AgencyIndexer())));
  private final Wording wording = Stages.wording();
  private final Theme theme = new Theme();
  private Stage stage;
  private @Nullable AgenciesFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    seat("lan");
    stage.show();
  }

  private LocalAgencies locals(String login) {
    var role = login.equals("hoa") ? Role.SUPERVISOR : Role.COUNSELOR;
    return new LocalAgencies(
        register,
        new Pen(
            Ids.timeOrdered(),
            CLOCK,
            new Account(login, login, role, "HN"),
            UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8))),
        new AccessRules());
  }

  /** Somebody else sits down before the same records. */
  private void seat(String login) {
    var before = feature;
    if (before != null) {
      before.hidden();
    }
    var locals = locals(login);
    var now =
        new AgenciesFeature(
            new Directory(() -> BOOK, locals, CLOCK),
            locals,
            Stages.atOnce(),
            new Messages(),
            wording,
            Stages.formats());
    feature = now;
    stage.setScene(new Scene(new StackPane(now.view()), 1366, 768));
    theme.dress(stage.getScene());
    now.shown();
  }

  private AgencyDraft shelter() {
    return new AgencyDraft(
        "Nhà tạm lánh Hoa Ban",
        "shelter",
        Reach.PROVINCE,
        "vn_08",
        "",
        List.of("shelter"),
        "Mo-Fr 07:30-11:30,13:30-17:00; PH off",
        "0207000111; 0900 000 222",
        "",
        "Số 5, phố Núi",
        "Gọi trước khi đưa người đến.",
        "Hội Phụ nữ tỉnh, 11/2026");
  }

  @Test
  void typed_without_tones_it_is_found_by_name_and_read_beside(FxRobot robot) {
    var page = new AgenciesPage(robot).type("tro giup phap ly");
    assertThat(page.codes()).contains("legal_aid");
    assertThat(page.card()).contains("Trung tâm trợ giúp pháp lý nhà nước các tỉnh");
    page.press(KeyCode.ESCAPE).type("113");
    assertThat(page.codes().getFirst()).isEqualTo("emergency_113");
    assertThat(page.card()).contains("Trực ngày đêm").contains("Chưa xác minh");
  }

  @Test
  void what_is_no_more_is_found_by_name_alone_and_leads_to_who_came_after_it(FxRobot robot) {
    var page = new AgenciesPage(robot);
    assertThat(page.codes()).doesNotContain("molisa");
    page.type("bo lao dong");
    assertThat(page.codes()).containsExactly("molisa");
    assertThat(page.card()).contains("không còn").contains("Bộ Y tế");
    robot.clickOn("Bộ Y tế");
    assertThat(page.card()).contains("Cơ quan chủ quản");
  }

  @Test
  void a_province_and_a_kind_are_picked_by_typing_and_none_there_shows_the_chain(FxRobot robot) {
    var page = new AgenciesPage(robot);
    page.chord(KeyCode.ALT, KeyCode.DIGIT1).type("tuyen q");
    assertThat(page.codes()).contains("police_province@vn_08", "health_department@vn_08");
    page.chord(KeyCode.ALT, KeyCode.DIGIT2).type("co so ho tro");
    assertThat(page.codes()).isEmpty();
    assertThat(page.instead())
        .contains("Ở đây chưa có Cơ sở hỗ trợ nạn nhân")
        .contains("1. Danh bạ chưa có cơ sở hỗ trợ nạn nhân ở đây")
        .contains("Trung tâm công tác xã hội, cơ sở trợ giúp xã hội Tuyên Quang");
    robot.clickOn("Hội Liên hiệp Phụ nữ Tuyên Quang");
    assertThat(page.card())
        .contains(
            "Hội Liên hiệp Phụ nữ Tuyên Quang", "trong tỉnh", "Có nhóm liên ngành (chưa xác minh)");
  }

  @Test
  void a_counselor_proposes_a_supervisor_approves_and_a_colleague_sees_it(FxRobot robot) {
    var page = new AgenciesPage(robot).chord(KeyCode.CONTROL, KeyCode.N);
    assertThat(page.focused()).isEqualTo("agencies-draft-name");
    page.type("Nha Hoa Ban").chord(KeyCode.CONTROL, KeyCode.S);
    assertThat(page.isWriting()).isTrue();
    assertThat(page.wrong())
        .contains("Chọn loại cơ quan.", "Chọn tỉnh.", "ít nhất một số", "Ghi ai cho biết");
    page.press(KeyCode.TAB).type("co so ho tro").press(KeyCode.TAB, KeyCode.TAB).type("tuyen");
    page.fill("phones", "0207000111").fill("source", "Hội Phụ nữ tỉnh");
    page.chord(KeyCode.CONTROL, KeyCode.S);
    assertThat(page.isWriting()).isFalse();
    assertThat(page.card())
        .contains("Nha Hoa Ban", "0207 000 111", "Do lan đề xuất; đang chờ duyệt");

    robot.interact(() -> seat("minh"));
    assertThat(new AgenciesPage(robot).type("hoa ban").codes()).isEmpty();

    robot.interact(() -> seat("hoa"));
    page.type("hoa ban");
    assertThat(page.codes()).hasSize(1);
    page.chord(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(locals("minh").seen())
        .extracting(it -> it.state())
        .containsExactly(AgencyState.APPROVED);

    robot.interact(() -> seat("minh"));
    page.type("hoa ban");
    assertThat(page.card()).doesNotContain("Không còn dùng");
    assertThat(page.card()).contains("Nha Hoa Ban").doesNotContain("Chưa xác minh");
    page.chord(KeyCode.CONTROL, KeyCode.E);
    assertThat(page.isWriting()).as("approved, only a supervisor changes it").isFalse();

    robot.interact(() -> seat("hoa"));
    page.type("hoa ban");
    robot.clickOn("#agencies-end");
    assertThat(locals("minh").seen().getFirst().agency().days().validTo())
        .isEqualTo(LocalDate.now(CLOCK));
    assertThat(page.card()).doesNotContain("Không còn dùng").contains("đến hết 17/11/2026");
  }

  @Test
  void not_approved_needs_a_reason_which_its_author_reads(FxRobot robot) {
    robot.interact(() -> locals("lan").propose(shelter()));
    var id = locals("lan").seen().getFirst().id();
    robot.interact(() -> seat("hoa"));
    var page = new AgenciesPage(robot).type("hoa ban");
    robot
        .clickOn("#agencies-refuse-why")
        .write("Da co")
        .press(KeyCode.ENTER)
        .release(KeyCode.ENTER);
    assertThat(locals("lan").open(id).orElseThrow().refusedWhy()).isEqualTo("Da co");
    robot.interact(() -> seat("lan"));
    page.type("hoa ban");
    assertThat(page.card()).contains("không được duyệt", "Lý do: Da co");
  }

  @Test
  void what_a_colleague_adds_comes_by_itself_and_the_one_that_is_read_stays(FxRobot robot) {
    var page = new AgenciesPage(robot);
    page.chord(KeyCode.ALT, KeyCode.DIGIT1).type("tuyen q");
    page.press(KeyCode.F3, KeyCode.DOWN, KeyCode.DOWN);
    var before = page.card();
    robot.interact(() -> locals("hoa").propose(shelter()));
    assertThat(page.codes()).anyMatch(it -> it.length() == 36);
    assertThat(page.card()).isEqualTo(before);
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    robot.interact(() -> locals("lan").propose(shelter()));
    robot.interact(() -> seat("hoa"));
    var page = new AgenciesPage(robot);
    page.chord(KeyCode.ALT, KeyCode.DIGIT1).type("tuyen q");
    Pictures.take(stage.getScene(), "agencies");
    page.press(KeyCode.F3).type("hoa ban");
    Pictures.take(stage.getScene(), "agencies-proposed");
    var faults =
        new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "agencies-proposed"));
    page.press(KeyCode.ESCAPE);
    page.chord(KeyCode.ALT, KeyCode.DIGIT1).type("ha noi");
    page.chord(KeyCode.ALT, KeyCode.DIGIT2).type("bo doi");
    Pictures.take(stage.getScene(), "agencies-instead");
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "agencies-instead"));
    page.chord(KeyCode.CONTROL, KeyCode.N).chord(KeyCode.CONTROL, KeyCode.S);
    Pictures.take(stage.getScene(), "agencies-draft");
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "agencies-draft"));
    assertThat(faults).isEmpty();
  }
}
