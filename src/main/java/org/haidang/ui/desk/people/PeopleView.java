package org.haidang.ui.desk.people;

import java.util.UUID;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.ui.kit.Em;

/**
 * The list and, beside it, the open sheet. The caret begins in the search field: letters look for
 * something, up and down choose, Enter opens.
 */
final class PeopleView extends BorderPane {

  /** Below this many em there is room for one of the two only. */
  private static final double BOTH = 62;

  private static final double LIST_SHARE = 0.42;

  private final SheetViewModel sheet;
  private final ListPane listPane;
  private final BulkBar bulk;
  private final SheetPane sheetPane;
  private final PeopleKeys keys;
  private final StackPane lists = new StackPane();
  private final SplitPane both = new SplitPane();
  private final Em em = new Em();
  private Subscription subscription = Subscription.EMPTY;

  PeopleView(
      PeopleListViewModel list,
      SheetViewModel sheet,
      Acts acts,
      ListPane listPane,
      BulkBar bulk,
      SheetPane sheetPane,
      Runnable fresh) {
    this.sheet = sheet;
    this.listPane = listPane;
    this.bulk = bulk;
    this.sheetPane = sheetPane;
    setId("people-view");
    getStyleClass().addAll("contacts", "people");
    lists.getChildren().addAll(listPane, em);
    both.getItems().add(lists);
    setCenter(both);
    keys = new PeopleKeys(this, list, sheet, acts, listPane, sheetPane, fresh);
  }

  void shown() {
    subscription =
        Subscription.combine(
            keys.follow(),
            listPane.follow(),
            bulk.follow(),
            sheetPane.follow(),
            sheet.sheet().subscribe(_ -> arrange()),
            widthProperty().subscribe((was, now) -> arrange()),
            em.size().subscribe((was, now) -> arrange()));
    listPane.search().requestFocus();
  }

  void hidden() {
    subscription.unsubscribe();
  }

  private void arrange() {
    boolean open = sheet.sheet().get() != null;
    boolean roomy = getWidth() / em.size().get() >= BOTH;
    listPane.table().leaveOut(open && roomy);
    if (!open) {
      if (both.getItems().size() != 1 || !both.getItems().getFirst().equals(lists)) {
        both.getItems().setAll(lists);
      }
    } else if (!roomy) {
      if (both.getItems().size() != 1 || !both.getItems().getFirst().equals(sheetPane)) {
        both.getItems().setAll(sheetPane);
      }
    } else if (both.getItems().size() != 2) {
      both.getItems().setAll(lists, sheetPane);
      both.setDividerPositions(LIST_SHARE);
    }
  }

  /** Opens a record beside the list. */
  void open(UUID id) {
    sheet.open(id);
  }
}
