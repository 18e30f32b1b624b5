package org.haidang.ui.desk.duties;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.haidang.content.Choice;
import org.haidang.duties.CallBack.Permission;
import org.haidang.duties.FollowUp.Kind;
import org.haidang.duties.Urgency;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A new follow-up. Ctrl+S saves, Esc goes back. */
final class NewFollowUpPane extends BorderPane {

  private final NewFollowUpViewModel model;
  private final DutyParts parts;
  private final Wording wording;
  private final Runnable save;
  private final Runnable back;
  private final VBox callBack = new VBox();
  private final VBox page = new VBox();
  private @Nullable Node first;

  NewFollowUpPane(NewFollowUpViewModel model, DutyParts parts, Runnable save, Runnable back) {
    this.model = model;
    this.parts = parts;
    this.wording = parts.wording();
    this.save = save;
    this.back = back;
    setId("new-follow-up");
    getStyleClass().add("duty-new");
    page.getStyleClass().add("duty-page");
    callBack.getStyleClass().add("duty-new-back");
    page.getChildren()
        .addAll(
            title(),
            radios(
                "duties.new.kind",
                "new-kind-",
                List.of(Kind.values()),
                model.kind,
                Kind::stored,
                DutyTexts::kind),
            text("new-due", "duties.new.due", model.due, 1),
            radios(
                "duties.urgency",
                "new-urgency-",
                List.of(Urgency.values()),
                model.urgency,
                Urgency::stored,
                DutyTexts::urgency),
            text("new-about", "duties.about", model.about, 3),
            callBack,
            text("new-who", "duties.new.who", model.who, 1));
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
            radios(
                "duties.new.permission",
                "new-permission-",
                List.of(Permission.YES, Permission.ARRANGED),
                model.permission,
                Permission::stored,
                DutyTexts::permission),
            text("new-number", "duties.number", model.number, 1),
            text("new-code", "duties.code_word", model.codeWord, 1),
            text("new-other", "duties.if_other", model.ifOther, 2),
            text("new-how", "duties.how", model.how, 2),
            place(),
            text("new-hours", "duties.new.hours", model.hours, 1));
  }

  private interface Name<T> {
    String of(T value);
  }

  private <T> Node radios(
      String labelKey,
      String id,
      List<T> values,
      ObjectProperty<@Nullable T> property,
      Name<T> stored,
      Name<T> key) {
    var row = new FlowPane();
    row.getStyleClass().add("duty-choices");
    var group = new ToggleGroup();
    for (var value : values) {
      var radio = new RadioButton();
      radio.setId(id + stored.of(value));
      radio.setToggleGroup(group);
      radio.setUserData(value);
      radio.textProperty().bind(wording.of(key.of(value)));
      radio.setOnAction(_ -> property.set(value));
      row.getChildren().add(radio);
      if (first == null) {
        first = radio;
      }
    }
    property.subscribe(
        now ->
            group.getToggles().forEach(each -> each.setSelected(each.getUserData().equals(now))));
    return new VBox(4, label(labelKey), row);
  }

  private Label label(String key) {
    var label = new Label();
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private Node text(String id, String key, StringProperty typed, int lines) {
    TextInputControl field;
    if (lines == 1) {
      field = new TextField();
    } else {
      var area = new TextArea();
      area.setPrefRowCount(lines);
      area.setWrapText(true);
      area.addEventFilter(KeyEvent.KEY_PRESSED, each -> tab(area, each));
      field = area;
    }
    field.setId(id);
    field.textProperty().bindBidirectional(typed);
    field.accessibleTextProperty().bind(wording.of(key));
    var label = label(key);
    label.setLabelFor(field);
    return new VBox(4, label, field);
  }

  /** Tab leaves a text of several lines as it leaves any other. */
  private static void tab(TextArea area, KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
      area.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }

  private Node place() {
    var box = new ComboBox<Choice>();
    box.setId("new-place");
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(parts.countries().all());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice choice) {
            return choice == null ? "" : choice.label().in(wording.tag());
          }

          @Override
          public @Nullable Choice fromString(String text) {
            return null;
          }
        });
    model.place.subscribe(now -> box.setValue(parts.countries().named(now).orElse(null)));
    box.setOnAction(
        _ -> {
          var chosen = box.getValue();
          model.place.set(chosen == null ? "" : chosen.name());
        });
    box.accessibleTextProperty().bind(wording.of("duties.new.place"));
    var label = label("duties.new.place");
    label.setLabelFor(box);
    return new VBox(4, label, box);
  }

  private Node foot() {
    var fault = new Label();
    fault.setId("new-fault");
    fault.getStyleClass().add("call-fault");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    fault
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.faultProperty().get().isEmpty()
                        ? ""
                        : wording.get(model.faultProperty().get()),
                model.faultProperty(),
                wording.language()));
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    var ok = button("new-save", "Ctrl+S", "duties.new.save", save);
    ok.getStyleClass().add("main");
    var line = new FlowPane(ok, button("new-back", "Esc", "duties.back", back));
    line.getStyleClass().add("duty-actions");
    var foot = new VBox(fault, line);
    foot.getStyleClass().add("duty-foot");
    return foot;
  }

  private Button button(String id, String cap, String key, Runnable action) {
    var button = new Button(null, KeyHint.cap(cap));
    button.setId(id);
    button.textProperty().bind(wording.of(key));
    button.setOnAction(_ -> action.run());
    button.setMinWidth(USE_PREF_SIZE);
    return button;
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
    var at = first;
    if (at != null) {
      Platform.runLater(at::requestFocus);
    }
  }
}
