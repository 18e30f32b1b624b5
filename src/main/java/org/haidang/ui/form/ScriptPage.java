package org.haidang.ui.form;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The line to say, what the caller may answer, and the notes that go with it. */
final class ScriptPage extends ScrollPane {

  private final Wording wording;
  private final VBox page = new VBox();
  private final StackPane last = new StackPane();

  ScriptPage(ScriptViewModel script, ScriptPicks picks, Wording wording) {
    this.wording = wording;
    var line = script.line();
    var say = Lines.of("script-say", line.sayProperty());
    say.setId("script-say");
    var other = Lines.of("script-other", line.sayOtherProperty());
    other.visibleProperty().bind(line.peekingProperty());
    other.managedProperty().bind(other.visibleProperty());
    var clear = Lines.of("script-clear", wording.of("form.script.clear"));
    clear.setId("script-clear");
    clear.setGraphic(new FontIcon(Material2AL.CHECK));
    clear.visibleProperty().bind(script.clearProperty());
    clear.managedProperty().bind(clear.visibleProperty());
    page.getChildren()
        .addAll(
            way(script),
            say,
            other,
            clear,
            picks.answers(),
            part("form.script.listen", Material2AL.HEARING, line.listenForProperty()),
            part("form.script.coach", Material2AL.LIGHTBULB, line.coachProperty()),
            part("form.script.never", Material2AL.BLOCK, line.neverProperty()),
            picks.questions(),
            part("form.script.source", Material2AL.GAVEL, line.sourceProperty()),
            last);
    page.getStyleClass().add("script-page");
    last.managedProperty().bind(Bindings.isNotEmpty(last.getChildren()));
    setContent(page);
    getStyleClass().add("form-scroll");
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    // A new line is read from its beginning.
    line.sayProperty().subscribe(_ -> setVvalue(0));
  }

  /** What stands at its end; null for nothing. */
  void end(@Nullable Node node) {
    if (node == null) {
      last.getChildren().clear();
    } else if (!last.getChildren().contains(node)) {
      last.getChildren().setAll(node);
    }
  }

  private Label way(ScriptViewModel script) {
    var way = Lines.of("script-way", script.wayProperty());
    way.setId("script-way");
    way.setGraphic(new FontIcon(Material2MZ.SUBDIRECTORY_ARROW_RIGHT));
    way.visibleProperty().bind(script.wayProperty().isNotEmpty());
    way.managedProperty().bind(way.visibleProperty());
    return way;
  }

  private Node part(String titleKey, Ikon sign, ObservableValue<String> words) {
    var title = Lines.of("script-part-title", wording.of(titleKey));
    title.setGraphic(new FontIcon(sign));
    var part = new VBox(title, Lines.of("script-part-text", words));
    part.getStyleClass().add("script-part");
    part.visibleProperty().bind(words.map(text -> !text.isEmpty()));
    part.managedProperty().bind(part.visibleProperty());
    return part;
  }
}
