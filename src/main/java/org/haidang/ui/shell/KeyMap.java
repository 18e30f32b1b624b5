package org.haidang.ui.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.KeyHelp.Group;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;

/**
 * The keys of this screen and of every screen, laid over the window in as many columns as there is
 * room for. F1 or Esc puts it away.
 */
final class KeyMap extends StackPane {

  private static final List<KeyHelp> EVERYWHERE =
      List.of(
          new KeyHelp("F1", "shell.keys.help"),
          new KeyHelp("Ctrl+K", "shell.keys.palette"),
          new KeyHelp("F6", "shell.keys.language"),
          new KeyHelp("Ctrl+1…9", "shell.keys.go"),
          new KeyHelp("Alt+←", "shell.keys.back"),
          new KeyHelp("Ctrl+G", "shell.keys.waiting"),
          new KeyHelp("Ctrl+L", "shell.keys.lock"),
          new KeyHelp("Shift+Esc", "shell.keys.read"),
          new KeyHelp("Ctrl+D", "shell.keys.dark"),
          new KeyHelp("Ctrl +  Ctrl −", "shell.keys.zoom"));

  private static final int MOST_COLUMNS = 3;

  /** Width of a column and of all around the columns, in em. */
  private static final double COLUMN = 25;

  private static final double AROUND = 8;
  private static final double STEP = 0.2;

  private final Wording wording;
  private final Theme theme;
  private final Button again = new Button();
  private final HBox columns = new HBox();
  private final ScrollPane scroll;
  private String nameKey = "";
  private List<KeyHelp> keys = List.of();

  /**
   * The map.
   *
   * @param firstSteps shows the first steps anew
   */
  KeyMap(Wording wording, Theme theme, Runnable firstSteps) {
    this.wording = wording;
    this.theme = theme;
    setId("key-map");
    getStyleClass().add("veil");
    columns.getStyleClass().add("key-columns");
    var card = new VBox(head(firstSteps), columns);
    card.getStyleClass().add("key-map-card");
    scroll = new ScrollPane(card);
    scroll.setId("key-map-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("paper", "key-map");
    scroll.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroll.accessibleTextProperty().bind(wording.of("shell.keys.help"));
    getChildren().add(scroll);
    setAlignment(Pos.CENTER);
    widthProperty().subscribe(_ -> layOut());
    theme.scale().subscribe(_ -> layOut());
  }

  private FlowPane head(Runnable firstSteps) {
    var title = heading("shell.keys.help");
    again.setId("first-steps-again");
    again.setFocusTraversable(false);
    again.setMinWidth(USE_PREF_SIZE);
    again.textProperty().bind(wording.of("shell.steps.again"));
    again.setGraphic(KeyHint.cap("Enter"));
    again.managedProperty().bind(again.visibleProperty());
    again.setOnAction(_ -> firstSteps.run());
    var head = new FlowPane(title, again, new KeyHint("Esc", wording.of("shell.keys.close")));
    head.getStyleClass().add("key-map-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /**
   * Shows the keys of a screen with the given name.
   *
   * @param free whether the person may be shown the first steps now
   */
  void show(String nameKey, List<KeyHelp> keys, boolean free) {
    this.nameKey = nameKey;
    this.keys = keys;
    again.setVisible(free);
    layOut();
    scroll.setVvalue(0);
    scroll.requestFocus();
  }

  /** A key while it is shown; whether it was for the map. */
  boolean use(KeyCode code) {
    switch (code) {
      case ENTER -> {
        if (again.isVisible()) {
          again.fire();
        }
      }
      case DOWN, PAGE_DOWN -> scroll.setVvalue(scroll.getVvalue() + STEP);
      case UP, PAGE_UP -> scroll.setVvalue(scroll.getVvalue() - STEP);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void layOut() {
    double em = Theme.BODY * theme.scale().get();
    int number = (int) Math.clamp((getWidth() / em - AROUND) / COLUMN, 1, MOST_COLUMNS);
    var boxes = new ArrayList<VBox>();
    var rows = new int[number];
    for (int i = 0; i < number; i++) {
      var box = new VBox();
      box.getStyleClass().add("key-column");
      box.setPrefWidth(COLUMN * em);
      HBox.setHgrow(box, Priority.ALWAYS);
      boxes.add(box);
    }
    groups()
        .forEach(
            (group, members) -> {
              int shortest = shortest(rows);
              rows[shortest] += members.size() + 2;
              boxes.get(shortest).getChildren().addAll(heading(title(group)), table(members));
            });
    columns.getChildren().setAll(boxes);
  }

  private Map<Group, List<KeyHelp>> groups() {
    var groups = new EnumMap<Group, List<KeyHelp>>(Group.class);
    keys.forEach(key -> groups.computeIfAbsent(key.group(), _ -> new ArrayList<>()).add(key));
    groups.computeIfAbsent(Group.EVERYWHERE, _ -> new ArrayList<>()).addAll(EVERYWHERE);
    return groups;
  }

  private static int shortest(int[] rows) {
    int found = 0;
    for (int i = 1; i < rows.length; i++) {
      found = rows[i] < rows[found] ? i : found;
    }
    return found;
  }

  private String title(Group group) {
    return switch (group) {
      case HERE -> nameKey;
      case SCRIPT -> "shell.keys.script";
      case FORM -> "shell.keys.form";
      case EVERYWHERE -> "shell.keys.everywhere";
    };
  }

  private Label heading(String key) {
    var label = new Label();
    label.getStyleClass().add("heading");
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private Node table(List<KeyHelp> members) {
    var grid = new GridPane();
    grid.getStyleClass().add("key-table");
    var words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), words);
    for (int row = 0; row < members.size(); row++) {
      var what = new Label();
      what.setWrapText(true);
      what.setMinHeight(USE_PREF_SIZE);
      what.textProperty().bind(wording.of(members.get(row).textKey()));
      grid.addRow(row, KeyHint.cap(members.get(row).keys()), what);
    }
    return grid;
  }
}
