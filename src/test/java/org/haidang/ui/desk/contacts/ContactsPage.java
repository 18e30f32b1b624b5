package org.haidang.ui.desk.contacts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.haidang.desk.Contacts;
import org.haidang.ui.hands.Rest;
import org.testfx.api.FxRobot;

/** The list of contacts as its users know it. */
final class ContactsPage {

  private final FxRobot robot;

  ContactsPage(FxRobot robot) {
    this.robot = robot;
  }

  ContactsPage type(String text) {
    robot.write(text);
    return this;
  }

  ContactsPage press(KeyCode... keys) {
    for (var key : keys) {
      robot.press(key).release(key);
    }
    return this;
  }

  ContactsPage doubleClick(String summaryPart) {
    Node cell =
        robot
            .lookup(".table-cell")
            .match(node -> node instanceof Labeled l && contains(l.getText(), summaryPart))
            .query();
    robot.doubleClickOn(cell);
    return this;
  }

  private static boolean contains(String text, String part) {
    return text != null && text.contains(part);
  }

  @SuppressWarnings("unchecked")
  private TableView<Contacts.Row> table() {
    return robot.lookup("#contacts").queryAs(TableView.class);
  }

  List<String> summaries() {
    Rest.await();
    return table().getItems().stream().map(row -> row.entry().summary()).toList();
  }

  /** The row at the given index as it is written, its columns joined by a bar. */
  String row(int index) {
    Rest.await();
    var row = table().getItems().get(index);
    var words = new java.util.ArrayList<String>();
    for (var column : table().getColumns()) {
      if (column.isVisible()) {
        words.add(String.valueOf(column.getCellData(row)));
      }
    }
    return String.join(" | ", words);
  }

  List<String> headers() {
    return table().getColumns().stream().map(column -> column.getText()).toList();
  }

  int selectedIndex() {
    Rest.await();
    return table().getSelectionModel().getSelectedIndex();
  }

  String count() {
    Rest.await();
    return robot.lookup("#contacts-count").queryAs(Label.class).getText();
  }

  String emptyTitle() {
    Rest.await();
    return robot.from(table()).lookup(".empty-title").queryAs(Label.class).getText();
  }

  boolean recordIsOpen() {
    Rest.await();
    return robot.lookup("#record").tryQuery().isPresent();
  }

  /** Every word of the open record, top to bottom. */
  List<String> recordWords() {
    Rest.await();
    return robot.from(robot.lookup("#record")).lookup(".label").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  /** What a chip above the list says. */
  String chip(String id) {
    return robot.lookup("#" + id).queryAs(javafx.scene.control.Labeled.class).getText();
  }
}
