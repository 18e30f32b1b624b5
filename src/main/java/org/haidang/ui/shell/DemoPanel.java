package org.haidang.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;

/** The demonstration's accounts, one row each; choosing one signs in with it. */
final class DemoPanel extends VBox {

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
    for (var account : accounts) {
      var row = new Button();
      row.setId("demo-" + account.account().login());
      row.getStyleClass().add("demo-row");
      row.setMaxWidth(Double.MAX_VALUE);
      row.accessibleTextProperty().bind(wording.of("shell.demo.enter", account.account().login()));
      row.setGraphic(lines(account, names, wording));
      row.setOnAction(_ -> choose.accept(account));
      getChildren().add(row);
    }
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
