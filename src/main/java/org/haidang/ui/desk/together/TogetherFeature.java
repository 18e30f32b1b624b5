package org.haidang.ui.desk.together;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The shift: raised hands to come to, who is there, and for supervisors a look with a reason. */
public final class TogetherFeature implements Feature {

  private static final double LIST = 380;

  private final TogetherParts parts;
  private final TogetherViewModel model;
  private final BorderPane root = new BorderPane();
  private final StackPane right = new StackPane();
  private final Label none = new Label();
  private final AlongPane along;
  private final ShiftList list;

  /** The screen of {@code parts}. */
  public TogetherFeature(TogetherParts parts) {
    this.parts = parts;
    model = new TogetherViewModel(parts);
    list = new ShiftList(model, parts, this::ask);
    along = new AlongPane(model.along(), parts.wording(), new Formats(parts.clock()), list::focus);
    root.setId("together");
    list.setPrefWidth(LIST);
    root.setLeft(list);
    none.textProperty().bind(parts.wording().of("together.none"));
    none.getStyleClass().add("caption");
    none.setWrapText(true);
    none.visibleProperty().bind(along.visibleProperty().not());
    right.getStyleClass().add("together-right");
    right.getChildren().setAll(none, along);
    root.setCenter(right);
    root.addEventHandler(KeyEvent.KEY_PRESSED, along::pressed);
  }

  private void ask(Colleague colleague) {
    var pane =
        new ReasonPane(
            colleague.name(),
            parts.wording(),
            reason -> {
              if (!reason.isBlank()) {
                close();
                model.along().look(colleague, reason);
              }
            },
            () -> {
              close();
              list.focus();
            });
    right.getChildren().setAll(pane);
    Platform.runLater(pane::focus);
  }

  private void close() {
    right.getChildren().setAll(none, along);
  }

  @Override
  public String nameKey() {
    return "together.name";
  }

  @Override
  public Ikon icon() {
    return Material2MZ.PAN_TOOL;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("Enter", "together.key.come"),
        new KeyHelp("F4", "together.show"),
        new KeyHelp("Esc", "together.leave"));
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.RaisedHand;
  }

  @Override
  public void open(Destination destination) {
    if (destination instanceof Destination.RaisedHand hand) {
      close();
      model.comeTo(hand.contact());
    }
  }

  @Override
  public void shown() {
    model.shown();
    Platform.runLater(list::focus);
  }

  @Override
  public void hidden() {
    close();
    model.hidden();
  }
}
