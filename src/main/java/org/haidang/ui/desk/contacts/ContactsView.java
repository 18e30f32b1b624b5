package org.haidang.ui.desk.contacts;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.desk.Contacts;
import org.haidang.model.RecordType;
import org.haidang.records.Search.Hit;
import org.haidang.ui.desk.contacts.ContactsViewModel.Shown;
import org.haidang.ui.desk.contacts.central.CentralPane;
import org.haidang.ui.desk.contacts.central.CentralViewModel;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Unrolled;
import org.haidang.ui.kit.WhenSeen;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The list and, beside it, the open record. The caret stays in the search field: letters search, up
 * and down choose, Enter opens.
 */
final class ContactsView extends BorderPane {

  /** Below this many em there is room for one of the two only. */
  private static final double BOTH = 62;

  private static final double LIST_SHARE = 0.44;

  private final ContactsViewModel model;
  private final RecordViewModel record;
  private final Wording wording;
  private final ContactsBar bar;
  private final @Nullable SearchViewModel search;
  private final @Nullable FoundList found;
  private final @Nullable CentralViewModel central;
  private final @Nullable CentralPane centralPane;
  private final ContactTable table;
  private final RecordView recordView;
  private final StackPane lists = new StackPane();
  private final SplitPane both = new SplitPane();
  private final DoubleBinding em;
  private boolean refilling;
  private Subscription subscription = Subscription.EMPTY;
  private final ListChangeListener<Contacts.Row> filled = _ -> reselect();

  /**
   * The view.
   *
   * @param search the one box over every kind of record, and its chips; null for contacts alone
   * @param central the search at the server, and its pane; null where there is none
   */
  ContactsView(
      ContactsViewModel model,
      @Nullable SearchViewModel search,
      @Nullable Narrowings narrowings,
      RecordViewModel record,
      HistoryViewModel history,
      Values values,
      @Nullable ExportPane export,
      @Nullable CentralViewModel central,
      @Nullable CentralPane centralPane,
      Wording wording,
      Formats formats) {
    this.central = central;
    this.centralPane = centralPane;
    this.model = model;
    this.record = record;
    this.wording = wording;
    var probe = new Label();
    probe.setVisible(false);
    probe.setManaged(false);
    em = Bindings.createDoubleBinding(() -> probe.getFont().getSize(), probe.fontProperty());
    this.search = search;
    bar = new ContactsBar(model, search, wording, this::settle);
    found =
        search == null || narrowings == null
            ? null
            : new FoundList(search, narrowings, wording, formats, this::open);
    if (search != null && narrowings != null) {
      bar.getChildren().add(1, new NarrowingBar(search, narrowings, wording));
    }
    table = new ContactTable(wording, values, formats, em, this::open);
    recordView = new RecordView(record, history, values, wording, formats);
    setId("contacts-view");
    getStyleClass().add("contacts");
    setTop(export == null ? bar : new VBox(bar, new WhenSeen(export)));
    lists.getChildren().add(new Unrolled(table, model.rows()));
    bar.getChildren().add(probe); // the lists leave the window where there is room for one
    if (found != null) {
      var front = central == null ? found : withCentral(found, central);
      lists.getChildren().add(new WhenSeen(front));
    }
    lists.setAlignment(Pos.CENTER);
    table.setItems(model.rows());
    setCenter(both);
    both.getItems().add(lists);
    choose();
    var keys =
        new ContactsKeys(
            model,
            search,
            record,
            history,
            bar,
            table,
            this::foundFront,
            recordView::page,
            this::settle,
            recordView::nextFile);
    bar.search().addEventFilter(KeyEvent.KEY_PRESSED, keys::typed);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean taken =
              (export != null && export.use(key))
                  || recordView.use(key)
                  || (centralPane != null && centralPane.owns(key))
                  || central(key);
          if (!taken) {
            keys.anywhere(key);
          }
        });
  }

  /** Beneath what was found here, the way to what the server holds besides. */
  private Node withCentral(FoundList here, CentralViewModel there) {
    var ask = new Button(null, KeyHint.cap("F9"));
    ask.setId("central-search");
    ask.setFocusTraversable(false);
    ask.setMaxWidth(Double.MAX_VALUE);
    ask.textProperty().bind(wording.of("central.search"));
    ask.setOnAction(_ -> askThere(there));
    ask.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> !model.query().get().isBlank(), model.query()));
    VBox.setVgrow(here, Priority.ALWAYS);
    var front = new VBox(here, ask);
    front.getStyleClass().add("central-front");
    front.visibleProperty().bind(here.visibleProperty());
    model.query().subscribe((_, _) -> there.forget());
    record
        .reading()
        .subscribe(
            open -> {
              if (open != null) {
                there.forget();
              }
            });
    there.onTurned(
        () -> {
          arrange();
          if (there.idle() && record.reading().get() == null) {
            bar.search().requestFocus();
          }
        });
    return front;
  }

  private void askThere(CentralViewModel there) {
    var here = search;
    if (here != null) {
      there.search(here.question());
    }
  }

  /** The keys of the search at the server while it is not focused; false for any other. */
  private boolean central(KeyEvent key) {
    var there = central;
    if (there == null || key.isAltDown() || key.isShortcutDown() || key.isShiftDown()) {
      return false;
    }
    boolean used =
        switch (key.getCode()) {
          case F9 -> {
            if (foundFront() != null && record.reading().get() == null) {
              askThere(there);
            }
            yield true;
          }
          case ESCAPE -> there.back();
          default -> false;
        };
    if (used) {
      key.consume();
    }
    return used;
  }

  /** The open record. */
  RecordView record() {
    return recordView;
  }

  private void choose() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((was, row) -> chosen(row == null ? null : row.id()));
  }

  private void chosen(@Nullable UUID id) {
    if (refilling || id == null) {
      return;
    }
    model.selected().set(id);
    if (record.reading().get() != null) {
      record.open(id);
    }
  }

  void shown() {
    model.rows().addListener(filled);
    subscription =
        Subscription.combine(
            model.state().subscribe(this::placeholder),
            model.shown().subscribe(this::list),
            search == null
                ? Subscription.EMPTY
                : search.active().subscribe(_ -> list(model.shown().get())),
            record.reading().subscribe(_ -> arrange()),
            widthProperty().subscribe((was, now) -> arrange()),
            em.subscribe((was, now) -> arrange()),
            wording.language().subscribe((was, now) -> table.refresh()),
            recordView.follow());
    bar.search().requestFocus();
  }

  void hidden() {
    subscription.unsubscribe();
    if (central != null) {
      central.forget();
    }
    model.rows().removeListener(filled);
  }

  private void placeholder(ContactsViewModel.State state) {
    table.setPlaceholder(
        switch (state) {
          case LOADING, ROWS -> new Label();
          case NOTHING_YET -> empty(Material2AL.INBOX, "contacts.none");
          case NOTHING_WAITS -> empty(Material2AL.CHECK_CIRCLE_OUTLINE, "contacts.waiting.none");
          case ALL_WELL -> empty(Material2AL.CHECK_CIRCLE_OUTLINE, "contacts.attention.none");
          case NOTHING_FOUND -> empty(Material2MZ.SEARCH_OFF, "contacts.notfound");
        });
  }

  private Node empty(Ikon sign, String key) {
    return new Empty(sign, wording.of(key), wording.of(key + ".todo"));
  }

  private void list(Shown shown) {
    boolean finds = search != null && search.active().get() && shown == Shown.ALL;
    if (found != null) {
      found.setVisible(finds);
    }
    table.setVisible(!finds);
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private void reselect() {
    refilling = true;
    var wanted = model.selected().get();
    for (int i = 0; i < model.rows().size(); i++) {
      if (model.rows().get(i).id().equals(wanted)) {
        table.getSelectionModel().clearAndSelect(i);
        break;
      }
    }
    refilling = false;
    if (table.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /** Beside each other where there is room; else the record alone. */
  private void arrange() {
    boolean open = record.reading().get() != null;
    boolean roomy = getWidth() / em.get() >= BOTH;
    boolean there = !open && central != null && !central.idle();
    table.leaveOut(open, !roomy);
    if (there && centralPane != null) {
      if (roomy) {
        both.getItems().setAll(lists, centralPane);
        both.setDividerPositions(LIST_SHARE);
      } else {
        both.getItems().setAll(centralPane);
      }
    } else if (!open) {
      both.getItems().setAll(lists);
    } else if (!roomy) {
      both.getItems().setAll(recordView);
    } else if (!both.getItems().contains(recordView)) {
      both.getItems().setAll(lists, recordView);
      both.setDividerPositions(LIST_SHARE);
    }
  }

  /** Contacts open beside the list, other records where they are at home. */
  private void open(Hit hit) {
    if (hit.row().type() == RecordType.CONTACT) {
      open(hit.row().id());
    } else {
      GoEvent.fire(this, new Destination.OneRecord(hit.row().type(), hit.row().id()));
    }
  }

  /** The list of what was found, while it is in front. */
  private @Nullable FoundList foundFront() {
    return found != null && found.isVisible() ? found : null;
  }

  private void open(UUID id) {
    model.selected().set(id);
    record.open(id);
  }

  /** To where it is settled: what disagrees in the open record, else all that does. */
  private void settle() {
    var open = record.reading().get();
    GoEvent.fire(this, new Destination.Conflicts(open == null ? null : open.id()));
  }
}
