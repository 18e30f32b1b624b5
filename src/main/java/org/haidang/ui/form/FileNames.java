package org.haidang.ui.form;

import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.haidang.ui.kit.Wording;

/** Lets a person choose a file of this computer and answers its name; the file is not read. */
final class FileNames implements Function<Window, Optional<String>> {

  private final Wording wording;

  FileNames(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Optional<String> apply(Window window) {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("form.attachment.choose"));
    var file = chooser.showOpenDialog(window);
    return file == null ? Optional.empty() : Optional.of(file.getName());
  }
}
