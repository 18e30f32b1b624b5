package org.haidang.ui.desk.line;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The changes that wait for a person, each with why, and what can be done with them. */
final class AsideRows extends VBox {

  private final AsideViewModel model;
  private final Wording wording;
  private final UntakenRows untaken;
  private final GroundRows ground;

  AsideRows(AsideViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.untaken = new UntakenRows(wording, formats);
    this.ground = new GroundRows(wording, formats);
    getStyleClass().add("unfinished-rows");
    model.rows().addListener((ListChangeListener<Entry>) _ -> list());
    model.ground().lost().addListener((ListChangeListener<Lost>) _ -> list());
    wording.language().subscribe(_ -> list());
  }

  private static Label caption(String id, String text) {
    var label = Lines.whole(id, "caption");
    label.setText(text);
    return label;
  }

  private void list() {
    int chosen = chosen();
    getChildren().clear();
    var taken = model.rows().stream().filter(one -> !AsideViewModel.isGroundless(one)).toList();
    if (taken.isEmpty()) {
      getChildren().add(caption("line-none", wording.get("line.aside.none")));
    } else {
      getChildren().add(caption("line-aside-told", wording.get("line.aside.told")));
      taken.forEach(entry -> getChildren().add(untaken.row(entry, getChildren().size())));
    }
    getChildren().add(new AsideButtons(model, wording, !taken.isEmpty()));
    lost();
    if (chosen >= 0) {
      // The row that had the caret is gone; the window looks for another one by itself first.
      Platform.runLater(() -> focusRow(Math.min(chosen, rowButtons().size() - 1)));
    }
  }

  private void lost() {
    var lost = model.ground().lost();
    if (!lost.isEmpty()) {
      getChildren().addAll(ground.head());
      for (int i = 0; i < lost.size(); i++) {
        getChildren().add(ground.row(lost.get(i), i));
      }
      getChildren().add(ground.keys());
    }
  }

  private List<Button> rowButtons() {
    return getChildren().stream()
        .filter(node -> node.getUserData() != null)
        .map(Button.class::cast)
        .toList();
  }

  /** Which row has the caret; -1 when none has. */
  int chosen() {
    var buttons = rowButtons();
    for (int i = 0; i < buttons.size(); i++) {
      if (buttons.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  /** Gives a row the caret; false when there is no such row. */
  boolean focusRow(int index) {
    var buttons = rowButtons();
    boolean there = index >= 0 && index < buttons.size();
    if (there) {
      buttons.get(index).requestFocus();
    }
    return there;
  }

  /** The change whose row has the caret; null when none has. */
  @Nullable Entry entry() {
    int at = chosen();
    return at >= 0 && rowButtons().get(at).getUserData() instanceof Entry entry ? entry : null;
  }

  /** The record without a beginning whose row has the caret; null when none has. */
  @Nullable Lost lostOne() {
    int at = chosen();
    return at >= 0 && rowButtons().get(at).getUserData() instanceof Lost one ? one : null;
  }
}
