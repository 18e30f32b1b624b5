package org.haidang.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import org.haidang.content.Library;
import org.haidang.content.PackPress;
import org.haidang.content.PackRead;
import org.haidang.content.PackReader;
import org.haidang.content.PackRegister;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.content.workbook.SheetSource;
import org.haidang.platform.Ids;

/**
 * The forms and the packs they open. Thread-safe; one for a process, since reading packs is dear.
 *
 * @param library the packs the product ships with
 */
record Content(Forms forms, Library library) {

  /**
   * Reads the shipped packs and warms up those that new contacts come in; over a second, so off the
   * FX thread.
   */
  static Content load() {
    var forms = new Forms(Ids.timeOrdered());
    var library = ShippedLibrary.read(new Packs(forms));
    library.offered().forEach(forms::warm);
    return new Content(forms, library);
  }

  /** A library for one shift: these packs, and those published meanwhile. */
  GrowingLibrary growing() {
    return new GrowingLibrary(library, new Packs(forms), forms::warm);
  }

  /** Reads packs that this process may then open. */
  PackReader reader() {
    return new Packs(forms);
  }

  /** What publishes packs at a central server; reads no pack before the first publishing. */
  static PackPress press(PackRegister register) {
    var forms = new Forms(Ids.timeOrdered());
    var packs = new Packs(forms);
    return new PackPress(register, packs, () -> ShippedLibrary.read(packs));
  }

  /** The shipped pack of that id, where there is no such path; else as {@link #read}. */
  static PackRead named(Path pathOrId) {
    var id = pathOrId.toString();
    if (!Files.exists(pathOrId) && ShippedLibrary.SHIPPED.contains(id)) {
      return new Packs(new Forms(Ids.timeOrdered()))
          .read(SheetSource.resources(Content.class.getClassLoader(), "content/" + id));
    }
    return read(pathOrId);
  }

  /** The pack at {@code path}, a workbook, a form or a folder, or its faults. */
  static PackRead read(Path path) {
    return new Packs(new Forms(Ids.timeOrdered())).read(path);
  }
}
