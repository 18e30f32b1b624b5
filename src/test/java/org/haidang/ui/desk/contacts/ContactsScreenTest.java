package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.desk.Contacts;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.Pictures;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The list of contacts by keyboard and mouse, in a window. */
@ExtendWith(Windowed.class)
class ContactsScreenTest {

  private final Wording wording = Stages.wording();
  private final Shelf shelf = Samples.morning();
  private final Messages messages = new Messages();
  private final MemoryAudit audit = new MemoryAudit();
  private Theme theme;
  private Stage stage;
  private StackPane root;
  private ContactsPage contacts;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme();
    root = new StackPane();
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
  }

  @BeforeEach
  void page(FxRobot robot) {
    contacts = new ContactsPage(robot);
  }

  private ContactsFeature open(FxRobot robot, Shelf from, boolean mayReadPersonal) {
    var feature = SampleScreen.of(from, wording, messages, audit, "lan", mayReadPersonal);
    robot.interact(
        () -> {
          root.getChildren().setAll(feature.view());
          feature.shown();
        });
    return feature;
  }

  @Test
  void a_row_tells_when_what_about_who_and_where(FxRobot robot) {
    open(robot, shelf, true);

    assertThat(contacts.headers())
        .containsExactly("Thời gian", "Loại", "Nội dung", "Tư vấn viên", "Ở đâu");
    assertThat(contacts.row(1))
        .startsWith(
            "17/11/2026 08:40 | Hỏi thông tin | Hỏi đường dây có làm việc ban đêm không | mai");
    assertThat(contacts.count()).isEqualTo("6 phiếu");
    Pictures.take(stage.getScene(), "contacts-vi");
  }

  @Test
  void typing_without_tones_finds_and_escape_shows_all_again(FxRobot robot) {
    open(robot, shelf, true);

    contacts.type("duong day");
    assertThat(contacts.summaries()).containsExactly("Hỏi đường dây có làm việc ban đêm không");
    assertThat(contacts.count()).isEqualTo("1 phiếu");

    contacts.press(KeyCode.ESCAPE);
    assertThat(contacts.summaries()).hasSize(6);
  }

  @Test
  void nothing_found_and_nothing_yet_teach_different_things(FxRobot robot) {
    open(robot, shelf, true);
    contacts.type("khongco");
    assertThat(contacts.emptyTitle()).isEqualTo("Không tìm thấy phiếu nào");
    Pictures.take(stage.getScene(), "contacts-notfound-vi");

    open(robot, new Shelf(), true);
    assertThat(contacts.emptyTitle()).isEqualTo("Chưa có phiếu nào");
    assertThat(contacts.count()).isEmpty();
    Pictures.take(stage.getScene(), "contacts-none-vi");
  }

  @Test
  void arrows_and_enter_open_and_escape_goes_back_to_the_same_row(FxRobot robot) {
    open(robot, shelf, true);

    contacts.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    assertThat(contacts.recordIsOpen()).isTrue();
    assertThat(contacts.selectedIndex()).isEqualTo(2);

    contacts.press(KeyCode.ESCAPE);
    assertThat(contacts.recordIsOpen()).isFalse();
    assertThat(contacts.selectedIndex()).isEqualTo(2);
  }

  @Test
  void a_record_shows_its_sections_entries_and_every_value_of_a_conflict(FxRobot robot) {
    open(robot, shelf, true);

    contacts.doubleClick("Em gái theo bạn");

    assertThat(contacts.recordWords())
        .containsSubsequence("Người gọi", "Loại cuộc gọi", "Tư vấn", "Quan hệ với nạn nhân")
        .containsSubsequence("Từ ngày nào?", "27/10/2026", "Số tiền bị đòi", "45.000.000")
        .containsSubsequence("Dấu hiệu", "bị giữ giấy tờ, bị nhốt")
        .containsSubsequence("Người có thể bị hại 1", "Tuổi", "Có 2 giá trị khác nhau", "16", "17")
        .containsSubsequence("Người có thể bị hại 2", "Tuổi", "19")
        .contains("Chưa ghi: An toàn của người gọi · Nhu cầu hỗ trợ");
    Pictures.take(stage.getScene(), "record-vi");
  }

  @Test
  void personal_fields_stay_masked_until_f4_and_the_next_record_starts_masked(FxRobot robot) {
    open(robot, shelf, true);
    contacts.press(KeyCode.ENTER);
    assertThat(contacts.recordWords())
        .contains("••••••", "09•• ••• 321")
        .doesNotContain("Nguyễn Thị Bưởi", "Nguyễn Thị Lan", "0987654321");
    assertThat(contacts.recordWords()).anyMatch(words -> words.contains("09•• ••• 123"));

    contacts.press(KeyCode.F4);
    assertThat(contacts.recordWords()).contains("Nguyễn Thị Bưởi", "Nguyễn Thị Lan", "0987654321");
    robot.interact(wording::switchLanguage);
    Pictures.take(stage.getScene(), "record-plain-en");

    contacts.press(KeyCode.DOWN, KeyCode.UP);
    assertThat(contacts.recordWords()).doesNotContain("Nguyễn Thị Bưởi");
  }

  @Test
  void the_head_tells_from_whom_the_contact_was_taken_over_and_when_the_first_first(FxRobot robot) {
    var state = Samples.full(Samples.FIRST, "3");
    var body =
        state
            .body()
            .with(ContactFields.GIVEN_BY + "hoa", "2026-11-17T02:11:00Z")
            .with(ContactFields.GIVEN_BY + "minh", "2026-11-17T02:07:00Z");
    var given = new Shelf();
    given.put(
        Samples.entry("2026-11-17T02:05:00Z", "consultation", "Em gái"),
        new Place.AtServer(Stages.NOW),
        state.withBody(body));
    open(robot, given, true);

    contacts.press(KeyCode.ENTER);

    assertThat(contacts.recordWords())
        .filteredOn(words -> words.contains("Nhận từ"))
        .singleElement()
        .asString()
        .contains("mai", "Nhận từ minh lúc 17/11/2026 09:07 · Nhận từ hoa lúc 17/11/2026 09:11");
  }

  @Test
  void what_is_shown_was_noted_and_masking_it_again_is_not(FxRobot robot) {
    open(robot, shelf, true);
    contacts.press(KeyCode.ENTER);
    assertThat(audit.all()).isEmpty();

    contacts.press(KeyCode.F4);
    assertThat(audit.all())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.login()).isEqualTo("lan");
              assertThat(look.fields()).contains(ContactFields.NUMBER).allMatch(this::isMasked);
            });

    contacts.press(KeyCode.F4);
    assertThat(audit.all()).hasSize(1);
    contacts.press(KeyCode.F4);
    assertThat(audit.all()).extracting(Look::record).hasSize(2).containsOnly(first().record());
  }

  private Look first() {
    return audit.all().getFirst();
  }

  private boolean isMasked(String path) {
    return path.equals(ContactFields.NUMBER)
        || Samples.PACK.question(path).map(question -> question.personal()).orElse(true);
  }

  @Test
  void what_cannot_be_noted_stays_masked_and_the_fault_is_told(FxRobot robot) {
    open(robot, shelf, true);
    audit.failure = ErrorCode.DISK_FULL;

    contacts.press(KeyCode.ENTER, KeyCode.F4);

    assertThat(contacts.recordWords()).doesNotContain("Nguyễn Thị Bưởi");
    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.DISK_FULL));
  }

  @Test
  void who_may_not_read_personal_fields_is_told_and_sees_none(FxRobot robot) {
    open(robot, shelf, false);

    contacts.press(KeyCode.ENTER, KeyCode.F4);

    assertThat(contacts.recordWords()).doesNotContain("Nguyễn Thị Bưởi");
    assertThat(messages.unread()).hasSize(1);
  }

  @Test
  void the_other_language_reaches_headers_kinds_and_the_open_record(FxRobot robot) {
    open(robot, shelf, true);
    contacts.press(KeyCode.ENTER);

    robot.interact(wording::switchLanguage);

    assertThat(contacts.headers()).startsWith("Time", "Kind", "About");
    assertThat(contacts.row(0)).contains("Consultation");
    assertThat(contacts.recordWords()).contains("Caller", "Possible victim 1", "45,000,000");
    robot.interact(() -> theme.dark().set(true));
    Pictures.take(stage.getScene(), "record-dark-en");
  }

  @Test
  void a_record_of_a_pack_that_is_not_here_shows_its_fields_raw_and_masked(FxRobot robot) {
    var other = new Shelf();
    other.put(
        Samples.entry("2026-11-17T02:05:00Z", "consultation", "Phiếu của gói khác"),
        new Place.OnThisComputer(),
        Samples.full(Samples.FIRST, "99"));
    open(robot, other, true);

    contacts.press(KeyCode.ENTER);
    assertThat(contacts.recordWords())
        .anyMatch(words -> words.startsWith("Máy này chưa có gói nội dung"))
        .contains("caller/relation")
        .doesNotContain("chị gái");
    contacts.press(KeyCode.F4);
    assertThat(contacts.recordWords()).contains("chị gái", "consultation");
    Pictures.take(stage.getScene(), "record-nopack-vi");
  }

  @Test
  void what_waits_and_what_needs_a_look_are_listed_by_mouse_and_by_key(FxRobot robot) {
    open(robot, shelf, true);

    robot.clickOn("#contacts-waiting");
    assertThat(contacts.summaries())
        .containsExactly("Cháu trai ở Cao Bằng bị rủ đi làm xa, gia đình không liên lạc được");
    robot.press(KeyCode.ALT, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.ALT);
    assertThat(contacts.summaries()).hasSize(1).first().asString().startsWith("Em gái theo bạn");
    contacts.press(KeyCode.ESCAPE);
    assertThat(contacts.summaries()).hasSize(6);
  }

  @Test
  void a_badge_elsewhere_opens_the_list_it_tells_of(FxRobot robot) {
    var feature = open(robot, shelf, true);
    contacts.type("khongco");
    var waiting = new Destination.ContactList(Contacts.At.WAITING);
    assertThat(feature.takes(waiting)).isTrue();
    robot.interact(() -> feature.open(waiting));
    assertThat(contacts.summaries()).hasSize(1).first().asString().startsWith("Cháu trai");

    var empty = open(robot, new Shelf(), true);
    robot.interact(() -> empty.open(waiting));
    assertThat(contacts.emptyTitle()).isEqualTo("Không có phiếu nào chờ gửi");
    robot.interact(() -> empty.open(new Destination.ContactList(Contacts.At.ATTENTION)));
    assertThat(contacts.emptyTitle()).isEqualTo("Không có phiếu nào cần xem lại");
  }

  @Test
  void f7_leads_to_where_what_disagrees_is_settled_from_a_record_to_its_own(FxRobot robot) {
    open(robot, shelf, true);
    var went = new ArrayList<Destination>();
    stage.getScene().getRoot().addEventHandler(GoEvent.GO, event -> went.add(event.destination()));

    assertThat(contacts.chip("contacts-conflicts")).isEqualTo("Chưa khớp (1)");
    contacts.press(KeyCode.F7);
    contacts.press(KeyCode.ENTER, KeyCode.F7);

    assertThat(went).hasSize(2).first().isEqualTo(new Destination.Conflicts(null));
    assertThat(went.getLast())
        .isInstanceOfSatisfying(
            Destination.Conflicts.class, each -> assertThat(each.record()).isNotNull());
  }

  @Test
  void a_contact_saved_meanwhile_appears_and_the_choice_stays(FxRobot robot) {
    open(robot, shelf, true);
    contacts.press(KeyCode.DOWN);
    assertThat(contacts.row(contacts.selectedIndex())).contains("ban đêm");

    robot.interact(
        () ->
            shelf.put(
                Samples.entry("2026-11-17T03:30:00Z", "referral", "Cuộc gọi vừa lưu"),
                new Place.OnThisComputer(),
                Samples.plain(UUID.randomUUID())));

    assertThat(contacts.summaries()).startsWith("Cuộc gọi vừa lưu");
    assertThat(contacts.row(contacts.selectedIndex())).contains("ban đêm");
  }

  @Test
  void large_text_and_a_small_window_lose_nothing(FxRobot robot) {
    open(robot, shelf, true);
    robot.interact(() -> theme.scale().set(2));
    Pictures.take(stage.getScene(), "contacts-200-vi");
    contacts.press(KeyCode.ENTER);
    Pictures.take(stage.getScene(), "record-200-vi");
    assertThat(contacts.recordWords()).contains("Tư vấn");
    contacts.press(KeyCode.ESCAPE);
    assertThat(contacts.selectedIndex()).isZero();
  }

  @Test
  void in_a_small_window_the_record_takes_the_place_of_the_list(FxRobot robot) {
    open(robot, shelf, true);
    robot.interact(
        () -> ((javafx.scene.layout.Region) root.getChildren().getFirst()).setMaxWidth(784));
    Pictures.take(stage.getScene(), "contacts-small-vi");

    contacts.press(KeyCode.ENTER);
    assertThat(contacts.recordIsOpen()).isTrue();
    assertThat(robot.lookup("#contacts").tryQuery()).isEmpty();

    contacts.press(KeyCode.ESCAPE);
    assertThat(contacts.recordIsOpen()).isFalse();
    assertThat(contacts.selectedIndex()).isZero();
  }

  @Test
  void leaving_the_screen_lets_go_of_the_store(FxRobot robot) {
    var feature = open(robot, shelf, true);
    assertThat(shelf.listeners()).isEqualTo(1);

    robot.interact(feature::hidden);

    assertThat(shelf.listeners()).isZero();
  }
}
