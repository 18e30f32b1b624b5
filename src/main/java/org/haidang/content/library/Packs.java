package org.haidang.content.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haidang.content.PackFile;
import org.haidang.content.PackRead;
import org.haidang.content.PackReader;
import org.haidang.content.engine.Forms;
import org.haidang.content.openrosa.FormFile;
import org.haidang.content.workbook.SheetSource;
import org.haidang.content.workbook.Workbook;
import org.haidang.content.xform.Compiler;

/** Reads packs whole. Thread-safe. */
public final class Packs implements PackReader {

  /** What every workbook of Excel has in it. */
  private static final String OFFICE = "[Content_Types].xml";

  private final Forms forms;

  /** Packs that are tried in {@code forms}, where they will run. */
  public Packs(Forms forms) {
    this.forms = forms;
  }

  /**
   * The pack that {@code source} holds, or everything that is wrong with it.
   *
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public PackRead read(SheetSource source) {
    return read(Workbook.read(source));
  }

  /**
   * The pack at {@code path}, a workbook, a form or a folder of CSV files, or everything that is
   * wrong with it.
   *
   * @throws java.io.UncheckedIOException when the disk fails
   */
  public PackRead read(Path path) {
    return Workbook.isForm(path) ? form(path) : read(Workbook.read(path));
  }

  private PackRead form(Path path) {
    return switch (FormFile.read(path)) {
      case PackRead.Refused refused -> refused;
      case PackRead.Ready ready ->
          forms.trial(ready.pack()).<PackRead>map(FormFile::refusedByEngine).orElse(ready);
    };
  }

  private PackRead read(Workbook workbook) {
    var read = Compiler.compile(workbook);
    return switch (read) {
      case PackRead.Refused refused -> refused;
      case PackRead.Ready ready ->
          forms
              .trial(ready.pack())
              .<PackRead>map(words -> Compiler.refusedByEngine(workbook, words))
              .orElse(ready);
    };
  }

  @Override
  public PackRead read(PackFile file) {
    if (file.isZip() && !file.sheets().containsKey(OFFICE)) {
      return read(SheetSource.files(file.sheets()));
    }
    try {
      // The reader of workbooks goes back and forth in a file. A pack holds nothing personal.
      var copy = Files.createTempFile("pack", "");
      try {
        Files.write(copy, file.bytes());
        return read(copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
