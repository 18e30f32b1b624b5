package org.haidang.ui.desk.people;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/** What the keys do in the list and beside the open sheet. To be used on the FX thread. */
final class PeopleKeys {

  private final Node view;
  private final PeopleListViewModel list;
  private final SheetViewModel sheet;
  private final Acts acts;
  private final ListPane listPane;
  private final SheetPane sheetPane;
  private final Runnable fresh;
  private final ListKeys listKeys;
  private boolean actIsLast;

  /** Listens to the keys pressed in {@code view}. */
  PeopleKeys(
      Node view,
      PeopleListViewModel list,
      SheetViewModel sheet,
      Acts acts,
      ListPane listPane,
      SheetPane sheetPane,
      Runnable fresh) {
    this.view = view;
    this.list = list;
    this.sheet = sheet;
    this.acts = acts;
    this.listPane = listPane;
    this.sheetPane = sheetPane;
    this.fresh = fresh;
    this.listKeys = new ListKeys(view, list, sheet, listPane);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::then);
  }

  /** Follows what was done last, until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        acts.count().subscribe((was, now) -> actIsLast = true),
        listPane.search().textProperty().subscribe((was, now) -> actIsLast = false));
  }

  /** Keys that go before the control that has the focus. */
  private void first(KeyEvent key) {
    boolean used =
        switch (key.getCode()) {
          case F3 -> search();
          case F4 -> mask();
          case F7 -> sheetIsOpen(sheetPane::beginNote);
          case F8 -> sheetIsOpen(sheetPane::beginMerge);
          case P -> key.isShortcutDown() && sheetIsOpen(sheetPane::beginPrint);
          case N -> key.isShortcutDown() && run(fresh);
          case Z -> undo(key);
          case DIGIT1, NUMPAD1 -> turn(key, Shown.Of.PERSONS);
          case DIGIT2, NUMPAD2 -> turn(key, Shown.Of.CASES);
          default -> listKeys.use(key);
        };
    if (used) {
      key.consume();
    }
  }

  private boolean turn(KeyEvent key, Shown.Of of) {
    // In a note Alt and a digit say how certain it is.
    var note = sheetPane.lookup("#note-pane");
    var owner = view.getScene() == null ? null : view.getScene().getFocusOwner();
    boolean inNote = note != null && owner != null && ListKeys.inside(owner, note);
    return key.isAltDown()
        && !key.isShortcutDown()
        && !inNote
        && run(() -> list.shown().set(Shown.first(of)));
  }

  /** Keys that nothing with the focus has used. */
  private void then(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown() && back()) {
      key.consume();
    }
  }

  /** What is typed and can be taken back goes first: that is the text field's own affair. */
  private boolean undo(KeyEvent key) {
    var owner = view.getScene() == null ? null : view.getScene().getFocusOwner();
    boolean searched = listPane.search().equals(owner) && actIsLast;
    boolean typing = !searched && owner instanceof TextInputControl text && text.isUndoable();
    return key.isShortcutDown() && !key.isShiftDown() && !typing && run(acts::undo);
  }

  static boolean run(Runnable what) {
    what.run();
    return true;
  }

  private boolean search() {
    listPane.search().requestFocus();
    listPane.search().selectAll();
    return true;
  }

  private boolean mask() {
    if (sheet.sheet().get() != null) {
      sheet.togglePlain();
    } else {
      list.toggleNames(listPane.table().inSight().stream().map(row -> row.id()).toList());
    }
    return true;
  }

  private boolean sheetIsOpen(Runnable what) {
    return sheet.sheet().get() != null && run(what);
  }

  /** One step back: from the sheet to the list, from what was looked for to all. */
  private boolean back() {
    if (sheet.sheet().get() != null) {
      sheet.close();
    } else if (!list.marked().isEmpty()) {
      list.marked().clear();
    } else if (!list.shown().get().query().isEmpty()) {
      list.shown().set(list.shown().get().with(""));
    } else {
      return false;
    }
    listPane.search().requestFocus();
    return true;
  }
}
