package org.haidang.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The program cannot start: what happened, what was kept, what to do, and the code. */
public final class FaultScreen implements Screen {

  private final Wording wording;
  private final BorderPane root = new BorderPane();
  private final Button retry = new Button();

  /**
   * The screen of {@code code}.
   *
   * @param again tries once more
   * @param close ends the program
   */
  public FaultScreen(ErrorCode code, Wording wording, Runnable again, Runnable close) {
    this.wording = wording;
    var errors = new ErrorTexts(wording);
    var sign = new FontIcon(Material2MZ.REPORT_PROBLEM);
    sign.getStyleClass().add("fault-sign");
    var what = label("heading", bind(() -> errors.what(code)));
    what.setId("fault-what");
    var kept = label("fault-kept", bind(() -> errors.kept(code)));
    var todo = label("fault-todo", bind(() -> errors.todo(code)));
    var written = new Label(code.code());
    written.setId("fault-code");
    written.getStyleClass().add("caption");
    retry.setId("fault-again");
    retry.getStyleClass().add("main");
    retry.textProperty().bind(wording.of("shell.fault.again"));
    retry.setOnAction(_ -> again.run());
    var end = new Button();
    end.setId("fault-close");
    end.textProperty().bind(wording.of("shell.fault.close"));
    end.setOnAction(_ -> close.run());
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    var actions = new HBox(retry, end, spread, written);
    actions.getStyleClass().add("fault-actions");
    actions.setAlignment(Pos.CENTER_LEFT);
    var card = new VBox(sign, what, kept, todo, actions);
    card.getStyleClass().addAll("paper", "fault-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.setCenter(new StackPane(card));
    var left = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    var foot = new HBox(left, new LanguageSwitch(wording));
    foot.getStyleClass().add("foot");
    root.setBottom(foot);
  }

  private StringBinding bind(java.util.concurrent.Callable<String> text) {
    return Bindings.createStringBinding(text, wording.language());
  }

  private static Label label(String styleClass, StringBinding text) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.textProperty().bind(text);
    return label;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    retry.requestFocus();
  }

  @Override
  public void hidden() {}
}
