package org.haidang.ui.desk.national;

import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.NationalIndex.Knows;
import org.haidang.people.Why;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.kit.Captioned;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Page;
import org.haidang.ui.kit.Wording;

/**
 * A name and a number; where somebody may be known by them; why the server is asked; what it told.
 */
final class NationalView extends BorderPane {

  private static final double FIELD_COLUMNS = 24;

  private final NationalViewModel model;
  private final Wording wording;
  private final RecordLines lines;
  private final TextField name = new TextField();
  private final VBox places = new VBox();
  private final VBox records = new VBox();
  private final VBox asking = new VBox();
  private Subscription following = Subscription.EMPTY;

  NationalView(NationalViewModel model, Wording wording, RecordLines lines) {
    this.model = model;
    this.wording = wording;
    this.lines = lines;
    setId("national");
    getStyleClass().addAll("contacts", "national");
    places.getStyleClass().add("national-places");
    setTop(head());
    setCenter(Page.of(places, asking(), records));
    model.standing().subscribe(_ -> Platform.runLater(this::showPlaces));
    model
        .places()
        .addListener((ListChangeListener<Knows>) _ -> Platform.runLater(this::showPlaces));
    model
        .records()
        .addListener((ListChangeListener<RecordState>) _ -> Platform.runLater(this::showRecords));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private VBox head() {
    name.setId("national-name");
    name.textProperty().bindBidirectional(model.name());
    var number = new TextField();
    number.setId("national-number");
    number.textProperty().bindBidirectional(model.number());
    var fields = new FlowPane(field("national.name_field", name), field("national.number", number));
    fields.getStyleClass().add("national-fields");
    return Page.head(wording.of("national.title"), wording.of("national.caption"), fields);
  }

  private VBox field(String key, TextField field) {
    field.setPrefColumnCount((int) FIELD_COLUMNS);
    return Captioned.of(wording.of(key), field);
  }

  private void showPlaces() {
    var standing = model.standing().get();
    if (standing == NationalViewModel.Standing.KNOWN) {
      places.getChildren().setAll(model.places().stream().map(this::place).toList());
    } else {
      places
          .getChildren()
          .setAll(
              Lines.of(
                  "national-standing",
                  wording.get("national.standing." + standing.name().toLowerCase(Locale.ROOT))));
    }
    boolean ask = standing == NationalViewModel.Standing.KNOWN && model.mayAsk();
    asking.setVisible(ask);
    asking.setManaged(ask);
  }

  private Node place(Knows where) {
    var key =
        where.persons() == 0
            ? "national.place.contacts"
            : where.contacts() == 0 ? "national.place.persons" : "national.place.both";
    return Lines.of(
        "national-place",
        wording.get(key, centre(where.centre()), where.persons(), where.contacts()));
  }

  private String centre(String code) {
    return wording.names().centre(code);
  }

  private VBox asking() {
    var group = new ToggleGroup();
    var reasons = new FlowPane();
    reasons.getStyleClass().add("national-fields");
    for (var why : Why.values()) {
      var chip = new ToggleButton();
      chip.setId("national-why-" + why.stored());
      chip.getStyleClass().add("chip");
      chip.setToggleGroup(group);
      chip.textProperty().bind(wording.of(why.textKey()));
      chip.setOnAction(_ -> model.why().set(chip.isSelected() ? why : null));
      model.why().subscribe(now -> chip.setSelected(now == why));
      reasons.getChildren().add(chip);
    }
    var words = new TextField();
    words.setId("national-words");
    words.setMaxWidth(Region.USE_PREF_SIZE);
    words.textProperty().bindBidirectional(model.words());
    var ask = new Button(null, KeyHint.cap("Ctrl+Enter"));
    ask.setId("national-ask");
    ask.textProperty().bind(wording.of("national.ask"));
    ask.disableProperty().bind(model.busy());
    ask.setOnAction(_ -> model.ask());
    var notice = new Label();
    notice.setId("national-notice");
    notice.setWrapText(true);
    notice.setMinHeight(USE_PREF_SIZE);
    notice
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var key = model.notice().get();
                  return key == null ? "" : wording.get(key);
                },
                model.notice(),
                wording.language()));
    asking
        .getChildren()
        .setAll(
            Lines.of("national-why", wording.of("national.why")),
            reasons,
            field("national.words", words),
            ask,
            notice);
    asking.getStyleClass().add("national-asking");
    return asking;
  }

  private void showRecords() {
    records.getChildren().setAll(model.records().stream().map(this::sheet).toList());
  }

  private Node sheet(RecordState record) {
    var title =
        Lines.of(
            "national-sheet-title",
            wording.get(
                record.type() == RecordType.PERSON ? "national.person" : "national.contact",
                centre(record.body().text(RecordFields.CENTRE))));
    var sheet = new VBox(title);
    sheet.getStyleClass().add("national-sheet");
    for (var line : lines.of(record)) {
      var label = Lines.of("caption", line.label());
      var value = Lines.of("national-value", line.value());
      label.setLabelFor(value);
      sheet.getChildren().add(new VBox(label, value));
    }
    var share = new Button(wording.get("national.share"));
    share.getStyleClass().add("national-share");
    share.setOnAction(_ -> model.share(record.id()));
    sheet.getChildren().add(share);
    return sheet;
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
      model.ask();
      key.consume();
    }
  }

  /** Comes to the front: it follows the window's language until {@link #hidden}. */
  void shown() {
    following = wording.language().subscribe(_ -> Platform.runLater(this::showAll));
    Platform.runLater(name::requestFocus);
  }

  /** Lets go of the window's language. */
  void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
  }

  private void showAll() {
    showPlaces();
    showRecords();
  }
}
