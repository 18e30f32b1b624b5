package org.haidang.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;

/** The demonstration's accounts, a row for the first; choosing one signs in with it. */
final class DemoPanel extends VBox {

  /** So many accounts stand there at once; the others wait behind one button. */
  private static final int ROWS = 3;

  DemoPanel(List<DemoAccount> accounts, Wording wording, Consumer<DemoAccount> choose) {
    setId("demo");
    getStyleClass().addAll("paper", "demo-panel");
    var tag = new Label("DEMO");
    tag.getStyleClass().add("demo-tag");
    var what = new Label();
    what.setWrapText(true);
    what.textProperty().bind(wording.of("shell.demo.what"));
    getChildren().addAll(tag, what);
    var names = new Names(wording);
    var shown = accounts.subList(0, Math.min(ROWS, accounts.size()));
    for (var account : shown) {
      getChildren().add(row(account, names, wording, choose));
    }
    if (accounts.size() > ROWS) {
      getChildren().add(others(accounts.subList(ROWS, accounts.size()), names, wording, choose));
    }
  }

  private static Button row(
      DemoAccount account, Names names, Wording wording, Consumer<DemoAccount> choose) {
    var row = new Button();
    row.setId("demo-" + account.account().login());
    row.getStyleClass().add("demo-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.accessibleTextProperty().bind(wording.of("shell.demo.enter", account.account().login()));
    row.setGraphic(lines(account, names, wording));
    row.setOnAction(_ -> choose.accept(account));
    return row;
  }

  /** The rest behind one button, each with its centre. */
  private static MenuButton others(
      List<DemoAccount> accounts, Names names, Wording wording, Consumer<DemoAccount> choose) {
    var others = new MenuButton();
    others.setId("demo-others");
    others.setMaxWidth(Double.MAX_VALUE);
    others.textProperty().bind(wording.of("shell.demo.others"));
    for (var account : accounts) {
      var item = new MenuItem();
      item.setId("demo-" + account.account().login());
      item.textProperty()
          .bind(
              Bindings.concat(
                  names.centre(account.account()),
                  ": ",
                  names.personAndRole(account.account()),
                  ", ",
                  account.account().login()));
      item.setOnAction(_ -> choose.accept(account));
      others.getItems().add(item);
    }
    return others;
  }

  private static VBox lines(DemoAccount account, Names names, Wording wording) {
    var who = new Label();
    who.textProperty().bind(names.personAndRole(account.account()));
    who.getStyleClass().add("medium");
    var how = new Label();
    how.textProperty()
        .bind(wording.of("shell.demo.how", account.account().login(), account.password()));
    how.getStyleClass().add("caption");
    return new VBox(who, how);
  }
}
