package org.haidang.ui.desk.call;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The calls that wait to be finished; each says why it is there and opens on Enter. */
final class WaitingList extends VBox {

  private final CallDeskViewModel desk;
  private final Wording wording;
  private final Formats formats;
  private final VBox rows = new VBox();

  WaitingList(CallDeskViewModel desk, Wording wording, Formats formats) {
    this.desk = desk;
    this.wording = wording;
    this.formats = formats;
    setId("unfinished");
    getStyleClass().add("unfinished");
    var title = new Label();
    title.getStyleClass().add("form-group-title");
    title.textProperty().bind(wording.of("call.waits"));
    rows.getStyleClass().add("unfinished-rows");
    getChildren().addAll(title, rows);
    desk.waiting().rows().addListener((ListChangeListener<Waits>) change -> show());
    show();
  }

  private void show() {
    rows.getChildren().clear();
    if (desk.waiting().rows().isEmpty()) {
      var none = new Label();
      none.textProperty().bind(wording.of("call.waits.none"));
      none.getStyleClass().add("caption");
      none.setWrapText(true);
      rows.getChildren().add(none);
    }
    desk.waiting().rows().forEach(each -> rows.getChildren().add(row(each)));
  }

  private Node row(Waits each) {
    var when = new Label(formats.lately(each.started()));
    when.getStyleClass().add("strong");
    var what = new Label();
    what.textProperty().bind(wording.of(CallTexts.channel(each.channel())));
    var number = new Label(each.number());
    var why = new Label();
    why.textProperty()
        .bind(wording.of(each.interrupted() ? "call.waits.cut" : "call.waits.parked"));
    why.getStyleClass().add("caption");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var sign = new FontIcon(each.interrupted() ? Material2MZ.POWER : Material2MZ.PAUSE);
    var line = new HBox(sign, when, what, number, space, why, KeyHint.cap("Enter"));
    line.getStyleClass().add("unfinished-line");
    var row = new Button(null, line);
    row.getStyleClass().setAll("unfinished-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.accessibleTextProperty()
        .bind(
            Bindings.concat(
                when.getText(),
                " ",
                what.textProperty(),
                " ",
                number.getText(),
                " ",
                why.textProperty()));
    line.prefWidthProperty().bind(row.widthProperty().subtract(26));
    row.setOnAction(event -> desk.reopen(each));
    return row;
  }
}
