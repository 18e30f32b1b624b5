package org.haidang.ui.desk.call;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.model.Channel;
import org.haidang.ui.desk.call.danger.DangerChip;
import org.haidang.ui.desk.call.danger.DangerTexts;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.Em;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the call: how long, by which way, who (masked), how it is kept, and how it ends. */
final class CallBar extends VBox {

  /** Below this width, in px at 15 px text, what can be done has a line of its own. */
  private static final double ROOMY = 1180;

  /** A length at which no line breaks before its room ends, px. */
  private static final double ALL_IN_ONE = 20_000;

  private final CallViewModel call;
  private final Wording wording;
  private final Formats formats;
  private final HBox line = new HBox();
  private final HBox who = new HBox();
  private final FlowPane actions = new FlowPane();
  private final Region space = new Region();
  private final Em em = new Em();
  private final Label channel = new Label();
  private final DangerChip chip;
  private final Label number = new Label();
  private final Label kept = new Label();
  private final Button more = small("wrap-up", "F11");

  CallBar(CallDeskViewModel desk, CallViewModel call, Wording wording, Formats formats) {
    this.call = call;
    this.formats = formats;
    this.wording = wording;
    getStyleClass().add("call-bar");
    line.getStyleClass().add("call-line");
    channel.textProperty().bind(wording.of(CallTexts.channel(call.channel())));
    channel.setMinWidth(USE_PREF_SIZE);
    boolean phone = call.channel() == Channel.CALL || call.late();
    channel.setVisible(!phone);
    channel.setManaged(!phone);
    var badge = new Badge(wording, Badge.State.DRAFT);
    badge.setId("call-badge");
    kept.getStyleClass().add("caption");
    kept.textProperty()
        .bind(call.keptProperty().flatMap(now -> wording.of(now ? "call.kept" : "call.kept.not")));
    kept.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(space, Priority.ALWAYS);
    chip = new DangerChip(call.danger(), wording, new DangerTexts(wording, formats), call::raise);
    who.getStyleClass().add("call-line");
    who.getChildren().addAll(clock(), channel);
    line(desk);
    number();
    actions.getStyleClass().add("call-actions");
    actions.setPrefWrapLength(ALL_IN_ONE);
    actions
        .getChildren()
        .addAll(chip, hush(), lookUp(), badge, kept, wrapUp(desk), hangUp(desk), save(desk));
    // As it stands on most screens from its first frame on; elsewhere it breaks in the second.
    line.getChildren().addAll(who, space, actions);
    getChildren().addAll(line, em);
    // Later: both come while styles and layout are applied, when no child may come or go.
    widthProperty().subscribe((_, _) -> Platform.runLater(this::arrange));
    em.size().subscribe((_, _) -> Platform.runLater(this::arrange));
  }

  private Label clock() {
    var clock = new Label(null, new FontIcon(Material2MZ.PHONE_IN_TALK));
    clock.setId("call-clock");
    clock.getStyleClass().add("call-clock");
    clock.textProperty().bind(call.late() ? late() : call.clock().elapsedProperty());
    clock.setMinWidth(USE_PREF_SIZE);
    return clock;
  }

  /** Of a record taken on paper: not how long, but when. */
  private ObservableValue<String> late() {
    return wording.of("call.late.when", formats.dateTime(call.started()));
  }

  /** One line where there is room for it; else who, and below it what can be done. */
  private void arrange() {
    double width = getWidth();
    double size = em.size().get();
    boolean roomy = width >= ROOMY * size / Theme.BODY;
    kept.setVisible(roomy);
    kept.setManaged(roomy);
    actions.setPrefWrapLength(roomy ? ALL_IN_ONE : width);
    if (roomy == line.getChildren().contains(actions)) {
      return;
    }
    if (roomy) {
      getChildren().setAll(line, em);
      line.getChildren().setAll(who, space, actions);
    } else {
      line.getChildren().clear();
      getChildren().setAll(who, actions, em);
    }
  }

  /** On which line it came, where there are several; pressed, that it came on another. */
  private void line(CallDeskViewModel desk) {
    if (desk.line().several()) {
      var other = small("call-line", "⇧F2");
      var title = call.line();
      other.getStyleClass().add("quiet");
      // Not map(): that one would keep this bar for as long as the language can change.
      other
          .textProperty()
          .bind(Bindings.createStringBinding(() -> title.in(wording.tag()), wording.language()));
      other.accessibleHelpProperty().bind(wording.of("call.key.line"));
      other.setOnAction(_ -> desk.changeLine());
      who.getChildren().add(other);
    }
  }

  private void number() {
    number.setId("call-number");
    number.textProperty().bind(call.number().shownProperty());
    number.setMinWidth(USE_PREF_SIZE);
    who.getChildren().add(number);
    if (call.number().any()) {
      var reveal = new Button();
      reveal.getStyleClass().addAll("quiet", "call-small");
      reveal.setGraphic(KeyHint.cap("F4"));
      reveal.setFocusTraversable(false);
      reveal.setMinWidth(USE_PREF_SIZE);
      reveal
          .textProperty()
          .bind(
              call.number()
                  .revealedProperty()
                  .flatMap(now -> wording.of(now ? "call.number.hide" : "call.number.show")));
      reveal.setOnAction(_ -> call.number().toggle());
      who.getChildren().add(reveal);
    }
  }

  /** Once the caller is gone: what is left of the time to finish, and a little more of it. */
  private Button wrapUp(CallDeskViewModel desk) {
    more.textProperty()
        .bind(
            desk.availability().leftProperty().flatMap(left -> wording.of("call.wrap.left", left)));
    more.visibleProperty().bind(desk.availability().leftProperty().isNotEmpty());
    more.managedProperty().bind(more.visibleProperty());
    more.setOnAction(_ -> desk.availability().extend());
    return more;
  }

  private Button hush() {
    var hush = small("hush", "F10");
    hush.getStyleClass().add("quiet");
    hush.textProperty().bind(wording.of("quiet.name"));
    hush.setOnAction(_ -> call.hush());
    return hush;
  }

  private Button lookUp() {
    var lookUp = small("look-up", "Ctrl+T");
    lookUp.getStyleClass().add("quiet");
    lookUp.textProperty().bind(wording.of("answers.name"));
    lookUp.setOnAction(_ -> call.lookUp());
    return lookUp;
  }

  private Button hangUp(CallDeskViewModel desk) {
    var over = small("hang-up", "F12");
    over.textProperty().bind(wording.of("call.hangup"));
    over.visibleProperty().bind(call.clock().overProperty().not());
    over.managedProperty().bind(over.visibleProperty());
    over.setOnAction(
        _ -> {
          desk.hangUp();
          call.ending().close();
        });
    return over;
  }

  private static Button small(String id, String key) {
    var button = new Button();
    button.setId(id);
    button.getStyleClass().add("call-small");
    button.setGraphic(KeyHint.cap(key));
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** The size of its text, px; that of no style before it was first styled. */
  ObservableDoubleValue textSize() {
    return em.size();
  }

  private Button save(CallDeskViewModel desk) {
    var save = small("save", "Ctrl+S");
    save.getStyleClass().add("main");
    save.textProperty().bind(wording.of("call.save"));
    save.disableProperty().bind(call.ending().savingProperty());
    save.setOnAction(event -> desk.save());
    return save;
  }

  /** Lets go of the call, and of the desk, which outlives it and would keep it. */
  void release() {
    chip.release();
    more.textProperty().unbind();
  }
}
