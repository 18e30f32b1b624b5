package org.haidang.ui.desk.contacts;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.desk.Contacts;
import org.haidang.ui.desk.contacts.ContactsViewModel.Shown;
import org.jspecify.annotations.Nullable;

/** The keys of the contacts' screen. What a key does not do here is left to the control. */
final class ContactsKeys {

  /** Rows kept in sight above the chosen one. */
  private static final int ABOVE = 2;

  private final ContactsViewModel model;
  private final @Nullable SearchViewModel search;
  private final Supplier<@Nullable FoundList> found;
  private final RecordViewModel record;
  private final HistoryViewModel history;
  private final ContactsBar bar;
  private final TableView<Contacts.Row> table;
  private final IntConsumer page;
  private final Runnable settle;
  private final BooleanSupplier file;

  /**
   * The keys.
   *
   * @param search the one box over every kind of record; null for contacts alone
   * @param table the list of contacts
   * @param found the list of what was found; null while another is in front
   * @param page turns the open record by screenfuls
   * @param settle goes to where what disagrees is settled
   * @param file opens the next file of the open record; false when it has none
   */
  ContactsKeys(
      ContactsViewModel model,
      @Nullable SearchViewModel search,
      RecordViewModel record,
      HistoryViewModel history,
      ContactsBar bar,
      TableView<Contacts.Row> table,
      Supplier<@Nullable FoundList> found,
      IntConsumer page,
      Runnable settle,
      BooleanSupplier file) {
    this.model = model;
    this.search = search;
    this.found = found;
    this.record = record;
    this.history = history;
    this.bar = bar;
    this.table = table;
    this.page = page;
    this.settle = settle;
    this.file = file;
  }

  /** Up and down choose while the caret stays in the search field. */
  void typed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case BACK_SPACE -> {
        if (!atBeginning() || search == null || !search.dropLast()) {
          return;
        }
      }
      case ENTER -> {
        if (!event.isShortcutDown() || search == null || !search.takeFirst()) {
          return;
        }
        bar.search().end();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean atBeginning() {
    return bar.search().getCaretPosition() == 0 && bar.search().getSelection().getLength() == 0;
  }

  private void move(int step) {
    var hits = found.get();
    if (hits != null) {
      hits.move(step);
      return;
    }
    int last = table.getItems().size() - 1;
    if (last >= 0) {
      var selection = table.getSelectionModel();
      int next = Math.clamp((long) selection.getSelectedIndex() + step, 0, last);
      selection.clearAndSelect(next);
      table.scrollTo(Math.max(0, next - ABOVE));
    }
  }

  /** The keys that work wherever the caret is on this screen. */
  void anywhere(KeyEvent event) {
    if (event.isAltDown() && !event.isShortcutDown()) {
      list(event);
      return;
    }
    if (event.isShortcutDown() || event.isShiftDown()) {
      return;
    }
    boolean used =
        switch (event.getCode()) {
          case ENTER ->
              !(event.getTarget() instanceof ButtonBase)
                  && history.page().get() == HistoryViewModel.Page.SHEET
                  && open();
          case ESCAPE -> back();
          case F3 -> search();
          case F4 -> mask();
          case F7 -> settle();
          case F8 -> history();
          case F5 -> file.getAsBoolean();
          case PAGE_DOWN -> turn(1);
          case PAGE_UP -> turn(-1);
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  private void list(KeyEvent event) {
    if (event.getCode() == KeyCode.DIGIT4 || event.getCode() == KeyCode.NUMPAD4) {
      settle();
      event.consume();
      return;
    }
    var shown =
        switch (event.getCode()) {
          case DIGIT1, NUMPAD1 -> Shown.ALL;
          case DIGIT2, NUMPAD2 -> Shown.WAITING;
          case DIGIT3, NUMPAD3 -> Shown.ATTENTION;
          default -> null;
        };
    if (shown != null) {
      model.shown().set(shown);
      event.consume();
    }
  }

  private boolean open() {
    var hits = found.get();
    if (hits != null) {
      return hits.open();
    }
    var row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.selected().set(row.id());
      record.open(row.id());
    }
    return row != null;
  }

  /** One step back: from the record to the list, from what was searched or listed to all. */
  private boolean back() {
    if (history.back()) {
      if (history.page().get() == HistoryViewModel.Page.SHEET) {
        bar.search().requestFocus();
      }
      return true;
    }
    if (record.reading().get() != null) {
      record.close();
      bar.search().requestFocus();
      return true;
    }
    if (!model.query().get().isEmpty()) {
      model.query().set("");
      return true;
    }
    if (search != null && !search.chips().isEmpty()) {
      search.chips().clear();
      return true;
    }
    if (model.shown().get() != Shown.ALL) {
      model.shown().set(Shown.ALL);
      return true;
    }
    return false;
  }

  private boolean search() {
    bar.search().requestFocus();
    bar.search().selectAll();
    return true;
  }

  private boolean mask() {
    if (search != null && found.get() != null && record.reading().get() == null) {
      search.togglePlain();
    } else {
      record.togglePlain();
    }
    return true;
  }

  private boolean history() {
    history.toggle();
    return record.reading().get() != null;
  }

  private boolean settle() {
    settle.run();
    return true;
  }

  private boolean turn(int direction) {
    if (record.reading().get() == null) {
      return false;
    }
    page.accept(direction);
    return true;
  }
}
