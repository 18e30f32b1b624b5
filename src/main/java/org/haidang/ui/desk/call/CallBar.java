package org.haidang.ui.desk.call;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the call: how long, by which way, who (masked), how it is kept, and how it ends. */
final class CallBar extends VBox {

  /** Below this width, in px at 15 px text, the notice has a line of its own. */
  private static final double ROOMY = 1160;

  private final CallViewModel call;
  private final Wording wording;
  private final HBox line = new HBox();
  private final Region space = new Region();
  private final Label channel = new Label();
  private final Label kept = new Label();
  private final Label notice = new Label();

  CallBar(CallDeskViewModel desk, CallViewModel call, Wording wording) {
    this.call = call;
    this.wording = wording;
    getStyleClass().add("call-bar");
    line.getStyleClass().add("call-line");
    channel.textProperty().bind(wording.of(CallTexts.channel(call.channel())));
    channel.setMinWidth(USE_PREF_SIZE);
    var badge = new Badge(wording, Badge.State.DRAFT);
    badge.setId("call-badge");
    kept.getStyleClass().add("caption");
    kept.textProperty()
        .bind(call.keptProperty().flatMap(now -> wording.of(now ? "call.kept" : "call.kept.not")));
    kept.setMinWidth(USE_PREF_SIZE);
    layNotice();
    HBox.setHgrow(space, Priority.ALWAYS);
    line.getChildren().addAll(clock(), channel);
    number();
    line.getChildren().addAll(space, notice, badge, kept, leave(desk), save(desk));
    getChildren().add(line);
    widthProperty().subscribe(width -> arrange(width.doubleValue()));
    // Later: the font comes while styles are applied, when no child may come or go.
    channel.fontProperty().subscribe(_ -> Platform.runLater(() -> arrange(getWidth())));
  }

  private Label clock() {
    var clock = new Label(null, new FontIcon(Material2MZ.PHONE_IN_TALK));
    clock.setId("call-clock");
    clock.getStyleClass().add("call-clock");
    clock.textProperty().bind(call.elapsedProperty());
    clock.setMinWidth(USE_PREF_SIZE);
    return clock;
  }

  private void arrange(double width) {
    boolean roomy = width >= ROOMY * channel.getFont().getSize() / 15;
    for (var extra : new Label[] {channel, kept}) {
      extra.setVisible(roomy);
      extra.setManaged(roomy);
    }
    if (roomy != line.getChildren().contains(notice)) {
      getChildren().remove(notice);
      line.getChildren().remove(notice);
      if (roomy) {
        line.getChildren().add(line.getChildren().indexOf(space) + 1, notice);
      } else {
        getChildren().add(notice);
      }
    }
  }

  private void number() {
    var number = new Label();
    number.setId("call-number");
    number.textProperty().bind(call.numberProperty());
    number.setMinWidth(USE_PREF_SIZE);
    line.getChildren().add(number);
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
      reveal.setOnAction(_ -> call.revealedProperty().set(!call.revealedProperty().get()));
      line.getChildren().add(reveal);
    }
  }

  private void layNotice() {
    notice.setId("call-notice");
    notice.getStyleClass().add("call-notice");
    notice.setMinWidth(0);
    notice.managedProperty().bind(notice.textProperty().isNotEmpty());
    var sign = new FontIcon(Material2MZ.REPORT_PROBLEM);
    var news = new FontIcon(Material2AL.INFO);
    call.noticeProperty().subscribe(now -> say(notice, now, sign, news));
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
