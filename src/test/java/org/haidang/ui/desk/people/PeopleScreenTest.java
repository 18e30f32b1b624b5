package org.haidang.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.haidang.access.Look;
import org.haidang.fakes.Pictures;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Printers;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** People and cases by keyboard, in a window. */
@ExtendWith(Windowed.class)
class PeopleScreenTest {

  private final Wording wording = Stages.wording();
  private final PeopleStage people = new PeopleStage().filled();
  private final List<Destination> gone = new ArrayList<>();
  private Stage stage;
  private PeoplePage page;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null);
    stage.setOnHidden(null);
    var feature = people.feature(wording);
    stage.setScene(new Scene(new StackPane(feature.view()), 1366, 768));
    stage.getScene().addEventHandler(GoEvent.GO, go -> gone.add(go.destination()));
    new Theme().dress(stage.getScene());
    stage.show();
    feature.shown();
  }

  @BeforeEach
  void page(FxRobot robot) {
    page = new PeoplePage(robot);
  }

  @Test
  void names_are_masked_in_the_list_until_asked_for_and_the_look_is_noted() {
    assertThat(page.rows()).contains(" | M••• | Cao Bằng | ⚠ Có | lan | 17/11/2026");
    assertThat(people.audit.all()).isEmpty();

    page.press(KeyCode.F4);
    assertThat(page.rows()).anyMatch(row -> row.contains("Giàng Thị Mẩy"));
    assertThat(people.audit.all())
        .hasSize(3)
        .extracting(Look::type)
        .containsOnly(RecordType.PERSON);

    page.press(KeyCode.F4);
    assertThat(page.rows()).noneMatch(row -> row.contains("Mẩy"));
  }

  @Test
  void a_person_is_found_without_tones_opened_changed_in_place_and_it_is_taken_back() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER);
    page.fire("people-line-province").type("an").press(KeyCode.ENTER);
    assertThat(page.text("people-line-province")).isEqualTo("An Giang");

    page.together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.text("people-line-province")).isEqualTo("Cao Bằng");
  }

  @Test
  void a_person_is_found_by_a_number_in_any_spacing_and_what_is_found_keeps_to_the_filter() {
    page.type("0912 345");
    assertThat(page.rows()).singleElement().asString().contains("M•••");
    assertThat(page.text("people-count")).isEqualTo("1 dòng");

    page.put("people-search", "binh");
    assertThat(page.rows()).hasSize(1);
    page.together(KeyCode.ALT, KeyCode.DIGIT2).type("binh");
    assertThat(page.rows()).isEmpty();
  }

  @Test
  void the_head_tells_where_the_person_is_and_which_centres_have_seen_them() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(page.text("where")).contains("10:40", "111 Hà Nội", "2/3", "111 Đà Nẵng");
  }

  @Test
  void a_person_leads_to_where_other_centres_are_asked_and_the_look_is_noted() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER);
    page.fire("sheet-elsewhere");
    assertThat(gone).containsExactly(new Destination.Elsewhere("Giàng Thị Mẩy", "0912345678"));
    assertThat(people.audit.all())
        .singleElement()
        .satisfies(
            look -> assertThat(look.fields()).contains(PersonFields.NAMES, PersonFields.PHONES));
  }

  @Test
  void a_new_person_gets_a_name_and_a_wrong_birth_date_stays_to_be_mended() {
    page.together(KeyCode.CONTROL, KeyCode.N);
    page.fire("people-line-names").type("Lò Văn Phúc").press(KeyCode.ENTER);
    page.fire("people-line-birth").type("31/12/1899").press(KeyCode.ENTER);

    assertThat(page.text("people-refused")).contains("1900");
    assertThat(page.typed("people-editor")).isEqualTo("31/12/1899");

    page.put("people-editor", "12/1999").press(KeyCode.ENTER);
    assertThat(page.shows("people-refused")).isFalse();
    assertThat(page.text("people-facts")).contains("26 tuổi");
    assertThat(page.text("people-title")).isEqualTo("P•••");
  }

  @Test
  void a_note_says_fact_source_and_certainty_and_stands_in_the_timeline() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER, KeyCode.F7);
    page.type("Da gap me o cho").put("note-said-by", "chu tro");
    page.together(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(page.text("note-refused")).isEqualTo("Chọn mức chắc chắn.");

    page.together(KeyCode.ALT, KeyCode.DIGIT3).together(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(page.shows("note-pane")).isFalse();

    page.press(KeyCode.F4);
    assertThat(page.words()).containsSubsequence("Da gap me o cho", "chu tro nói · nghe kể lại");
    Pictures.take(stage.getScene(), "person-vi");
  }

  @Test
  void a_note_of_a_megabyte_is_refused_and_all_of_it_stays() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER, KeyCode.F7);
    var text = "sự ".repeat(350_000);
    page.put("note-fact", text).together(KeyCode.ALT, KeyCode.DIGIT1);
    page.together(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(page.text("note-refused")).contains("50.000");
    assertThat(page.whole("note-fact")).hasSize(text.length());
    page.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
    assertThat(people.kept.get("people.notes.unsaved")).contains("sự sự");
  }

  @Test
  void two_records_are_merged_after_a_preview_and_parted_again() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER, KeyCode.F8);
    page.type("giang");
    page.press(KeyCode.TAB).press(KeyCode.SPACE);
    assertThat(page.words()).contains("Hồ sơ đứng tên", "Hồ sơ gộp vào");
    Pictures.take(stage.getScene(), "merge-vi");

    page.fire("merge-do");
    assertThat(people.messages.unread()).contains(new Message.Note("people.merge.done"));
    assertThat(page.words()).contains("Hồ sơ đã gộp vào đây");

    page.press(KeyCode.F3).together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.words()).doesNotContain("Hồ sơ đã gộp vào đây");
  }

  @Test
  void a_case_opens_from_the_list_of_cases_and_is_closed_with_an_outcome() {
    page.together(KeyCode.ALT, KeyCode.DIGIT2);
    assertThat(page.rows().getFirst()).contains("Nguy hiểm", "Đưa Mẩy từ Cao Bằng về");
    page.press(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
    assertThat(page.words()).contains("M••• · người có thể bị mua bán");
    Pictures.take(stage.getScene(), "case-vi");

    page.fire("sheet-close").fire("close-do");
    assertThat(page.text("close-refused")).isEqualTo("Chọn ít nhất một kết quả.");
  }

  @Test
  void a_person_is_put_into_a_case_in_a_role_and_taken_off_again() {
    page.together(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.ENTER).fire("sheet-add-person");
    page.fire("role-relative").fire("role-possible_victim").put("add-person-name", "binh");
    page.press(KeyCode.TAB, KeyCode.SPACE);
    assertThat(page.words()).contains("B••• · người nhà");

    page.together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.words()).doesNotContain("B••• · người nhà");
  }

  @Test
  void several_cases_are_taken_over_at_once_and_given_back() {
    page.together(KeyCode.ALT, KeyCode.DIGIT2);
    page.press(KeyCode.DOWN).together(KeyCode.CONTROL, KeyCode.SPACE);
    page.press(KeyCode.UP).together(KeyCode.CONTROL, KeyCode.SPACE);
    assertThat(page.wordsOf("people-bulk")).contains("Đã chọn 2 vụ việc");

    page.put("people-bulk-who", "huong").press(KeyCode.ENTER);
    assertThat(page.rows()).allMatch(row -> row.contains("| huong |"));
    page.press(KeyCode.F3).together(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.rows()).allMatch(row -> row.contains("| lan |"));
  }

  @Test
  void a_referral_begins_from_a_person() {
    page.type("may").press(KeyCode.DOWN, KeyCode.ENTER).fire("sheet-referral");
    assertThat(gone)
        .singleElement()
        .isInstanceOfSatisfying(
            Destination.NewRecord.class,
            it -> assertThat(it.type()).isEqualTo(RecordType.REFERRAL));
  }

  @Test
  void a_case_goes_onto_paper_masked_and_whole_only_with_a_reason(@TempDir Path folder)
      throws Exception {
    page.together(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.ENTER);
    people.file = folder.resolve("masked.pdf");
    page.together(KeyCode.CONTROL, KeyCode.P).fire("print-do");
    assertThat(printed("masked.pdf", folder))
        .contains("Hồ sơ vụ việc", "người có thể bị mua bán", "••••••")
        .doesNotContain("Mẩy Giàng", "Giàng Thị Mẩy", "Bị giữ giấy tờ");
    assertThat(people.audit.all()).isEmpty();

    people.file = folder.resolve("whole.pdf");
    page.together(KeyCode.CONTROL, KeyCode.P).press(KeyCode.SPACE).fire("print-do");
    assertThat(page.shows("print-refused")).isTrue();
    assertThat(folder.resolve("whole.pdf")).doesNotExist();

    page.put("print-reason", "Họp liên ngành").fire("print-do");
    assertThat(printed("whole.pdf", folder)).contains("Giàng Thị Mẩy", "Bị giữ giấy tờ");
    assertThat(people.audit.all())
        .isNotEmpty()
        .allSatisfy(look -> assertThat(look.kind()).isEqualTo(Look.Kind.EXPORTED))
        .allSatisfy(look -> assertThat(look.reason()).isEqualTo("Họp liên ngành"));
  }

  @Test
  void a_case_is_printed_where_the_dialog_says_and_left_when_it_says_no() throws Exception {
    var printer = new OnePrinter();
    people.printer = printer;
    page.together(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.ENTER);
    page.together(KeyCode.CONTROL, KeyCode.P).fire("print-paper");
    assertThat(printer.printed).isEmpty();
    assertThat(page.shows("print-pane")).isTrue();

    printer.wanted = true;
    page.fire("print-paper");
    assertThat(text(Loader.loadPDF(printer.printed.getFirst())))
        .contains("Hồ sơ vụ việc", "••••••")
        .doesNotContain("Giàng Thị Mẩy");
    assertThat(people.audit.all()).isEmpty();
    assertThat(page.shows("print-pane")).isFalse();

    page.together(KeyCode.CONTROL, KeyCode.P).press(KeyCode.SPACE);
    page.put("print-reason", "Họp liên ngành").fire("print-paper");
    assertThat(text(Loader.loadPDF(printer.printed.getLast()))).contains("Giàng Thị Mẩy");
    assertThat(people.audit.all())
        .isNotEmpty()
        .allSatisfy(look -> assertThat(look.reason()).isEqualTo("Họp liên ngành"));
  }

  @Test
  void without_a_printer_it_is_said_and_nothing_is_noted() {
    page.together(KeyCode.ALT, KeyCode.DIGIT2).press(KeyCode.ENTER);
    page.together(KeyCode.CONTROL, KeyCode.P).fire("print-paper");
    assertThat(people.messages.unread())
        .containsExactly(new Message.Note("people.print.paper.none"));
  }

  /** A printer whose dialog is answered by the test. */
  private static final class OnePrinter implements Printers.Job {
    final List<byte[]> printed = new ArrayList<>();
    boolean wanted;

    @Override
    public boolean ask(@Nullable Window owner) {
      return wanted;
    }

    @Override
    public void print(byte[] pdf) {
      printed.add(pdf);
    }
  }

  private static String text(PDDocument document) throws IOException {
    try (document) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String printed(String name, Path folder) throws IOException {
    return text(Loader.loadPDF(folder.resolve(name).toFile()));
  }
}
