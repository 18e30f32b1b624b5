package org.haidang.ui.desk.people;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The list: what is looked for, which of them, the rows. */
final class ListPane extends BorderPane {

  private final PeopleListViewModel model;
  private final SavedViews saved;
  private final Wording wording;
  private final TextField search = new TextField();
  private final FlowPane chips = new FlowPane();
  private final FlowPane views = new FlowPane();
  private final TextField viewName = new TextField();
  private final Label count = new Label();
  private final PeopleTable table;
  private final Runnable fresh;
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
    this.fresh = fresh;
    table = new PeopleTable(model, words, memory, wording, open);
    setTop(new VBox(bar(), chips, views, bulk));
    getTop().getStyleClass().add("people-bar");
    setCenter(table);
    chips.getStyleClass().add("people-chips");
    views.getStyleClass().add("people-chips");
    choose();
  }

  private Node bar() {
    search.setId("people-search");
    search.setTextFormatter(Composed.formatter());
    search.promptTextProperty().bind(wording.of("people.search"));
    search.accessibleTextProperty().bind(wording.of("people.search"));
    search
        .textProperty()
        .subscribe((was, now) -> model.shown().set(named(model.shown().get().with(now))));
    HBox.setHgrow(search, Priority.ALWAYS);
    count.setId("people-count");
    count.getStyleClass().add("caption");
    count.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(KeyHint.cap("F3"), search, count);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("people-line");
    return line;
  }

  /** The saved view that shows the same, so that it is marked; else the view as it is. */
  private Shown named(Shown view) {
    return saved.all().stream().filter(it -> it.same(view)).findFirst().orElse(view);
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
    return Subscription.combine(
        model.shown().subscribe((was, now) -> turned(was, now)),
        model.state().subscribe(_ -> placeholder()),
        model.count().subscribe(_ -> count()),
        model.stale().subscribe(_ -> count()),
        model.more().subscribe(_ -> count()),
        model.ready().subscribe(_ -> count()),
        wording.language().subscribe(_ -> draw()),
        saved.all().subscribe(this::draw),
        model.marked().subscribe(table::refresh),
        model.rows().subscribe(this::reselect),
        selected());
  }

  /** What was chosen before the list was shown. */
  private Subscription selected() {
    reselect();
    return Subscription.EMPTY;
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
    chips.getChildren().clear();
    list(Shown.Of.PERSONS, "people.list.persons", "Alt+1");
    list(Shown.Of.CASES, "people.list.cases", "Alt+2");
    for (var filter : now.of().filters()) {
      var key = "people.filter." + filter.name().toLowerCase(Locale.ROOT);
      var chip = chip(wording.get(key), "", now.filter() == filter);
      chip.setOnAction(_ -> model.shown().set(named(now.with(filter))));
      chips.getChildren().add(chip);
    }
    var mine = chip(wording.get("people.filter.mine"), "", now.mine());
    mine.setOnAction(_ -> model.shown().set(named(now.withMine(!now.mine()))));
    var make =
        new Button(
            wording.get("people.new." + now.of().name().toLowerCase(Locale.ROOT)),
            KeyHint.cap("Ctrl+N"));
    make.setId("people-new");
    make.setOnAction(_ -> fresh.run());
    chips.getChildren().addAll(mine, make);
    drawViews(now);
    placeholder();
    count();
    table.refresh();
  }

  private void list(Shown.Of of, String key, String keys) {
    var chip = chip(wording.get(key), keys, model.shown().get().of() == of);
    chip.setOnAction(_ -> model.shown().set(Shown.first(of)));
    chips.getChildren().add(chip);
  }

  private void drawViews(Shown now) {
    views.getChildren().clear();
    for (var view : saved.all()) {
      if (view.of() == now.of()) {
        var chip = chip(view.name(), "", view.same(now));
        chip.setOnAction(_ -> model.shown().set(view));
        var off = new Button("✕");
        off.getStyleClass().addAll("quiet", "people-forget");
        off.setAccessibleText(wording.get("people.view.forget", view.name()));
        off.setOnAction(_ -> saved.forget(view));
        views.getChildren().add(new HBox(chip, off));
      }
    }
    viewName.setId("people-view-name");
    viewName.setPromptText(wording.get("people.view.name"));
    viewName.setAccessibleText(wording.get("people.view.name"));
    viewName.setOnAction(_ -> keepView());
    views.getChildren().add(viewName);
  }

  private void keepView() {
    saved.keep(model.shown().get(), viewName.getText());
    viewName.clear();
    search.requestFocus();
  }

  private static ToggleButton chip(String text, String keys, boolean on) {
    var chip = new ToggleButton(text, keys.isEmpty() ? null : KeyHint.cap(keys));
    chip.getStyleClass().add("chip");
    chip.setSelected(on);
    chip.setFocusTraversable(false);
    return chip;
  }

  private void count() {
    count.setText(counted());
  }

  private String counted() {
    int number = model.count().get();
    if (model.stale().get()) {
      return wording.get("people.searching");
    }
    if (model.ready().get() < 1) {
      return wording.get("people.rebuilding", number, Math.round(100 * model.ready().get()));
    }
    return wording.get(model.more().get() ? "people.count.more" : "people.count", number);
  }

  private void placeholder() {
    boolean cases = model.shown().get().of() == Shown.Of.CASES;
    table.setPlaceholder(
        switch (model.state().get()) {
          case LOADING, ROWS -> new Label();
          case NOTHING_YET ->
              empty(
                  cases ? Material2AL.FOLDER_OPEN : Material2AL.GROUP,
                  cases ? "people.none.cases" : "people.none.persons");
          case NOTHING_FOUND -> empty(Material2MZ.SEARCH_OFF, "people.notfound");
        });
  }

  private Node empty(Ikon sign, String key) {
    return new Empty(sign, wording.of(key), wording.of(key + ".todo"));
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
