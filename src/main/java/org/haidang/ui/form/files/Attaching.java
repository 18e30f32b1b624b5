package org.haidang.ui.form.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.haidang.model.RecordType;

/**
 * Attaching files to one record in a form.
 *
 * @param chooser lets a person choose a file of this computer, under that title
 */
public record Attaching(
    FileDesk desk,
    RecordType type,
    UUID record,
    BiFunction<Window, String, Optional<Path>> chooser) {

  /** With the system's own dialog. */
  public Attaching(FileDesk desk, RecordType type, UUID record) {
    this(desk, type, record, Attaching::choose);
  }

  private static Optional<Path> choose(Window window, String title) {
    var dialog = new FileChooser();
    dialog.setTitle(title);
    return Optional.ofNullable(dialog.showOpenDialog(window)).map(java.io.File::toPath);
  }
}
