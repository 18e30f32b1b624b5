package org.haidang.ui.desk.call.earlier;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.content.Pack;
import org.haidang.desk.LookReason;
import org.haidang.model.RecordType;
import org.haidang.people.Likely;
import org.haidang.people.PersonRole;
import org.haidang.ui.form.InScene;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** The likely ones at the left of a call: picked, opened and linked by digits. On the FX thread. */
public final class EarlierPane extends BorderPane {

  private static final int MOST_DIGITS = 9;
  private static final String SAMPLE = "mây trăng 472";

  private final EarlierViewModel model;
  private final Pack pack;
  private final Wording wording;
  private final Formats formats;
  private final EarlierKeys keys;
  private final VBox page = new VBox(10);
  private final ScrollPane scroll = new ScrollPane(page);
  private final TextField code = new TextField();
  private final Subscription bonds;

  /**
   * A pane of {@code model}.
   *
   * @param pack the call's
   * @param back goes back to the script
   */
  public EarlierPane(
      EarlierViewModel model, Pack pack, Wording wording, Formats formats, Runnable back) {
    this.model = model;
    this.pack = pack;
    this.wording = wording;
    this.formats = formats;
    setId("earlier-pane");
    getStyleClass().add("close-pane");
    page.getStyleClass().add("earlier-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setId("earlier-scroll");
    setCenter(scroll);
    code.setId("earlier-code");
    code.setOnAction(_ -> hear());
    keys = new EarlierKeys(model, back);
    addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    model.shown();
    ListChangeListener<Likely> listed = _ -> show();
    model.rows().addListener(listed);
    bonds =
        Subscription.combine(
            () -> model.rows().removeListener(listed),
            model.stepProperty().subscribe(_ -> show()),
            model.actsProperty().subscribe(_ -> show()),
            wording.language().subscribe(_ -> show()));
  }

  private void show() {
    boolean typing = code.isFocused();
    scroll.setAccessibleText(wording.get("call.earlier.title"));
    code.setPromptText(SAMPLE);
    code.setAccessibleText(wording.get("call.earlier.code.prompt"));
    page.getChildren().clear();
    switch (model.stepProperty().get()) {
      case Step.Listing _ -> list();
      case Step.Asking(var likely) -> ask(likely);
      case Step.Reading reading -> read(reading);
    }
    if (getScene() != null) {
      Platform.runLater(typing ? code::requestFocus : this::focus);
    }
  }

  private void list() {
    add(Lines.of("earlier-title", wording.get("call.earlier.title")));
    var rows = model.rows();
    add(
        Lines.of(
            "caption", wording.get(rows.isEmpty() ? "call.earlier.none" : "call.earlier.explain")));
    for (int i = 0; i < rows.size() && i < MOST_DIGITS; i++) {
      add(row(i, rows.get(i)));
    }
    if (rows.size() > MOST_DIGITS) {
      add(Lines.of("caption", wording.get("call.earlier.more", rows.size() - MOST_DIGITS)));
    }
    links();
    var newcomers = model.newcomers();
    if (!newcomers.isEmpty()) {
      add(Lines.of("caption", wording.get("call.earlier.make.explain")));
      for (var person : newcomers) {
        var keys = person.equals(newcomers.getFirst()) ? "N" : "";
        var words = wording.get("call.earlier.make." + person.role().stored());
        add(button("make:" + person.entry(), words, keys, () -> model.make(person)));
      }
    }
    codes();
  }

  private Node row(int place, Likely likely) {
    var words = EarlierWords.kind(likely, wording) + " · " + formats.dateTime(likely.began());
    var pick =
        button("earlier:" + place, words, String.valueOf(place + 1), () -> model.choose(likely));
    var row = new VBox(2, pick, Lines.of("caption", EarlierWords.why(likely, wording)));
    for (var alert : likely.alerts()) {
      row.getChildren().add(Lines.of("side-flag", EarlierWords.alert(alert, wording)));
    }
    return row;
  }

  private void links() {
    for (var role : model.roles()) {
      add(Lines.of("content-line", wording.get("call.earlier.linked", role(role))));
    }
    if (!model.roles().isEmpty()) {
      add(button("earlier-unlink", wording.get("call.earlier.unlink"), "Z", model::unlink));
    }
  }

  private void codes() {
    var given = model.code();
    add(Lines.of("caption", wording.get("call.earlier.code.explain")));
    if (given.isPresent()) {
      add(Lines.of("earlier-ask", wording.get("call.earlier.code.is", given.get())));
    } else {
      add(button("earlier-give", wording.get("call.earlier.code.give"), "M", model::giveCode));
    }
    add(Lines.of("caption", wording.get("call.earlier.code.prompt")));
    add(code);
  }

  private void hear() {
    boolean heard = model.heard(code.getText());
    if (!heard) {
      code.selectAll();
    }
  }

  private void ask(Likely likely) {
    add(Lines.of("earlier-title", wording.get("call.earlier.reason.title")));
    add(Lines.of("caption", EarlierWords.why(likely, wording)));
    for (var reason : LookReason.values()) {
      add(
          button(
              "reason:" + reason.stored(),
              wording.get("call.earlier.reason." + reason.stored()),
              String.valueOf(List.of(LookReason.values()).indexOf(reason) + 1),
              () -> model.because(reason)));
    }
    add(Lines.of("caption", wording.get("call.earlier.reason.noted")));
    back("call.earlier.back");
  }

  private void read(Step.Reading reading) {
    var likely = reading.likely();
    add(Lines.of("earlier-title", EarlierWords.kind(likely, wording)));
    add(Lines.of("caption", EarlierWords.why(likely, wording)));
    for (var alert : likely.alerts()) {
      add(Lines.of("side-flag", EarlierWords.alert(alert, wording)));
    }
    for (var each : EarlierSheet.lines(reading.record(), pack, wording)) {
      add(new VBox(Lines.of("caption", each.label()), Lines.of("content-line", each.value())));
    }
    if (likely.type() == RecordType.PERSON) {
      add(Lines.of("earlier-ask", wording.get("call.earlier.link")));
      var roles = new FlowPane(8, 8);
      for (var role : PersonRole.values()) {
        roles
            .getChildren()
            .add(
                button(
                    "role:" + role.stored(),
                    role(role.stored()),
                    String.valueOf(List.of(PersonRole.values()).indexOf(role) + 1),
                    () -> model.link(role)));
      }
      add(roles);
      model
          .role(likely.record())
          .ifPresent(
              role -> {
                add(
                    Lines.of(
                        "content-line", wording.get("call.earlier.linked", role(role.stored()))));
                add(
                    button(
                        "earlier-unlink", wording.get("call.earlier.unlink"), "Z", model::unlink));
              });
    }
    back("call.earlier.back");
  }

  private String role(String stored) {
    return wording.get("call.earlier.role." + stored.toLowerCase(Locale.ROOT));
  }

  private void back(String key) {
    add(button("earlier-back", wording.get(key), "Esc", keys::stepBack));
  }

  private void add(Node node) {
    page.getChildren().add(node);
  }

  private static Button button(String id, String words, String keys, Runnable act) {
    var button = new Button(words);
    button.setId(id);
    button.setWrapText(true);
    if (!keys.isEmpty()) {
      button.setGraphic(KeyHint.cap(keys));
      button.setContentDisplay(ContentDisplay.RIGHT);
    }
    button.setMinHeight(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /** Takes the focus: the digits pick. */
  public void focus() {
    InScene.run(this, scroll::requestFocus);
  }

  /** Lets go of the call; the pane is not used again. */
  public void release() {
    bonds.unsubscribe();
  }
}
