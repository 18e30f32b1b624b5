package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.haidang.content.FormSession;
import org.haidang.content.TestWorkbook;
import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.haidang.ui.hands.Hands;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(Windowed.class)
class PastedTextTest {

  private static final TestWorkbook BOOK =
      TestWorkbook.survey(
          """
          type,name,label,appearance
          text,called,Tên,
          text,told,Lời kể,multiline
          integer,age,Tuổi,
          dateTime,met,Gặp lúc,
          date,born,Ngày sinh,
          """);

  /** Far more than a paste takes; a frozen window would take a minute. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String MILLION = "Con gái bị lừa.\n".repeat(62_500);

  private FormSession form;
  private FormViewModel model;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    form = BOOK.open();
    model = new FormViewModel(form, Gaps.none(), Stages.wording(), Body.EMPTY);
    model.shown();
    var view = new FormView(model, ZoneId.of("Asia/Ho_Chi_Minh"));
    stage.setScene(new Scene(view, 900, 600));
    stage.show();
  }

  @BeforeEach
  void settle() {
    Rest.await();
  }

  private TextInputControl text(String path) {
    return (TextInputControl)
        new Hands()
            .lookup(node -> ("field:" + path).equals(node.getId()))
            .query()
            .lookup(".text-input");
  }

  private String beside(String path) {
    var row = new Hands().lookup(node -> ("field:" + path).equals(node.getId())).query();
    return ((Label) row.lookup(".form-aside")).getText();
  }

  private void paste(String path, String pasted) {
    onScreen(
        () -> {
          var content = new ClipboardContent();
          content.putString(pasted);
          Clipboard.getSystemClipboard().setContent(content);
          text(path).requestFocus();
          text(path).paste();
          return null;
        });
  }

  private void press(String path, KeyCode code) {
    onScreen(
        () -> {
          Event.fireEvent(
              text(path),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
          return null;
        });
  }

  private void go(String path) {
    onScreen(
        () -> {
          text(path).requestFocus();
          return null;
        });
  }

  /** Of the FX thread on a processor: other tests may run beside it. */
  private static long ownTime() {
    return Rest.ask(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private static void onScreen(Callable<Void> work) {
    Rest.ask(work);
    Rest.await();
  }

  @Test
  void a_million_characters_pasted_into_a_note_are_kept_and_the_window_does_not_freeze() {
    form.set("told", "Trước. ");
    model.changedElsewhere();
    onScreen(
        () -> {
          text("told").end();
          return null;
        });
    long begun = ownTime();
    paste("told", MILLION);
    var pasted = Duration.ofNanos(ownTime() - begun);

    assertThat(form.value("told")).isEqualTo("Trước. " + MILLION);
    assertThat(text("told").getLength()).isEqualTo(TypedText.SHOWN);
    assertThat(beside("told"))
        .startsWith("Dài quá: 1.000.007 ký tự, tối đa 50.000.")
        .contains("Ô chỉ hiện 20.000 ký tự đầu");
    assertThat(pasted).isLessThan(SOON);

    begun = ownTime();
    for (int i = 0; i < 20; i++) {
      onScreen(
          () -> {
            text("told").replaceText(0, 0, "a");
            return null;
          });
    }
    assertThat(Duration.ofNanos(ownTime() - begun)).isLessThan(SOON);
    assertThat(form.value("told")).isEqualTo("a".repeat(20) + "Trước. " + MILLION);
  }

  @Test
  void what_was_pasted_too_long_is_taken_back_with_one_key() {
    form.set("told", "Trước.");
    model.changedElsewhere();
    paste("told", MILLION);

    press("told", KeyCode.Z);

    assertThat(form.value("told")).isEqualTo("Trước.");
    assertThat(text("told").getText()).isEqualTo("Trước.");
    assertThat(beside("told")).doesNotContain("Dài quá");
  }

  @Test
  void a_text_too_long_is_shortened_piece_by_piece_until_it_is_whole_again() {
    paste("told", "a".repeat(TypedText.SHOWN) + "b".repeat(Limits.ANSWER - 1));
    onScreen(
        () -> {
          text("told").clear();
          return null;
        });
    assertThat(form.value("told")).isEqualTo("b".repeat(Limits.ANSWER - 1));

    go("called");

    assertThat(text("told").getText()).isEqualTo("b".repeat(Limits.ANSWER - 1));
    assertThat(beside("told")).doesNotContain("Dài quá");
  }

  @Test
  void the_place_where_a_text_is_parted_never_parts_a_character() {
    paste("told", "a".repeat(TypedText.SHOWN - 1) + "😀".repeat(Limits.ANSWER));

    assertThat(text("told").getText()).isEqualTo("a".repeat(TypedText.SHOWN - 1));
    go("called");
    assertThat(form.value("told")).endsWith("😀").hasSize(TypedText.SHOWN - 1 + 2 * Limits.ANSWER);
  }

  @Test
  void controls_nobody_sees_are_taken_out_of_what_is_pasted() {
    paste("called", "Hoa\u202e nạn\0\r\nnhân\u0007");
    paste("told", "Một\u2066\r\nhai\u001b\tba\ud83d");

    assertThat(text("called").getText()).isEqualTo("Hoa nạn nhân");
    assertThat(form.value("called")).isEqualTo("Hoa nạn nhân");
    assertThat(form.value("told")).isEqualTo("Một\nhai\tba");
  }

  @Test
  void half_a_character_under_the_caret_waits_for_its_other_half() {
    onScreen(
        () -> {
          text("called").requestFocus();
          text("called").appendText("a\ud83d");
          text("called").appendText("\ude00");
          return null;
        });

    assertThat(text("called").getText()).isEqualTo("a😀");
    assertThat(form.value("called")).isEqualTo("a😀");
  }

  @Test
  void words_of_an_older_encoding_are_offered_in_unicode_and_changed_by_a_key_only() {
    paste("called", "NguyÔn ThÞ Hoa");
    assertThat(beside("called"))
        .isEqualTo("Chữ viết bằng bảng mã cũ: “Nguyễn Thị Hoa”. Ctrl+U để đổi sang Unicode");
    go("age");
    assertThat(form.value("called")).as("nothing by itself").isEqualTo("NguyÔn ThÞ Hoa");

    go("called");
    press("called", KeyCode.U);
    assertThat(form.value("called")).isEqualTo("Nguyễn Thị Hoa");
    assertThat(beside("called")).isEmpty();

    press("called", KeyCode.Z);
    assertThat(form.value("called")).as("taken back").isEqualTo("NguyÔn ThÞ Hoa");
  }

  @Test
  void the_key_does_nothing_where_nothing_is_offered() {
    paste("called", "Nguyễn Thị Hoa");
    press("called", KeyCode.U);

    assertThat(form.value("called")).isEqualTo("Nguyễn Thị Hoa");
  }

  @Test
  void what_stands_under_the_caret_is_not_rewritten_and_is_composed_when_it_leaves() {
    onScreen(
        () -> {
          text("called").requestFocus();
          text("called").appendText("Hoa\u0300");
          return null;
        });
    assertThat(text("called").getText()).isEqualTo("Hoa\u0300");

    go("told");
    assertThat(text("called").getText()).isEqualTo("Ho\u00e0");
  }

  @Test
  void what_is_no_number_day_or_hour_stays_as_pasted_in_its_field() {
    paste("age", "9".repeat(400));
    paste("met", "hôm qua");
    paste("born", "29/02/2023");
    go("called");

    assertThat(text("age").getText()).isEqualTo("9".repeat(400));
    assertThat(beside("age")).isEqualTo("Số này quá lớn để là câu trả lời.");
    assertThat(text("met").getText()).isEqualTo("hôm qua");
    assertThat(beside("met")).isEqualTo("Cần ngày và giờ có thật.");
    assertThat(text("born").getText()).isEqualTo("29/02/2023");
    assertThat(beside("born")).startsWith("Cần một ngày có thật");
  }

  @Test
  void a_field_that_cannot_be_changed_takes_no_paste() {
    onScreen(
        () -> {
          text("called").setEditable(false);
          return null;
        });
    paste("called", "Hoa");

    assertThat(form.value("called")).isNull();
  }
}
