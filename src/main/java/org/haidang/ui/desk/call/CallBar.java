package org.haidang.ui.desk.call;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the call: how long, by which way, who (masked), how it is kept, and how it ends. */
final class CallBar extends HBox {

  /** Below this width in px only what is needed to act is said. */
  private static final double ROOMY = 1040;

  private final CallViewModel call;
  private final Wording wording;

  CallBar(CallDeskViewModel desk, CallViewModel call, Wording wording) {
    this.call = call;
    this.wording = wording;
    getStyleClass().add("call-bar");
    var clock = new Label(null, new FontIcon(Material2MZ.PHONE_IN_TALK));
    clock.setId("call-clock");
    clock.getStyleClass().add("call-clock");
    clock.textProperty().bind(call.elapsedProperty());
    clock.setMinWidth(USE_PREF_SIZE);
    var channel = new Label();
    channel.textProperty().bind(wording.of(CallTexts.channel(call.channel())));
    channel.setMinWidth(USE_PREF_SIZE);
    var badge = new Badge(wording, Badge.State.DRAFT);
    badge.setId("call-badge");
    var kept = new Label();
    kept.getStyleClass().add("caption");
    kept.textProperty()
        .bind(call.keptProperty().flatMap(now -> wording.of(now ? "call.kept" : "call.kept.not")));
    kept.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(clock, channel);
    number();
    getChildren().addAll(notice(), badge, kept, leave(desk), save(desk));
    widthProperty()
        .subscribe(
            width -> {
              boolean roomy = width.doubleValue() >= ROOMY;
              channel.setVisible(roomy);
              channel.setManaged(roomy);
              kept.setVisible(roomy);
              kept.setManaged(roomy);
            });
  }

  private void number() {
    var number = new Label();
    number.setId("call-number");
    number.textProperty().bind(call.numberProperty());
    number.setMinWidth(USE_PREF_SIZE);
    getChildren().add(number);
    if (call.hasNumber()) {
      var reveal = new Button();
      reveal.getStyleClass().addAll("quiet", "call-small");
      reveal.setGraphic(KeyHint.cap("F4"));
      reveal.setFocusTraversable(false);
      reveal.setMinWidth(USE_PREF_SIZE);
      reveal
          .textProperty()
          .bind(
              call.revealedProperty()
                  .flatMap(now -> wording.of(now ? "call.number.hide" : "call.number.show")));
      reveal.setOnAction(event -> call.revealedProperty().set(!call.revealedProperty().get()));
      getChildren().add(reveal);
    }
  }

  private Label notice() {
    var notice = new Label();
    notice.setId("call-notice");
    notice.getStyleClass().add("call-notice");
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.setMinWidth(0);
    HBox.setHgrow(notice, Priority.ALWAYS);
    var sign = new FontIcon(Material2MZ.REPORT_PROBLEM);
    var news = new FontIcon(Material2AL.INFO);
    call.noticeProperty().subscribe(now -> say(notice, now, sign, news));
    return notice;
  }

  private void say(Label label, @Nullable Notice now, FontIcon sign, FontIcon news) {
    label.textProperty().unbind();
    if (now == null) {
      label.setText("");
      label.setGraphic(null);
    } else {
      label.textProperty().bind(wording.of(now.key(), now.arguments().toArray()));
      label.setGraphic(now.warning() ? sign : news);
    }
    label.pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("warning"), now != null && now.warning());
  }

  private Button leave(CallDeskViewModel desk) {
    var leave = new Button();
    leave.setId("leave");
    leave.getStyleClass().add("call-small");
    leave.textProperty().bind(wording.of("call.leave"));
    leave.setGraphic(KeyHint.cap("Ctrl+W"));
    leave.setFocusTraversable(false);
    leave.setMinWidth(USE_PREF_SIZE);
    leave.disableProperty().bind(call.savingProperty());
    leave.setOnAction(event -> desk.leave());
    return leave;
  }

  private Button save(CallDeskViewModel desk) {
    var save = new Button();
    save.setId("save");
    save.getStyleClass().addAll("main", "call-small");
    save.textProperty().bind(wording.of("call.save"));
    save.setGraphic(KeyHint.cap("Ctrl+S"));
    save.setFocusTraversable(false);
    save.setMinWidth(USE_PREF_SIZE);
    save.disableProperty().bind(call.savingProperty());
    save.setOnAction(event -> desk.save());
    return save;
  }
}
