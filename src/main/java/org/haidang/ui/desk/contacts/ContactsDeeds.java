package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the contacts besides finding and reading them, by key and by name: writing
 * them to a file, finalising the open one or opening it again, taking it up at the call desk. To be
 * used on the FX thread.
 */
final class ContactsDeeds {

  private final Node view;
  private final Wording wording;
  private final @Nullable ExportViewModel export;
  private @Nullable FinalViewModel finals;

  /**
   * Of the screen {@code view}.
   *
   * @param export null where nothing may be written to files
   */
  ContactsDeeds(Node view, Wording wording, @Nullable ExportViewModel export) {
    this.view = view;
    this.wording = wording;
    this.export = export;
    if (export != null) {
      view.addEventFilter(KeyEvent.KEY_PRESSED, this::writing);
    }
  }

  /** From now on {@code model} finalises the open contact; to be called once at most. */
  void finalise(FinalViewModel model) {
    finals = model;
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::finalising);
  }

  private void writing(KeyEvent key) {
    if (key.getCode() == KeyCode.E && key.isShortcutDown()) {
      write();
      key.consume();
    }
  }

  private void write() {
    if (export != null && !export.runningProperty().get()) {
      export.begin();
    }
  }

  private void finalising(KeyEvent key) {
    boolean plain = !key.isAltDown() && !key.isShortcutDown() && !key.isShiftDown();
    var model = finals;
    if (!plain || model == null || model.open() == null) {
      return;
    }
    if (key.getCode() == KeyCode.F10) {
      model.begin();
      key.consume();
    } else if (key.getCode() == KeyCode.F12) {
      amend();
      key.consume();
    }
  }

  /** Takes the open record up at the call desk, to mend it or to add to it. */
  private void amend() {
    var open = finals == null ? null : finals.open();
    if (open != null) {
      GoEvent.fire(view, new Destination.Amend(open));
    }
  }

  /** Those that are possible now. */
  List<Command> commands() {
    var all = new ArrayList<Command>();
    if (export != null) {
      all.add(command("contacts.export", "Ctrl+E", this::write));
    }
    var model = finals;
    if (model != null) {
      switch (model.offered()) {
        case FINALISE -> all.add(command("contacts.final.finalise", "F10", model::begin));
        case REOPEN -> all.add(command("contacts.final.reopen", "F10", model::begin));
        case NOTHING -> {}
      }
      if (model.open() != null) {
        all.add(command("contacts.amend", "F12", this::amend));
      }
    }
    return all;
  }

  private Command command(String key, String keys, Runnable run) {
    return new Command(Command.Group.HERE, wording.get(key), "", keys, run);
  }

  /**
   * The keys of the screen.
   *
   * @param beyond whether the server can be searched from it
   */
  List<KeyHelp> keys(boolean beyond) {
    var keys = new ArrayList<KeyHelp>();
    if (export != null) {
      keys.add(new KeyHelp("Ctrl+E", "contacts.export"));
    }
    if (beyond) {
      keys.add(new KeyHelp("F9", "central.search"));
    }
    if (finals != null) {
      keys.add(new KeyHelp("F10", "contacts.keys.final"));
      keys.add(new KeyHelp("F12", "contacts.amend"));
    }
    keys.addAll(ofTheList());
    return keys;
  }

  private static List<KeyHelp> ofTheList() {
    return List.of(
        new KeyHelp("Ctrl+F", "contacts.keys.search.all"),
        new KeyHelp("F3", "contacts.keys.search"),
        new KeyHelp("Ctrl+Enter", "contacts.keys.chip"),
        new KeyHelp("Backspace", "contacts.keys.unchip"),
        new KeyHelp("↑ ↓", "contacts.keys.choose"),
        new KeyHelp("Enter", "contacts.keys.open"),
        new KeyHelp("PgUp PgDn", "contacts.keys.page"),
        new KeyHelp("F4", "contacts.keys.mask"),
        new KeyHelp("F5", "contacts.keys.file"),
        new KeyHelp("Alt+1…3", "contacts.keys.lists"),
        new KeyHelp("F7", "contacts.keys.conflicts"),
        new KeyHelp("F8", "contacts.keys.history"),
        new KeyHelp("Esc", "contacts.keys.back"));
  }
}
