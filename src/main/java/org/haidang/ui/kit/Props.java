package org.haidang.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What screens are made of, in pieces that take some milliseconds each. The larger controls have
 * their skins already, whose classes are many.
 */
final class Props {

  private static final int COLUMNS = 3;
  private static final int ROWS = 3;
  private static final String WORDS = "Hải Đăng";

  private Props() {}

  /** The pieces, the simplest first; to be made on any thread. */
  static List<Supplier<Region>> all() {
    return List.of(
        () -> row(new Pane()),
        () -> row(label()),
        () -> row(KeyHint.cap(WORDS), new FontIcon(Material2AL.INBOX)),
        () -> row(button()),
        () -> row(new ToggleButton(WORDS, label())),
        () -> row(new CheckBox(WORDS)),
        () -> row(new RadioButton(WORDS)),
        Props::split,
        Props::scroll,
        () -> row(empty()),
        () -> row(field()),
        () -> row(area()),
        () -> row(new MenuButton(WORDS)),
        Props::list,
        () -> row(box()),
        () -> table(1, 0),
        () -> table(1, ROWS),
        () -> table(COLUMNS, ROWS));
  }

  private static Pane row(Node... nodes) {
    var row = new VBox(new HBox(nodes));
    row.getStyleClass().add("contacts");
    return row;
  }

  private static Label label() {
    var label = new Label(WORDS);
    label.setWrapText(true);
    label.getStyleClass().add("caption");
    label.setSkin(new LabelSkin(label));
    return label;
  }

  private static Button button() {
    var button = new Button(WORDS, KeyHint.cap(WORDS));
    button.setSkin(new ButtonSkin(button));
    return button;
  }

  private static TextField field() {
    var field = new TextField(WORDS);
    field.setTextFormatter(Composed.formatter());
    field.setSkin(new TextFieldSkin(field));
    return field;
  }

  private static TextArea area() {
    var area = new TextArea(WORDS);
    area.setSkin(new TextAreaSkin(area));
    return area;
  }

  private static ComboBox<String> box() {
    var box = new ComboBox<>(lines(ROWS));
    box.setSkin(new ComboBoxListViewSkin<>(box));
    return box;
  }

  private static SplitPane split() {
    var split = new SplitPane(label(), label());
    split.setSkin(new SplitPaneSkin(split));
    return split;
  }

  private static FocusScroll scroll() {
    var scroll = new FocusScroll(new VBox(label(), label()));
    scroll.setSkin(new ScrollPaneSkin(scroll));
    return scroll;
  }

  private static Empty empty() {
    var words = new ReadOnlyStringWrapper(WORDS);
    return new Empty(Material2AL.INBOX, words, words);
  }

  private static ObservableList<String> lines(int count) {
    return FXCollections.observableList(
        IntStream.range(0, count).mapToObj(number -> WORDS + number).toList());
  }

  private static ListView<String> list() {
    var list = new ListView<>(lines(ROWS));
    list.setCellFactory(_ -> new Line());
    list.setSkin(new ListViewSkin<>(list));
    return list;
  }

  private static TableView<String> table(int columns, int rows) {
    var table = new TableView<>(lines(rows));
    for (int i = 0; i < columns; i++) {
      var column = new TableColumn<String, String>(WORDS);
      column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
      if (i == 0) {
        column.setCellFactory(_ -> new Signed());
      }
      table.getColumns().add(column);
    }
    table.setSkin(new TableViewSkin<>(table));
    return table;
  }

  private static final class Signed extends TableCell<String, String> {

    private final Label sign = label();

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : sign);
    }
  }

  private static final class Line extends ListCell<String> {

    private final VBox both = new VBox(label(), label());

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : both);
    }
  }
}
