package org.haidang.ui.desk.conflicts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.form.FinderField;
import org.haidang.ui.form.LongText;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Where another value is written, as the field itself is: a choice by typing, ticks, a day, a
 * number, text. Enter takes it, Ctrl+Enter where Enter begins a line.
 */
final class AnotherEditor extends VBox {

  private final Field field;
  private final Wording wording;
  private final ZoneId zone;
  private Consumer<String> take = _ -> {};
  private final Label fault;
  private final Node editor;

  /** What was written, as it is stored; empty when it cannot be. */
  private Supplier<Optional<String>> written = Optional::empty;

  AnotherEditor(Field field, Wording wording, ZoneId zone) {
    this.zone = zone;
    this.field = field;
    this.wording = wording;
    getStyleClass().add("conflict-another");
    fault = Lines.of("conflict-fault", "");
    fault.setId("conflict-fault");
    fault.setVisible(false);
    fault.managedProperty().bind(fault.visibleProperty());
    editor =
        switch (field.kind()) {
          case CHOICE -> finder();
          case CHOICES -> ticks();
          case LINES -> lines();
          default -> line();
        };
    getChildren().addAll(editor, fault);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Node finder() {
    var finder =
        new FinderField(
            field.options(),
            wording.of("people.finder.none"),
            option -> take.accept(option.name()));
    finder.setId("conflict-editor");
    finder.setAccessibleText(field.label());
    finder.setPromptText(wording.get("conflicts.another.type"));
    return finder;
  }

  private Node ticks() {
    var boxes = new ArrayList<CheckBox>();
    for (var option : field.options()) {
      var box = new CheckBox(option.label());
      box.setUserData(option.name());
      box.setWrapText(true);
      box.setMinHeight(Region.USE_PREF_SIZE);
      boxes.add(box);
    }
    written = () -> Optional.of(ticked(boxes));
    var all = new VBox(boxes.toArray(Node[]::new));
    all.setId("conflict-editor");
    all.getStyleClass().add("conflict-ticks");
    return all;
  }

  private static String ticked(List<CheckBox> boxes) {
    return boxes.stream()
        .filter(CheckBox::isSelected)
        .map(box -> (String) box.getUserData())
        .collect(Collectors.joining(" "));
  }

  private Node lines() {
    var area = new LongText(() -> fault.setVisible(false));
    area.setId("conflict-editor");
    area.setAccessibleText(field.label());
    area.setPrefRowCount(5);
    written = () -> Optional.of(Composed.of(area.whole().strip()));
    return area;
  }

  private Node line() {
    var line = new TextField();
    line.setId("conflict-editor");
    line.setTextFormatter(Composed.formatter());
    line.setAccessibleText(field.label());
    line.textProperty().subscribe((was, now) -> fault.setVisible(false));
    written = () -> Written.stored(field.kind(), line.getText().strip(), zone);
    return line;
  }

  private void pressed(KeyEvent key) {
    boolean several = field.kind() == Field.Kind.LINES;
    if (key.getCode() == KeyCode.ENTER
        && field.kind() != Field.Kind.CHOICE
        && (!several || key.isShortcutDown())) {
      takeWritten();
      key.consume();
    }
  }

  private void takeWritten() {
    written
        .get()
        .ifPresentOrElse(
            take,
            () ->
                tell(
                    wording.get(
                        "conflicts.fault." + field.kind().name().toLowerCase(Locale.ROOT))));
  }

  /** Says what is wrong with what was written, until it is written anew. */
  void tell(String what) {
    fault.setText(what);
    fault.setVisible(true);
  }

  /** Who takes what was written. */
  void takenBy(Consumer<String> taker) {
    take = taker;
  }

  /** Puts the caret in. */
  void focus() {
    var at =
        editor instanceof VBox box && !box.getChildren().isEmpty()
            ? box.getChildren().getFirst()
            : editor;
    Platform.runLater(at::requestFocus);
  }
}
