package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.access.Look;
import org.haidang.access.Looks;
import org.haidang.fakes.EveryForm;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryFiles;
import org.haidang.fakes.Pictures;
import org.haidang.model.AttachedFile;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.tour.PaperNote;
import org.haidang.ui.form.files.Attaching;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** A photo of a note attached, seen, taken away and brought back from the keyboard. */
@ExtendWith(Windowed.class)
class FileEditorScreenTest {

  private static final String FILE = "typed/file";

  private final UUID contact = UUID.randomUUID();
  private final MemoryFiles files = new MemoryFiles();
  private final MemoryAudit audit = new MemoryAudit();
  private final Messages messages = new Messages();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final List<Path> chosen = new ArrayList<>();
  private FormPage page;

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    var looks = new Looks(audit, Ids.timeOrdered(), java.time.Clock.systemUTC(), "lan");
    var desk =
        new FileDesk(
            files,
            looks,
            true,
            false,
            new Background(Rest.watched(worker), Platform::runLater),
            messages);
    var attaching =
        new Attaching(
            desk,
            RecordType.CONTACT,
            contact,
            (_, _) -> chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.removeFirst()));
    page = new FormPage(EveryForm.open(EveryForm.pack(), Body.EMPTY), stage, attaching);
  }

  @AfterEach
  void stop() {
    worker.shutdownNow();
  }

  private Path note(String name) throws IOException {
    return Files.write(folder.resolve(name), PaperNote.png());
  }

  private void settle() throws Exception {
    for (int i = 0; i < 3; i++) {
      worker.submit(() -> {}).get(60, TimeUnit.SECONDS);
      page.settle();
    }
  }

  private String words() {
    var all = new StringBuilder();
    for (var kind : List.of(".label", ".button")) {
      for (var node : page.row(FILE).lookupAll(kind)) {
        if (node instanceof Labeled words && words.isVisible() && words.getText() != null) {
          all.append(words.getText()).append('|');
        }
      }
    }
    return all.toString();
  }

  private boolean seen() {
    return page.row(FILE).lookup(".file-picture") != null;
  }

  private void attach(String name) throws Exception {
    chosen.add(note(name));
    page.go(FILE).press(KeyCode.ALT, KeyCode.DOWN);
    settle();
  }

  @Test
  void a_photo_is_attached_seen_removed_and_brought_back_by_keys_alone() throws Exception {
    page.go(FILE);
    assertThat(page.beside(FILE)).contains("Alt+↓", "20 MB");
    assertThat(page.caretIn()).isEqualTo(FILE);
    Pictures.take(page.scene(), "file-empty");

    attach("tờ ghi.png");
    var answer = page.value(FILE);
    assertThat(AttachedFile.of(answer)).contains(MemoryFiles.file("tờ ghi.png", PaperNote.png()));
    assertThat(words()).contains("tờ ghi.png", "Ảnh · ").doesNotContain("sha256");
    assertThat(page.caretIn()).as("the caret stays at the file").isEqualTo(FILE);
    assertThat(page.row(FILE).lookup(".image-view")).isInstanceOf(ImageView.class);
    Pictures.take(page.scene(), "file-attached");

    assertThat(audit.all()).as("a small picture where one works is no look").isEmpty();
    page.press(KeyCode.SPACE);
    settle();
    assertThat(seen()).isTrue();
    assertThat(audit.all()).hasSize(1);
    assertThat(audit.all().getFirst().kind()).isEqualTo(Look.Kind.SHOWN);
    assertThat(audit.all().getFirst().fields()).containsExactly(FILE);
    Pictures.take(page.scene(), "file-seen");
    page.press(KeyCode.SPACE);
    assertThat(seen()).isFalse();

    page.press(KeyCode.DELETE);
    assertThat(page.value(FILE)).isEmpty();
    assertThat(words()).contains("Đã gỡ “tờ ghi.png”", "Hoàn tác");
    Pictures.take(page.scene(), "file-removed");
    page.press(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(page.value(FILE)).isEqualTo(answer);
    assertThat(page.caretIn()).isEqualTo(FILE);
  }

  @Test
  void what_cannot_be_attached_is_said_and_the_answer_stays_empty() throws Exception {
    chosen.add(Files.write(folder.resolve("trống.txt"), new byte[0]));
    page.go(FILE).press(KeyCode.ALT, KeyCode.DOWN);
    settle();
    assertThat(page.value(FILE)).isEmpty();
    assertThat(messages.unread()).contains(new Message.Fault(ErrorCode.ATTACHMENT_EMPTY));
    chosen.add(folder.resolve("không có.txt"));
    page.press(KeyCode.ALT, KeyCode.DOWN);
    settle();
    assertThat(messages.unread()).contains(new Message.Fault(ErrorCode.ATTACHMENT_UNREADABLE));
    assertThat(words()).contains("hoặc kéo thả");
  }

  @Test
  void a_look_that_cannot_be_noted_is_not_taken() throws Exception {
    attach("tờ ghi.png");
    audit.failure = ErrorCode.DISK_FULL;
    page.press(KeyCode.SPACE);
    settle();
    assertThat(seen()).isFalse();
    assertThat(messages.unread()).contains(new Message.Fault(ErrorCode.DISK_FULL));
  }

  @Test
  void several_files_dropped_at_once_leave_the_first_and_say_so() throws Exception {
    page.go(FILE);
    var two = List.of(note("một.png").toFile(), note("hai.png").toFile());
    page.robot().interact(() -> editor().take(two));
    settle();
    assertThat(words()).contains("một.png");
    assertThat(messages.unread()).contains(new Message.Note("form.file.one_each"));
  }

  private FileEditor editor() {
    return (FileEditor) ((FieldRow) page.row(FILE)).editor();
  }

  @Test
  void a_file_that_is_elsewhere_says_so_and_opens_when_it_came() throws Exception {
    var file = MemoryFiles.file("công văn.png", PaperNote.png());
    page.robot().interact(() -> page.model.field(FILE).orElseThrow().set(file.answer()));
    page.go(FILE);
    settle();
    assertThat(words()).contains("công văn.png", "Chưa về máy này");
    page.press(KeyCode.SPACE);
    settle();
    assertThat(files.wanted).containsExactly(file);
    assertThat(words()).contains("Đang về máy này: 0%");
    Pictures.take(page.scene(), "file-coming");
    files.come(PaperNote.png());
    settle();
    assertThat(seen()).isTrue();
  }

  @Test
  void nothing_of_it_is_cut_nameless_or_faint() throws Exception {
    attach("một cái tên khá dài cho tờ ghi tay của ca trực đêm hôm qua.png");
    page.press(KeyCode.SPACE);
    settle();
    var faults =
        Judged.everywhere(page.robot(), page.stage(), page.wording, page.theme, "file-editor");
    assertThat(faults).isEmpty();
  }

  @Test
  void it_listens_no_longer_than_it_is_shown() throws Exception {
    attach("tờ ghi.png");
    assertThat(files.listeners()).isPositive();
    page.robot().interact(page.view::release);
    Rest.await();
    assertThat(files.listeners()).isZero();
  }
}
