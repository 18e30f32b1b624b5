package org.haidang.ui.desk.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.RowButton;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** How the changes are listed that the server refused or fails on. */
final class UntakenRows {

  private final Wording wording;
  private final Formats formats;
  private final ErrorTexts errors;

  UntakenRows(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
    this.errors = new ErrorTexts(wording);
  }

  /** One change's row; {@code number} is in its id. */
  Button row(Entry entry, int number) {
    var when = new Label(formats.lately(entry.madeAt()));
    when.getStyleClass().add("strong");
    var what = new Label(wording.get("line.type." + entry.type().name().toLowerCase(Locale.ROOT)));
    for (var label : List.of(when, what)) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    var said = new Label(why(entry));
    said.getStyleClass().addAll("caption", "may-elide");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var parts =
        new ArrayList<Node>(
            List.of(new FontIcon(Material2MZ.REPORT_PROBLEM), when, what, said, space));
    var exported = entry.exported();
    if (exported != null) {
      var done = new Label(wording.get("line.exported.at", formats.lately(exported)));
      done.getStyleClass().add("caption");
      done.setMinWidth(Region.USE_PREF_SIZE);
      parts.add(done);
    }
    var row = RowButton.of("line-row-" + number, parts.toArray(Node[]::new));
    row.setAccessibleText(when.getText() + " " + what.getText() + " " + said.getText());
    row.setUserData(entry);
    row.setOnAction(
        _ -> GoEvent.fire(row, new Destination.OneRecord(entry.type(), entry.record())));
    return row;
  }

  private String why(Entry entry) {
    var code = ErrorTexts.byCode(entry.code());
    var what = code.map(errors::what).orElse(entry.code());
    var again = entry.again();
    return again == null ? what : what + " " + wording.get("line.again", formats.lately(again));
  }
}
