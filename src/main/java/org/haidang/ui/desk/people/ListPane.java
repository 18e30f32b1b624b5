package org.haidang.ui.desk.people;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Unrolled;
import org.haidang.ui.kit.Wording;

/** The list: what is looked for, which of them, the rows. */
final class ListPane extends BorderPane {

  private final PeopleListViewModel model;
  private final SavedViews saved;
  private final Wording wording;
  private final TextField search = new TextField();
  private final ListChips chips;
  private final ViewChips views;
  private final CountLabel count;
  private final Emptiness emptiness;
  private final PeopleTable table;
  private boolean refilling;

  ListPane(
      PeopleListViewModel model,
      SavedViews saved,
      RowWords words,
      ListMemory memory,
      BulkBar bulk,
      Wording wording,
      Consumer<UUID> open,
      Runnable fresh) {
    this.model = model;
    this.saved = saved;
    this.wording = wording;
    count = new CountLabel(model, wording);
    emptiness = new Emptiness(model, wording);
    chips = new ListChips(model, saved, wording, fresh);
    views = new ViewChips(model, saved, wording, search::requestFocus);
    table = new PeopleTable(model, words, memory, wording, open);
    setTop(new VBox(bar(), chips, views, bulk));
    getTop().getStyleClass().add("people-bar");
    setCenter(new Unrolled(table, model.rows()));
    choose();
  }

  private Node bar() {
    search.setId("people-search");
    search.setTextFormatter(Composed.formatter());
    search.promptTextProperty().bind(wording.of("people.search"));
    search.accessibleTextProperty().bind(wording.of("people.search"));
    search
        .textProperty()
        .subscribe((was, now) -> model.shown().set(saved.named(model.shown().get().with(now))));
    HBox.setHgrow(search, Priority.ALWAYS);
    var line = new HBox(KeyHint.cap("F3"), search, count);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("people-line");
    return line;
  }

  private void choose() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (was, slot) -> {
              var row = slot == null ? null : slot.row().get();
              if (!refilling && row != null) {
                model.selected().set(row.id());
              }
            });
  }

  /** Follows the model until unsubscribed. */
  Subscription follow() {
    // What was chosen before the list was shown.
    reselect();
    return Subscription.combine(
        model.shown().subscribe((was, now) -> turned(was, now)),
        model.state().subscribe(_ -> table.setPlaceholder(emptiness.now())),
        model.count().subscribe(_ -> count.show()),
        model.stale().subscribe(_ -> count.show()),
        model.more().subscribe(_ -> count.show()),
        model.ready().subscribe(_ -> count.show()),
        wording.language().subscribe(_ -> draw()),
        saved.all().subscribe(this::draw),
        model.marked().subscribe(table::refresh),
        model.rows().subscribe(this::reselect));
  }

  private void turned(Shown was, Shown now) {
    if (was.of() != now.of()) {
      table.show(now.of());
    }
    if (!search.getText().equals(now.query())) {
      search.setText(now.query());
    }
    draw();
  }

  private void draw() {
    var now = model.shown().get();
    chips.draw(now);
    views.draw(now);
    table.setPlaceholder(emptiness.now());
    count.show();
    table.refresh();
  }

  private void reselect() {
    refilling = true;
    var wanted = model.selected().get();
    int at = wanted == null ? -1 : model.rows().indexOf(row -> row.id().equals(wanted));
    if (at >= 0 && at != table.getSelectionModel().getSelectedIndex()) {
      table.getSelectionModel().clearAndSelect(at);
    }
    refilling = false;
  }

  TextField search() {
    return search;
  }

  PeopleTable table() {
    return table;
  }

  /** One row up or down, or a screenful. */
  void move(int step) {
    int last = model.rows().size() - 1;
    if (last < 0) {
      return;
    }
    var selection = table.getSelectionModel();
    int next = Math.clamp((long) selection.getSelectedIndex() + step, 0, last);
    selection.clearAndSelect(next);
    table.scrollTo(Math.max(0, next - 3));
    model.top(next - 3);
  }
}
