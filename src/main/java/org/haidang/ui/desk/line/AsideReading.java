package org.haidang.ui.desk.line;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.model.Change;
import org.haidang.sync.AsideFile;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What a file of another computer says: each change, who made it and every value it set. */
final class AsideReading extends VBox {

  private final Wording wording;
  private final Formats formats;
  private final ErrorTexts errors;

  AsideReading(AsideViewModel model, Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
    this.errors = new ErrorTexts(wording);
    setId("line-reading");
    getStyleClass().add("line-page");
    model.content().subscribe(this::show);
  }

  private void show(AsideFile.@Nullable Content content) {
    getChildren().clear();
    setVisible(content != null);
    setManaged(content != null);
    if (content == null) {
      return;
    }
    add(
        "form-group-title",
        wording.get(
            "line.read.head",
            content.changes().size(),
            content.writtenBy(),
            formats.lately(content.writtenAt())));
    for (var told : content.changes()) {
      change(told.change(), ErrorTexts.byCode(told.code()).map(errors::what).orElse(told.code()));
    }
    for (var gone : content.letGo()) {
      change(gone.change(), wording.get("line.read.let_go", gone.login(), gone.reason()));
    }
  }

  private void change(Change change, String why) {
    add(
        "strong",
        formats.lately(change.madeAt())
            + " · "
            + wording.get("line.type." + change.type().name().toLowerCase(Locale.ROOT))
            + " · "
            + wording.names().person(change.author()));
    add("caption", why);
    for (var edit : change.patch()) {
      var now = edit.to();
      add("line-fact", edit.path() + ": " + (now == null ? "—" : now));
    }
  }

  private void add(String styleClass, String text) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(label);
  }
}
