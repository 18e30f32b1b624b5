package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.fakes.MemoryAudit;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What became of a record, and two versions of it side by side. */
@ExtendWith(Windowed.class)
class HistoryScreenTest {

  private final Wording wording = Stages.wording();
  private final Shelf shelf = new Shelf();
  private Theme theme;
  private Stage stage;
  private ContactsPage contacts;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme();
    var state = Samples.full(Samples.FIRST, "3");
    shelf.put(
        Samples.entry("2026-11-17T02:05:00Z", "consultation", "Em gái theo bạn"),
        new Place.OnThisComputer(),
        state);
    var made = state.body().with("what/debt", "30000000").with("caller/name", "Bưởi");
    shelf.saved.add(change("mai", null, Body.EMPTY, made));
    shelf.saved.add(change("lan", new Version(new UUID(9, 9), 1), made, state.body()));
    var feature = SampleScreen.of(shelf, wording, new Messages(), new MemoryAudit(), "lan", true);
    var root = new StackPane(feature.view());
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.setWidth(1366);
    stage.setHeight(768);
    stage.show();
    feature.shown();
  }

  private static Change change(
      String author, @org.jspecify.annotations.Nullable Version base, Body from, Body to) {
    List<Edit> edits = from.editsTo(to);
    return new Change(
        new UUID(4, author.hashCode()),
        RecordType.CONTACT,
        Samples.FIRST,
        null,
        base,
        edits,
        author,
        new UUID(5, 5),
        Instant.parse(base == null ? "2026-11-17T02:20:00Z" : "2026-11-17T03:00:00Z"),
        null);
  }

  @BeforeEach
  void page(FxRobot robot) {
    contacts = new ContactsPage(robot);
    contacts.press(KeyCode.DOWN, KeyCode.ENTER);
  }

  private List<String> words() {
    Rest.await();
    return contacts.recordWords();
  }

  @Test
  void the_history_tells_who_changed_what_when_with_personal_answers_masked() {
    contacts.press(KeyCode.F8);

    assertThat(words())
        .contains(
            "17/11/2026 10:00 · lan · 2 chỗ đổi",
            "17/11/2026 09:20 · mai · ghi lần đầu, 12 câu",
            "Sự việc › Số tiền bị đòi: 30.000.000 → 45.000.000")
        .anyMatch(line -> line.startsWith("Chỉ có những lần lưu trên máy này"))
        .noneMatch(line -> line.contains("Bưởi"));

    contacts.press(KeyCode.F4);
    assertThat(words()).anyMatch(line -> line.contains("Bưởi → Nguyễn Thị Bưởi"));
  }

  @Test
  void enter_sets_two_versions_side_by_side_and_escape_leads_back_step_by_step() {
    contacts.press(KeyCode.F8);
    words();
    contacts.press(KeyCode.DOWN, KeyCode.ENTER);

    assertThat(words())
        .contains("Trước 17/11/2026 10:00", "Bây giờ", "30.000.000", "45.000.000")
        .doesNotContain("Quan hệ với nạn nhân");
    contacts.press(KeyCode.SPACE);
    assertThat(words()).contains("Quan hệ với nạn nhân");

    contacts.press(KeyCode.ESCAPE);
    assertThat(words()).contains("17/11/2026 10:00 · lan · 2 chỗ đổi");
    contacts.press(KeyCode.ESCAPE);
    assertThat(words()).contains("Quan hệ với nạn nhân");
    assertThat(contacts.recordIsOpen()).isTrue();
    contacts.press(KeyCode.ESCAPE);
    assertThat(contacts.recordIsOpen()).isFalse();
  }

  @Test
  void values_that_disagree_lead_to_where_they_are_settled() {
    var went = new ArrayList<Destination>();
    stage.getScene().getRoot().addEventHandler(GoEvent.GO, event -> went.add(event.destination()));
    contacts.press(KeyCode.F8);
    words();
    contacts.press(KeyCode.ENTER);

    assertThat(went).containsExactly(new Destination.Conflicts(Samples.FIRST));
  }

  @Test
  void nothing_of_it_is_cut_nameless_or_faint(FxRobot robot) {
    contacts.press(KeyCode.F8);
    words();
    var faults = Judged.everywhere(robot, stage, wording, theme, "history");
    contacts.press(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(words()).contains("Bây giờ");
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "compare"));
    assertThat(faults).isEmpty();
  }
}
