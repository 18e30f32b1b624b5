package org.haidang.ui.desk.contacts.central;

import javafx.scene.layout.VBox;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.kit.Wording;

/** A record that was told once, to be read and not kept. */
final class ReadSheet extends VBox {

  ReadSheet(RecordState record, RecordLines lines, FoundWords words, Wording wording) {
    getChildren()
        .addAll(
            FoundWords.line(
                "central-sheet",
                "record-heading",
                words.kinds().apply(record.type())
                    + ", "
                    + words.centre(record.body().text(RecordFields.CENTRE))),
            FoundWords.line(null, "caption", wording.get("central.read_only")));
    var read = lines.of(record);
    for (var each : read) {
      var label = FoundWords.line(null, "caption", each.label());
      var value = FoundWords.line(null, "national-value", each.value());
      label.setLabelFor(value);
      getChildren().add(new VBox(label, value));
    }
    if (read.isEmpty()) {
      getChildren().add(FoundWords.line("central-bare", "caption", wording.get("central.bare")));
    }
  }
}
