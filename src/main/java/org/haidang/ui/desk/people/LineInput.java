package org.haidang.ui.desk.people;

import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.desk.people.Line.Kind;
import org.haidang.ui.form.FinderField;
import org.haidang.ui.form.LongText;
import org.haidang.ui.kit.Wording;

/** What a line of a sheet is typed into: Enter saves it, Esc leaves it as it was. */
final class LineInput {

  private final SheetViewModel model;
  private final Wording wording;
  private final Line line;

  LineInput(SheetViewModel model, Wording wording, Line line) {
    this.model = model;
    this.wording = wording;
    this.line = line;
  }

  /** The field that {@code editing} is typed into. */
  TextInputControl of(Editing editing) {
    return line.options().isEmpty() ? text(editing) : choice(editing);
  }

  private TextInputControl text(Editing editing) {
    TextInputControl editor;
    if (line.kind() == Kind.LINES) {
      var area = new LongText[1];
      area[0] = new LongText(() -> editing.typed().set(area[0].whole()));
      area[0].show(editing.typed().get());
      editor = area[0];
    } else {
      editor = new TextField(editing.typed().get());
      editor
          .textProperty()
          .subscribe(
              (was, now) -> {
                editing.refusal().set(null);
                editing.typed().set(now);
              });
      editing
          .typed()
          .subscribe(
              now -> {
                if (!now.equals(editor.getText())) {
                  editor.setText(now);
                }
              });
    }
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    return editor;
  }

  private TextInputControl choice(Editing editing) {
    var editor =
        new FinderField(
            line.options(),
            wording.of("people.finder.none"),
            option -> {
              editing.typed().set(option.name());
              model.save();
            });
    editor.put(LineWords.label(line.options(), line.raw()));
    editor.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER && editor.getText().isBlank()) {
            editing.typed().set("");
            model.save();
            key.consume();
          }
        });
    editor.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            key.consume();
          }
        });
    return editor;
  }

  private void pressed(KeyEvent key) {
    boolean several = line.kind() == Kind.LINES;
    if (key.getCode() == KeyCode.ENTER && (!several || key.isShortcutDown())) {
      model.save();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
      model.cancel();
      key.consume();
    }
  }
}
