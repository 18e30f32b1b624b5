package org.haidang.ui.desk.duties;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.haidang.duties.DueList;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.LongSlot;
import org.testfx.api.FxRobot;

/** The due list as a counselor knows it. */
final class DutiesPage {

  private final FxRobot robot;

  DutiesPage(FxRobot robot) {
    this.robot = robot;
    Rest.await();
  }

  DutiesPage press(KeyCode... keys) {
    robot.press(keys).release(keys);
    Rest.await();
    return this;
  }

  DutiesPage type(String text) {
    robot.write(text);
    Rest.await();
    return this;
  }

  /** Puts the caret into a field and types over what stands there. */
  DutiesPage fill(String id, String text) {
    robot.interact(
        () -> {
          var field = robot.lookup("#" + id).<TextInputControl>query();
          field.requestFocus();
          field.selectAll();
        });
    robot.interact(() -> robot.lookup("#" + id).<TextInputControl>query().replaceSelection(text));
    Rest.await();
    return this;
  }

  String field(String id) {
    return robot.lookup("#" + id).<TextInputControl>query().getText();
  }

  @SuppressWarnings("unchecked")
  private TableView<LongSlot<DueList.Due>> table() {
    return robot.lookup("#due-table").queryAs(TableView.class);
  }

  int size() {
    return table().getItems().size();
  }

  /** What the rows are about, as far as they were read. */
  List<String> rows() {
    var about = new ArrayList<String>();
    for (int i = 0; i < Math.min(size(), 20); i++) {
      var due = table().getItems().get(i).row().get();
      about.add(due == null ? "…" : due.followUp().about());
    }
    return about;
  }

  /** The index of the row that is chosen. */
  int chosen() {
    return table().getSelectionModel().getSelectedIndex();
  }

  String text(String id) {
    return robot.lookup("#" + id).tryQuery().map(node -> ((Labeled) node).getText()).orElse("");
  }

  boolean sees(String id) {
    return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
  }

  boolean disabled(String id) {
    return robot.lookup("#" + id).query().isDisabled();
  }
}
