package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.Pictures;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Folding;
import org.haidang.platform.Ids;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Looking;
import org.haidang.records.Passage;
import org.haidang.records.Register;
import org.haidang.records.Search;
import org.haidang.records.Typed;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The one box: every kind of record, chips, the match shown, what is personal masked. */
@ExtendWith(Windowed.class)
class SearchScreenTest {

  private final MemoryAudit audit = new MemoryAudit();
  private final Messages messages = new Messages();
  private final List<Destination> gone = new ArrayList<>();
  private final Box box = new Box();
  private final Theme theme = new Theme();
  private StackPane root;
  private Stage stage;

  /** Finds among a few, by the product's own matching. */
  private static final class Box implements Search {
    private final List<Hit> all = new ArrayList<>();
    private Question last = Question.of("", 1);
    private List<String> counselors = List.of();

    @Override
    public List<String> counselors() {
      return counselors;
    }

    void put(RecordType type, String kind, String text, boolean personal) {
      var entry =
          new IndexEntry(
              Instant.parse("2026-11-17T01:40:00Z").minusSeconds(all.size() * 5000L),
              "mai",
              "HN",
              kind,
              null,
              text,
              List.of());
      all.add(
          new Hit(
              new Register.Row(
                  new UUID(0x7000, all.size() + 1L), type, entry, new Place.OnThisComputer()),
              new Snippet("summary", text, List.of(), personal)));
    }

    @Override
    public Optional<Answer> ask(Question question, BooleanSupplier calledOff) {
      last = question;
      var looking = new Looking(Typed.of(question.text()));
      var hits = new ArrayList<Hit>();
      for (var hit : all) {
        var passages =
            List.of(new Passage("summary", hit.snippet().text(), hit.snippet().personal()));
        boolean fits =
            question.facets().stream()
                .allMatch(
                    facet ->
                        switch (facet.of()) {
                          case TYPE -> facet.value().equals(hit.row().type().name());
                          case COUNSELOR -> facet.value().equals(hit.row().entry().counselor());
                          default -> facet.value().equals(hit.row().entry().kind());
                        });
        if (fits && looking.isIn(passages)) {
          hits.add(
              new Hit(hit.row(), looking.asksNothing() ? Snippet.NONE : looking.best(passages)));
        }
      }
      return Optional.of(new Answer(hits, false, 1));
    }
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    root = new StackPane();
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    root.addEventHandler(GoEvent.GO, event -> gone.add(event.destination()));
    stage.show();
  }

  private void open(FxRobot robot, boolean mayReadPersonal) {
    box.put(RecordType.PERSON, "", "Giàng Thị Sua, thường gọi Sua", true);
    box.put(RecordType.CONTACT, "consultation", "Mẹ báo con gái bị giữ giấy tờ ở Móng Cái", false);
    box.put(RecordType.CONTACT, "information", "Hỏi giấy tờ làm hộ chiếu cho con", false);
    box.put(RecordType.CASE, "", "Vụ ba cô gái bị đưa qua Móng Cái", false);
    var feature =
        new ContactsFeature(
            Samples.morning(),
            Samples.library(Samples.PACK),
            Stages.atOnce(),
            (_, action) -> {
              action.run();
              return () -> {};
            },
            messages,
            Stages.wording(),
            Stages.formats(),
            new Looks(audit, Ids.timeOrdered(), Clock.systemUTC(), "lan"),
            mayReadPersonal,
            null,
            null,
            box,
            null);
    robot.interact(
        () -> {
          root.getChildren().setAll(feature.view());
          feature.shown();
        });
  }

  private List<String> shown(FxRobot robot) {
    Rest.await();
    return robot.lookup("#found .found-card").queryAllAs(FoundCard.class).stream()
        .filter(card -> card.getScene() != null && card.isVisible())
        .map(FoundCard::words)
        .toList();
  }

  private List<String> marked(FxRobot robot) {
    Rest.await();
    return robot.lookup("#found .found-mark").queryAllAs(Text.class).stream()
        .map(Text::getText)
        .toList();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
  }

  @Test
  void every_kind_is_found_in_one_box_and_the_match_stands_out(FxRobot robot) {
    open(robot, true);
    robot.write("gai mong c");
    assertThat(shown(robot)).hasSize(2).anyMatch(words -> words.startsWith("Vụ việc"));
    assertThat(marked(robot)).contains("gái", "Móng", "Cái".substring(0, 1));
    assertThat(robot.lookup("#contacts-count").queryAs(Label.class).getText()).isEqualTo("2 hồ sơ");
    Pictures.take(stage.getScene(), "search-vi");

    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#contacts").query().isVisible()).isTrue();
    assertThat(robot.lookup("#found").tryQuery()).as("gone").isEmpty();
  }

  @Test
  void typed_words_become_a_chip_and_backspace_takes_it_off(FxRobot robot) {
    open(robot, true);
    robot.write("giay to vu vi");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(box.last.text()).isEqualTo("giay to");
    assertThat(box.last.facets()).containsExactly(new Facet(Facet.Of.TYPE, "CASE"));
    assertThat(shown(robot)).isEmpty();
    assertThat(robot.lookup("#found .empty-title").queryAs(Label.class).getText())
        .isEqualTo("Không tìm thấy gì");
    Pictures.take(stage.getScene(), "search-nothing-vi");

    press(robot, KeyCode.HOME);
    press(robot, KeyCode.BACK_SPACE);
    assertThat(box.last.facets()).isEmpty();
    assertThat(shown(robot)).hasSize(2);
  }

  @Test
  void a_state_is_chosen_by_its_name_and_with_it_the_kind_of_record_it_is_a_state_of(
      FxRobot robot) {
    open(robot, true);
    robot.write("nhan tu choi");
    assertThat(chips(robot)).contains("Chuyển tuyến: Nơi nhận từ chối");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(box.last.facets())
        .containsExactlyInAnyOrder(
            new Facet(Facet.Of.STATE, "declined"), new Facet(Facet.Of.TYPE, "REFERRAL"));
  }

  @Test
  void a_counselor_whose_records_were_seen_becomes_a_chip_and_names_stay_masked_without_words(
      FxRobot robot) {
    open(robot, true);
    robot.write("giay to mai");
    assertThat(chips(robot)).contains("Của mai");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(box.last.facets()).containsExactly(new Facet(Facet.Of.COUNSELOR, "mai"));
    robot.eraseText(7);
    assertThat(box.last.text()).isEmpty();
    assertThat(String.join("", shown(robot)))
        .contains("S•••", "Mẹ báo con gái")
        .doesNotContain("Giàng", "ba cô gái");
    Pictures.take(stage.getScene(), "search-counselor-vi");

    press(robot, KeyCode.F4);
    assertThat(String.join("", shown(robot))).contains("Giàng Thị Sua", "ba cô gái");
    assertThat(audit.all())
        .extracting(Look::type)
        .containsExactlyInAnyOrder(RecordType.PERSON, RecordType.CASE);
  }

  private static List<String> chips(FxRobot robot) {
    Rest.await();
    return robot.lookup("#narrowings .button").queryAllAs(Button.class).stream()
        .map(Button::getText)
        .toList();
  }

  @Test
  void a_day_becomes_the_beginning_of_a_span(FxRobot robot) {
    open(robot, true);
    robot.write("tu 01/11/2026");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(box.last.from()).isEqualTo("2026-11-01");
    assertThat(box.last.text()).isEmpty();
  }

  @Test
  void what_is_personal_is_masked_until_asked_for_and_the_look_is_noted(FxRobot robot) {
    open(robot, true);
    robot.write("sua");
    assertThat(String.join("", shown(robot))).contains("••••••").doesNotContain("Giàng");
    press(robot, KeyCode.F4);
    assertThat(Folding.fold(String.join("", shown(robot)))).contains("giang thi sua");
    assertThat(audit.all()).hasSize(1);
    robot.write(" ");
    assertThat(String.join("", shown(robot))).doesNotContain("Giàng");
  }

  @Test
  void a_role_that_may_not_see_what_is_personal_is_told_so(FxRobot robot) {
    open(robot, false);
    robot.write("sua");
    press(robot, KeyCode.F4);
    assertThat(String.join("", shown(robot))).doesNotContain("Giàng");
    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.NOT_PERMITTED));
  }

  @Test
  void enter_goes_to_the_record_where_it_is_at_home(FxRobot robot) {
    open(robot, true);
    robot.write("vu ba");
    press(robot, KeyCode.ENTER);
    assertThat(gone)
        .containsExactly(new Destination.OneRecord(RecordType.CASE, new UUID(0x7000, 4)));
  }

  @Test
  void a_counselor_can_be_chosen_before_a_record_of_theirs_was_found(FxRobot robot) {
    box.counselors = List.of("lan", "thuy");
    open(robot, true);
    robot.write("thu");
    press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(box.last.facets()).containsExactly(new Facet(Facet.Of.COUNSELOR, "thuy"));
  }

  @Test
  void nothing_found_is_so_wide_that_the_list_scrolls_sideways(FxRobot robot) {
    for (int i = 0; i < 30; i++) {
      box.put(RecordType.CASE, "", "Một vụ rất dài ở Móng Cái ".repeat(20) + "hết", false);
    }
    open(robot, true);
    robot.write("mong cai");
    for (double scale : new double[] {1, 2}) {
      robot.interact(() -> theme.scale().set(scale));
      Rest.await();
      assertThat(shown(robot)).hasSizeGreaterThan(2);
      assertThat(
              robot.from(robot.lookup("#found")).lookup(".scroll-bar").queryAllAs(ScrollBar.class))
          .as("at %s", scale)
          .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible());
    }
  }
}
