package org.haidang.ui.desk.duties;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.CallBack.Permission;
import org.haidang.duties.FollowUp.Kind;
import org.haidang.duties.Urgency;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.KeyButton;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** A new follow-up. Ctrl+S saves, Esc goes back. */
final class NewFollowUpPane extends BorderPane {

  private final NewFollowUpViewModel model;
  private final DutyParts parts;
  private final Wording wording;
  private final Runnable save;
  private final Runnable back;
  private final VBox callBack = new VBox();
  private final VBox page = new VBox();
  private final NewFields fields;

  NewFollowUpPane(NewFollowUpViewModel model, DutyParts parts, Runnable save, Runnable back) {
    this.model = model;
    this.parts = parts;
    this.wording = parts.wording();
    this.save = save;
    this.back = back;
    fields = new NewFields(wording);
    setId("new-follow-up");
    getStyleClass().add("duty-new");
    page.getStyleClass().add("duty-page");
    callBack.getStyleClass().add("duty-new-back");
    page.getChildren()
        .addAll(
            title(),
            fields.radios(
                "duties.new.kind",
                "new-kind-",
                List.of(Kind.values()),
                model.kind,
                Kind::stored,
                DutyTexts::kind),
            fields.text("new-due", "duties.new.due", model.due, 1),
            fields.radios(
                "duties.urgency",
                "new-urgency-",
                List.of(Urgency.values()),
                model.urgency,
                Urgency::stored,
                DutyTexts::urgency),
            fields.text("new-about", "duties.about", model.about, 3),
            callBack,
            fields.text("new-who", "duties.new.who", model.who, 1));
    callBack();
    callBack.visibleProperty().bind(Bindings.equal(model.kind, Kind.CALL_BACK));
    callBack.managedProperty().bind(callBack.visibleProperty());
    setCenter(new FocusScroll(page));
    setBottom(foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.faultAtProperty().subscribe(this::at);
  }

  private Label title() {
    var title = new Label();
    title.getStyleClass().add("record-heading");
    title.textProperty().bind(wording.of("duties.new.title"));
    return title;
  }

  private void callBack() {
    callBack
        .getChildren()
        .addAll(
            fields.radios(
                "duties.new.permission",
                "new-permission-",
                List.of(Permission.YES, Permission.ARRANGED),
                model.permission,
                Permission::stored,
                DutyTexts::permission),
            fields.text("new-number", "duties.number", model.number, 1),
            fields.text("new-code", "duties.code_word", model.codeWord, 1),
            fields.text("new-other", "duties.if_other", model.ifOther, 2),
            fields.text("new-how", "duties.how", model.how, 2),
            fields.countries("new-place", "duties.new.place", model.place, parts.countries()),
            fields.text("new-hours", "duties.new.hours", model.hours, 1));
  }

  private Node foot() {
    var fault = Lines.fault("new-fault", model.faultProperty(), wording);
    var ok = KeyButton.of("new-save", "Ctrl+S", wording.of("duties.new.save"), save);
    ok.getStyleClass().add("main");
    var line = new FlowPane(ok, KeyButton.of("new-back", "Esc", wording.of("duties.back"), back));
    line.getStyleClass().add("duty-actions");
    var foot = new VBox(fault, line);
    foot.getStyleClass().add("duty-foot");
    return foot;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      back.run();
      key.consume();
    } else if (key.getCode() == KeyCode.S && key.isShortcutDown()) {
      save.run();
      key.consume();
    }
  }

  private void at(String id) {
    if (!id.isEmpty()) {
      var field = lookup("#" + id.toLowerCase(Locale.ROOT));
      if (field != null) {
        field.requestFocus();
      }
    }
  }

  void focus() {
    fields.focus();
  }
}
