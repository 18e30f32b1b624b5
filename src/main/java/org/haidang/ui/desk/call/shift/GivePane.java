package org.haidang.ui.desk.call.shift;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.ui.form.Digits;
import org.haidang.ui.form.InScene;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.RowButton;
import org.haidang.ui.kit.Wording;

/**
 * To whom the call in hand is given: a digit offers it, Esc goes back. The call goes on meanwhile.
 * On the FX thread.
 */
public final class GivePane extends BorderPane {

  private static final int MOST = 9;

  private final GivingViewModel model;
  private final Wording wording;
  private final Runnable back;
  private final VBox rows = new VBox();
  private final Label none = new Label();
  private final ListChangeListener<Colleague> listing = _ -> list();
  private final Subscription bonds;

  /**
   * A pane of {@code model}.
   *
   * @param back goes back to the script
   */
  public GivePane(GivingViewModel model, Wording wording, Runnable back) {
    this.model = model;
    this.wording = wording;
    this.back = back;
    setId("give-pane");
    getStyleClass().add("close-pane");
    setFocusTraversable(true);
    accessibleTextProperty().bind(wording.of("together.give.title"));
    var title = Lines.of("close-title");
    title.textProperty().bind(wording.of("together.give.title"));
    var how = Lines.of("caption");
    how.textProperty().bind(wording.of("together.give.how"));
    none.setId("give-none");
    none.setWrapText(true);
    none.setMinHeight(USE_PREF_SIZE);
    rows.getStyleClass().add("unfinished-rows");
    var page = new VBox(10, title, how, none, rows);
    page.getStyleClass().add("close-page");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    var stay = new Button();
    stay.setId("give-back");
    stay.textProperty().bind(wording.of("together.give.back"));
    stay.setGraphic(KeyHint.cap("Esc"));
    stay.setOnAction(_ -> back.run());
    var keys = new HBox(stay);
    keys.getStyleClass().add("together-foot");
    setBottom(keys);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.there().addListener(listing);
    bonds =
        Subscription.combine(
            model.whyProperty().subscribe(_ -> list()), wording.language().subscribe(_ -> list()));
  }

  private void list() {
    var why = model.whyProperty().get();
    none.setText(
        why == GivingViewModel.Why.POSSIBLE
            ? ""
            : wording.get("together.give." + why.name().toLowerCase(Locale.ROOT)));
    none.setVisible(why != GivingViewModel.Why.POSSIBLE);
    none.setManaged(none.isVisible());
    rows.getChildren().clear();
    int number = 0;
    for (var colleague : model.there()) {
      number++;
      if (number <= MOST) {
        rows.getChildren().add(row(number, colleague));
      }
    }
  }

  private Node row(int number, Colleague colleague) {
    var name = new Label(colleague.name());
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    var how = new Label(wording.get("together.state." + state(colleague)));
    how.getStyleClass().add("caption");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = RowButton.of("give-" + number, name, how, space, KeyHint.cap(String.valueOf(number)));
    row.setAccessibleText(colleague.name() + ", " + how.getText());
    row.setDisable(!GivingViewModel.isFree(colleague));
    row.setOnAction(_ -> offer(colleague));
    return row;
  }

  private static String state(Colleague colleague) {
    return colleague.state().name().toLowerCase(Locale.ROOT);
  }

  private void offer(Colleague colleague) {
    model.offer(colleague);
    back.run();
  }

  private void pressed(KeyEvent key) {
    int place = Digits.plain(key) ? Digits.place(key) : -1;
    if (place >= 0 && place < model.there().size()) {
      var chosen = model.there().get(place);
      if (GivingViewModel.isFree(chosen)) {
        offer(chosen);
      }
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      back.run();
      key.consume();
    }
  }

  /** Takes the focus. */
  public void focus() {
    InScene.run(this, this::requestFocus);
  }

  /** Lets go of the shift, which outlives it. */
  public void release() {
    model.there().removeListener(listing);
    bonds.unsubscribe();
  }
}
