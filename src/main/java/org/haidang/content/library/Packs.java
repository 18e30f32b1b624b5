package org.haidang.content.library;

import org.haidang.content.PackFile;
import org.haidang.content.PackRead;
import org.haidang.content.PackReader;
import org.haidang.content.engine.Forms;
import org.haidang.content.workbook.SheetSource;
import org.haidang.content.workbook.Workbook;
import org.haidang.content.xform.Compiler;

/** Reads packs whole. Thread-safe. */
public final class Packs implements PackReader {

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
    var workbook = Workbook.read(source);
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
    return read(SheetSource.files(file.sheets()));
  }
}
