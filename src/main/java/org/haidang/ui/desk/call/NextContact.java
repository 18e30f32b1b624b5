package org.haidang.ui.desk.call;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.model.Channel;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** By which way the next contact comes, from which number, and, of a paper record, when it was. */
final class NextContact extends VBox {

  private final CallDeskViewModel desk;
  private final Wording wording;

  NextContact(CallDeskViewModel desk, Wording wording, Formats formats) {
    this.desk = desk;
    this.wording = wording;
    getStyleClass().add("ready-next");
    getChildren()
        .addAll(
            channels(),
            number(),
            new NumberNews(desk.incoming().numberNews(), wording, formats),
            late());
  }

  private Node channels() {
    var row = new FlowPane();
    row.getStyleClass().add("ready-channels");
    var group = new ToggleGroup();
    for (var channel : Channel.values()) {
      var radio = new RadioButton();
      radio.setId("channel-" + channel.name().toLowerCase(Locale.ROOT));
      radio.setToggleGroup(group);
      radio.setUserData(channel);
      radio.textProperty().bind(wording.of(CallTexts.channel(channel)));
      row.getChildren().add(radio);
    }
    desk.incoming()
        .channelProperty()
        .subscribe(
            now ->
                group.getToggles().stream()
                    .filter(each -> each.getUserData() == now)
                    .forEach(each -> each.setSelected(true)));
    group
        .selectedToggleProperty()
        .subscribe(
            (was, now) -> {
              if (now != null && now.getUserData() instanceof Channel chosen) {
                desk.incoming().channelProperty().set(chosen);
              }
            });
    return row;
  }

  private Node number() {
    return line(
        "number",
        "call.number",
        12,
        desk.incoming().numberProperty(),
        note("call.number.optional"));
  }

  private Node late() {
    var fault = new Label();
    fault.setId("late-fault");
    fault.getStyleClass().add("call-fault");
    fault.setWrapText(true);
    fault
        .textProperty()
        .bind(
            desk.incoming()
                .late()
                .faultProperty()
                .flatMap(key -> wording.of(key.isEmpty() ? "call.late.hint" : key)));
    var row = line("late-when", "call.late", 13, desk.incoming().late().typedProperty(), fault);
    row.visibleProperty()
        .bind(Bindings.equal(desk.incoming().channelProperty(), Channel.LATE_ENTRY));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private HBox line(String id, String key, int columns, StringProperty typed, Label beside) {
    var label = note(key);
    label.getStyleClass().setAll("form-label");
    var field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(columns);
    field.textProperty().bindBidirectional(typed);
    field.setOnAction(_ -> desk.answer());
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(wording.of(key));
    var row = new HBox(label, field, beside);
    row.getStyleClass().add("ready-number");
    return row;
  }

  private Label note(String key) {
    var label = new Label();
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    label.textProperty().bind(wording.of(key));
    return label;
  }
}
