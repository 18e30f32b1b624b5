package org.haidang.ui.desk.contacts.central;

import java.util.function.Function;
import javafx.scene.control.Label;
import org.haidang.model.RecordType;
import org.haidang.people.Finding.Found;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What is said of records that were found at the server. */
record FoundWords(Wording wording, Formats formats, Function<RecordType, String> kinds) {

  String about(Found found) {
    return kinds.apply(found.type())
        + " · "
        + formats.dateTime(found.started())
        + " · "
        + centre(found.centre());
  }

  /** A centre by its name; its code where it has none. */
  String centre(String code) {
    return wording.names().centre(code);
  }

  /** A line that wraps; {@code id} may be null. */
  static Label line(@Nullable String id, String style, String words) {
    var label = Lines.of(style, words);
    label.setId(id);
    return label;
  }
}
