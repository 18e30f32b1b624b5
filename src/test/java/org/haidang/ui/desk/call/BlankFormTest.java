package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.haidang.content.Pack;
import org.haidang.content.paper.PaperForm;
import org.haidang.fakes.Shipped;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blank form written from the desk, into a real file. */
class BlankFormTest {

  private final Messages messages = new Messages();
  private final Wording wording = new Wording(Texts.load());
  private final Pack pack = Shipped.library().current();
  private final PaperViewModel paper =
      new PaperViewModel(
          PaperForm::print, wording, new Background(Runnable::run, Runnable::run), messages);

  @Test
  void it_is_a_pdf_in_the_interfaces_language_and_is_told_with_its_pages_and_place(
      @TempDir Path folder) throws IOException {
    var vi = folder.resolve("vi.pdf");
    paper.write(pack, vi);
    wording.switchLanguage();
    var en = folder.resolve(PaperViewModel.fileName(pack));
    paper.write(pack, en);

    assertThat(en.getFileName().toString()).isEqualTo("tip-vi.pdf");
    assertThat(text(vi)).contains(pack.title().in("vi"));
    assertThat(text(en)).contains(pack.title().in("en")).doesNotContain(pack.title().in("vi"));
    assertThat(messages.unread())
        .containsExactly(
            new Message.Note(
                "call.paper.written", List.of(pack.title().in("vi"), pages(vi), vi.toString())),
            new Message.Note(
                "call.paper.written", List.of(pack.title().in("en"), pages(en), en.toString())));
  }

  @Test
  void a_place_that_cannot_be_written_is_told_with_its_code(@TempDir Path folder) {
    paper.write(pack, folder.resolve("nowhere").resolve("form.pdf"));

    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.FILE_UNWRITABLE));
  }

  @Test
  void what_fails_while_it_is_set_leaves_the_file_as_it_was(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("form.pdf"), "yesterday's");
    new PaperViewModel(
            (_, _, out) -> {
              throw new IllegalStateException("no font");
            },
            wording,
            new Background(Runnable::run, Runnable::run),
            messages)
        .write(pack, file);

    assertThat(file).hasContent("yesterday's");
    assertThat(messages.unread()).containsExactly(new Message.Fault(ErrorCode.BUG_UNFORESEEN));
  }

  private static String text(Path file) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static int pages(Path file) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages();
    }
  }
}
