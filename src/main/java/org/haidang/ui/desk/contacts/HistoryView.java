package org.haidang.ui.desk.contacts;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.Edit;
import org.haidang.ui.desk.contacts.Versions.Version;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who saved what, when: the latest first. Up and down choose, Enter compares; what this computer
 * does not have is said at the end.
 */
final class HistoryView extends VBox {

  /** Edits told of one save; comparing shows all of them. */
  private static final int TOLD = 6;

  private final HistoryViewModel model;
  private final RecordViewModel record;
  private final Values values;
  private final Wording wording;
  private final ListChangeListener<Version> changed = _ -> show();

  HistoryView(HistoryViewModel model, RecordViewModel record, Values values, Wording wording) {
    this.model = model;
    this.record = record;
    this.values = values;
    this.wording = wording;
    setId("history");
    getStyleClass().addAll("record-page", "history");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Follows the model until unsubscribed. */
  Subscription follow() {
    model.versions().addListener(changed);
    show();
    return Subscription.combine(
        () -> model.versions().removeListener(changed),
        record.plain().subscribe((was, now) -> show()),
        wording.language().subscribe((was, now) -> show()));
  }

  /** Takes the focus into the latest version. */
  void focus() {
    entries().stream().findFirst().ifPresent(Node::requestFocus);
  }

  private void show() {
    int at = isFocusWithin() ? entries().indexOf(getScene().getFocusOwner()) : -1;
    getChildren().clear();
    if (model.conflicts() > 0) {
      var words = wording.get("contacts.history.conflicts", model.conflicts());
      getChildren().add(entry(words, this::settle));
    }
    for (var version : model.versions()) {
      var entry = entry(title(version), () -> model.compare(version));
      if (!version.first()) {
        version.edits().stream().limit(TOLD).forEach(edit -> entry.getChildren().add(line(edit)));
        int more = version.edits().size() - TOLD;
        if (more > 0) {
          entry.getChildren().add(Lines.of("caption", wording.get("contacts.history.more", more)));
        }
      }
      getChildren().add(entry);
    }
    getChildren().add(Lines.of("record-blank", wording.get("contacts.history.here")));
    if (at >= 0 && at < entries().size()) {
      entries().get(at).requestFocus();
    }
  }

  private void settle() {
    var open = record.reading().get();
    if (open != null) {
      GoEvent.fire(this, new Destination.Conflicts(open.opened().state().id()));
    }
  }

  private List<Node> entries() {
    return getChildren().stream().filter(Node::isFocusTraversable).toList();
  }

  private String title(Version version) {
    var change = version.change();
    int edits = version.edits().size();
    var what =
        switch (version.deed()) {
          case CHANGED ->
              wording.get(
                  version.first() ? "contacts.history.made" : "contacts.history.edits", edits);
          case FINALISED -> wording.get("contacts.history.finalised");
          case REOPENED -> wording.get("contacts.history.reopened");
          case PROPOSED -> wording.get("contacts.history.proposed");
          case DECIDED -> wording.get("contacts.history.decided");
        };
    var title =
        model.time(change.madeAt())
            + " · "
            + wording.names().person(change.author())
            + " · "
            + what;
    return change.reason() == null ? title : title + " · " + change.reason();
  }

  private VBox entry(String title, Runnable open) {
    var entry = new VBox(Lines.of("record-heading", title));
    entry.getStyleClass().add("history-entry");
    entry.setFocusTraversable(true);
    entry.setAccessibleRole(AccessibleRole.BUTTON);
    entry.setAccessibleText(title);
    entry.setUserData(open);
    entry.setOnMouseClicked(
        event -> {
          entry.requestFocus();
          if (event.getClickCount() == 2) {
            open.run();
          }
        });
    return entry;
  }

  private Label line(Edit edit) {
    var named = values.named(edit.path(), wording.tag());
    return Lines.of(
        "history-edit",
        wording.get(
            "contacts.history.edit", named, said(edit, edit.from()), said(edit, edit.to())));
  }

  private String said(Edit edit, @Nullable String raw) {
    if (raw == null) {
      return wording.get("contacts.emptied");
    }
    var open = record.reading().get();
    var pack = open == null ? null : open.pack();
    var question = pack == null ? null : pack.question(edit.path()).orElse(null);
    boolean personal = question == null || question.personal();
    if (personal && !record.plain().get()) {
      return Masked.TEXT;
    }
    return question == null ? raw : String.join(", ", values.words(question, raw, wording.tag()));
  }

  private void pressed(KeyEvent key) {
    boolean used =
        switch (key.getCode()) {
          case DOWN -> step(1);
          case UP -> step(-1);
          case ENTER -> open();
          default -> false;
        };
    if (used) {
      key.consume();
    }
  }

  private boolean step(int by) {
    var entries = entries();
    int next = entries.indexOf(getScene().getFocusOwner()) + by;
    if (next >= 0 && next < entries.size()) {
      entries.get(next).requestFocus();
    }
    return true;
  }

  private boolean open() {
    if (getScene().getFocusOwner() instanceof VBox entry
        && entry.getUserData() instanceof Runnable open) {
      open.run();
      return true;
    }
    return false;
  }
}
