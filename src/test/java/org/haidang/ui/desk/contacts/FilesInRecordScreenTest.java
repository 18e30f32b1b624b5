package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryFiles;
import org.haidang.fakes.Pictures;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.tour.Judge;
import org.haidang.tour.PaperNote;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * The files of a record that is read: whether they are here, opened by one key, every look noted.
 */
@ExtendWith(Windowed.class)
class FilesInRecordScreenTest {

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final MemoryAudit audit = new MemoryAudit();
  private final MemoryFiles files = new MemoryFiles();
  private final Shelf shelf = Samples.morning();
  private final AttachedFile photo = MemoryFiles.file("tờ ghi.png", PaperNote.png());
  private FxRobot robot;
  private Theme theme;
  private Stage stage;
  private StackPane root;
  private UUID contact;
  private ContactsFeature feature;

  @TempDir Path folder;

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
  void hands(FxRobot hands) {
    robot = hands;
    contact = shelf.states.keySet().iterator().next();
    var state = shelf.states.get(contact);
    shelf.states.put(contact, state.withBody(state.body().with("papers/paper", photo.answer())));
  }

  private FileDesk desk(boolean maySee, boolean maySave) {
    var looks = new Looks(audit, Ids.timeOrdered(), Clock.systemUTC(), "lan");
    return new FileDesk(files, looks, maySee, maySave, Stages.atOnce(), messages);
  }

  private void open(boolean maySee) {
    robot.interact(
        () -> {
          feature = SampleScreen.of(shelf, wording, messages, audit, "lan", maySee);
          feature.showFiles(desk(maySee, false));
          root.getChildren().setAll(feature.view());
          feature.shown();
          feature.open(new Destination.OneRecord(RecordType.CONTACT, contact));
        });
    Rest.await();
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
    Rest.await();
  }

  private String words() {
    Rest.await();
    var all = new StringBuilder();
    var card = robot.lookup(".file-card").query();
    for (var kind : java.util.List.of(".label", ".button")) {
      for (var node : card.lookupAll(kind)) {
        if (node instanceof Labeled labeled && labeled.isVisible()) {
          all.append(labeled.getText()).append('|');
        }
      }
    }
    return all.toString();
  }

  private boolean seen() {
    Rest.await();
    return robot.lookup(".file-picture").tryQuery().isPresent();
  }

  @Test
  void a_file_that_is_elsewhere_says_so_comes_when_asked_for_and_opens() {
    open(true);
    assertThat(words()).contains("Chưa về máy này", "30 KB").doesNotContain("tờ ghi.png");
    Pictures.take(stage.getScene(), "record-file-awaited");
    press(KeyCode.F5);
    assertThat(files.wanted).containsExactly(photo);
    assertThat(words()).contains("Đang về máy này: 0%", "Thôi đợi");
    robot.interact(() -> files.come(PaperNote.png()));
    assertThat(seen()).isTrue();
    assertThat(audit.looksAt(contact)).hasSize(1);
    assertThat(audit.looksAt(contact).getFirst().fields()).containsExactly("papers/paper");
    Pictures.take(stage.getScene(), "record-file-open");

    robot.interact(() -> shelf.put(shelf.rows.get(contact).entry(), place(), state()));
    assertThat(seen()).as("the list changed; what is read stays").isTrue();
    press(KeyCode.F5);
    assertThat(seen()).isFalse();
  }

  private org.haidang.model.Place place() {
    return shelf.rows.get(contact).place();
  }

  private org.haidang.model.RecordState state() {
    return shelf.states.get(contact);
  }

  @Test
  void a_file_that_waits_to_be_sent_says_so_until_it_was() {
    files.sent = false;
    robot.interact(() -> files.come(PaperNote.png()));
    open(true);
    assertThat(words()).contains("chờ gửi");
    files.sent = true;
    robot.interact(() -> files.come(PaperNote.png()));
    assertThat(words()).contains("Ảnh · 30 KB").doesNotContain("chờ gửi");
  }

  @Test
  void masking_again_closes_the_picture() {
    robot.interact(() -> files.come(PaperNote.png()));
    open(true);
    press(KeyCode.F4);
    assertThat(words()).contains("tờ ghi.png", "Ảnh");
    press(KeyCode.F5);
    assertThat(seen()).isTrue();
    press(KeyCode.F4);
    assertThat(seen()).isFalse();
    assertThat(words()).doesNotContain("tờ ghi.png");
  }

  @Test
  void who_may_not_see_what_is_personal_does_not_see_it_and_no_look_is_noted() {
    robot.interact(() -> files.come(PaperNote.png()));
    open(false);
    press(KeyCode.F5);
    assertThat(seen()).isFalse();
    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.NOT_PERMITTED));
    assertThat(audit.all()).isEmpty();
  }

  @Test
  void a_copy_is_saved_by_who_may_noted_first_and_by_nobody_else() throws Exception {
    robot.interact(() -> files.come(PaperNote.png()));
    var to = folder.resolve("bản sao.png");
    robot.interact(
        () -> desk(true, false).of(RecordType.CONTACT, contact, "papers/paper", photo).save(to));
    assertThat(to).doesNotExist();
    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.NOT_PERMITTED));
    var model = desk(true, true).of(RecordType.CONTACT, contact, "papers/paper", photo);
    audit.failure = ErrorCode.DISK_FULL;
    robot.interact(() -> model.save(to));
    assertThat(to).as("what cannot be noted is not written").doesNotExist();
    audit.failure = null;
    robot.interact(() -> model.save(to));
    assertThat(Files.readAllBytes(to)).isEqualTo(PaperNote.png());
    assertThat(audit.looksAt(contact)).hasSize(1);
    assertThat(audit.looksAt(contact).getFirst().kind()).isEqualTo(Look.Kind.EXPORTED);
    robot.interact(() -> model.save(folder.resolve("không có").resolve("x.png")));
    assertThat(messages.unread()).contains(new Message.Fault(ErrorCode.FILE_UNWRITABLE));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(to);
    }
  }

  @Test
  void what_is_no_picture_is_not_opened_in_the_window_and_a_bomb_is_not_unpacked() {
    var letter = "%PDF-1.7 …".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var bomb = PaperNote.png();
    // Width and height of the head: 60,000 by 60,000.
    bomb[16] = bomb[17] = bomb[20] = bomb[21] = 0;
    bomb[18] = bomb[22] = (byte) 0xEA;
    bomb[19] = bomb[23] = 0x60;
    for (var bytes : java.util.List.of(letter, bomb)) {
      robot.interact(
          () -> {
            files.come(bytes);
            var model =
                desk(true, false)
                    .of(RecordType.CONTACT, contact, "x", MemoryFiles.file("a", bytes));
            model.refresh();
            model.open();
            assertThat(model.pictureProperty().get()).isNull();
          });
    }
    assertThat(messages.unread()).containsExactly(new Message.Note("form.file.not_shown"));
    assertThat(audit.all()).isEmpty();
  }

  @Test
  void nothing_of_it_is_cut_nameless_or_faint_and_nothing_listens_when_it_is_gone() {
    robot.interact(() -> files.come(PaperNote.png()));
    open(true);
    press(KeyCode.F4);
    press(KeyCode.F5);
    assertThat(Rest.ask(() -> Judge.faults(stage.getScene()))).isEmpty();
    assertThat(files.listeners()).isPositive();
    robot.interact(feature::hidden);
    assertThat(files.listeners()).isZero();
  }
}
