package org.haidang.ui.desk.call;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.duties.Waiting;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Wording;

/** What waits for the counselor; each row says why it is there and opens on Enter. */
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
    var row = new WaitingRow(each, desk.line(), wording, formats);
    row.setId("waits-" + (rows.getChildren().size() + 1));
    row.setOnAction(_ -> open(each));
    return row;
  }

  private void open(Waits each) {
    if (each instanceof DutyWait(var waiting) && waiting.why() == Waiting.Why.DISAGREES) {
      GoEvent.fire(this, new Destination.Conflicts(null));
    } else if (each instanceof DutyWait(var waiting)) {
      GoEvent.fire(this, new Destination.OneRecord(waiting.type(), waiting.record()));
    } else if (each instanceof Waits.Attention saved && saved.groundless()) {
      GoEvent.fire(this, new Destination.TheLine());
    } else {
      desk.again().waiting(each);
    }
  }
}
