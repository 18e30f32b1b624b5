package org.haidang.ui.desk.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haidang.content.Pack;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/**
 * Writes a line's form, blank, as a file for the printer: for hours without computers. Nothing of a
 * call is in it. To be used on the FX thread.
 */
public final class PaperViewModel {

  /** Sets a form in pages. */
  @FunctionalInterface
  public interface Printer {

    /**
     * Writes {@code pack}'s form to {@code out}, in {@code language} where it has that.
     *
     * @return how many pages there are
     */
    int print(Pack pack, String language, OutputStream out);
  }

  private final Printer printer;
  private final Wording wording;
  private final Background background;
  private final Messages messages;

  /** Forms set by {@code printer}; what became of them is told to {@code messages}. */
  public PaperViewModel(
      Printer printer, Wording wording, Background background, Messages messages) {
    this.printer = printer;
    this.wording = wording;
    this.background = background;
    this.messages = messages;
  }

  /** A name for the file of {@code line}'s form that every disk takes. */
  static String fileName(Pack line) {
    return line.id().replaceAll("[^\\w-]", "_") + ".pdf";
  }

  /** Writes the form of {@code line} to {@code file}, in the language of the moment. */
  void write(Pack line, Path file) {
    var language = wording.tag();
    background.run(
        () -> {
          // Whole before the file is touched: a fault leaves what was there.
          var pages = new ByteArrayOutputStream();
          int count = printer.print(line, language, pages);
          put(file, pages.toByteArray());
          return count;
        },
        count ->
            messages.tell(
                new Message.Note(
                    "call.paper.written",
                    List.of(line.title().in(language), count, file.toString()))),
        messages::tell);
  }

  private static void put(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    }
  }
}
