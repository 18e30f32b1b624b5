package org.haidang.ui.form;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.model.AttachedFile;
import org.haidang.platform.HaidangException;
import org.haidang.ui.form.files.Attaching;
import org.haidang.ui.form.files.FileCard;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * A file: chosen (Alt+Down), dropped or pasted (Ctrl+V), seen with Enter, taken away with Delete
 * and brought back with Ctrl+Z.
 */
final class FileEditor implements Editor {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final FieldViewModel field;
  private final Attaching attaching;
  private final Wording wording;
  private final Button choose = new Button(null, new FontIcon(Material2AL.ATTACH_FILE));
  private final Button undo = new Button(null, new FontIcon(Material2MZ.UNDO));
  private final Label said = new Label();
  private final HBox empty = new HBox(choose, undo, said);
  private final StackPane node = new StackPane(empty);
  private final Subscription bonds;
  private final AutoCloseable news;
  private @Nullable FileCard card;
  private @Nullable FileOf shown;
  private @Nullable String removed;
  private boolean keeping;

  /** The file on the card, so that it is drawn anew only when it is another. */
  private record FileOf(AttachedFile file) {}

  FileEditor(FieldViewModel field, Attaching attaching, Wording wording) {
    this.field = field;
    this.attaching = attaching;
    this.wording = wording;
    node.getStyleClass().add("form-file");
    node.setAlignment(Pos.CENTER_LEFT);
    empty.getStyleClass().add("file-line");
    empty.setAlignment(Pos.CENTER_LEFT);
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.textProperty().bind(wording.of("form.file.attach"));
    choose.setOnAction(_ -> choose());
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.getStyleClass().add("quiet");
    undo.textProperty().bind(wording.of("form.file.undo"));
    undo.managedProperty().bind(undo.visibleProperty());
    undo.setOnAction(_ -> bringBack());
    said.getStyleClass().add("caption");
    said.setMinWidth(0);
    said.setWrapText(true);
    HBox.setHgrow(said, Priority.ALWAYS);
    node.setOnDragOver(this::over);
    node.setOnDragExited(_ -> node.pseudoClassStateChanged(OVER, false));
    node.setOnDragDropped(this::dropped);
    bonds =
        Subscription.combine(
            field.valueProperty().subscribe(_ -> show()),
            field.readOnlyProperty().subscribe(_ -> show()),
            wording.language().subscribe(_ -> words()));
    news = attaching.desk().files().listen(this::changed);
  }

  /** Another file came or went, on some thread. */
  private void changed() {
    Platform.runLater(
        () -> {
          var now = card;
          if (now != null) {
            now.refresh();
          }
        });
  }

  private boolean fixed() {
    return field.readOnlyProperty().get();
  }

  private void show() {
    var answer = field.valueProperty().get();
    var file = AttachedFile.of(answer).map(FileOf::new).orElse(null);
    // Not while a file is kept: what is disabled loses the focus.
    choose.setDisable(fixed());
    undo.setVisible(removed != null && answer.isEmpty() && !keeping);
    if (file == null) {
      if (card != null) {
        card.release();
        card = null;
      }
      shown = null;
      node.getChildren().setAll(empty);
    } else if (!file.equals(shown)) {
      shown = file;
      draw(file.file());
    }
    words();
  }

  private void draw(AttachedFile file) {
    if (card != null) {
      card.release();
    }
    var model = attaching.desk().of(attaching.type(), attaching.record(), field.path(), file);
    var drawn = new FileCard(model, true, wording);
    var remove = new Button(null, new FontIcon(Material2AL.CLEAR));
    remove.getStyleClass().add("quiet");
    remove.setAccessibleText(wording.get("form.file.remove") + ": " + file.name());
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.setDisable(fixed());
    remove.setOnAction(_ -> remove());
    drawn.add(remove);
    drawn.opener().accessibleHelpProperty().bind(field.labelProperty());
    model.showThumbnail();
    card = drawn;
    node.getChildren().setAll(drawn);
  }

  private void words() {
    var answer = field.valueProperty().get();
    var taken = removed;
    if (keeping) {
      said.setText(wording.get("form.file.keeping"));
    } else if (!answer.isEmpty()) {
      said.setText(wording.get("form.file.name_only", answer));
    } else if (taken != null) {
      said.setText(wording.get("form.file.removed", AttachedFile.shown(taken)));
    } else {
      said.setText(wording.get("form.file.drop"));
    }
  }

  private void choose() {
    if (fixed() || keeping) {
      return;
    }
    attaching
        .chooser()
        .apply(node.getScene().getWindow(), wording.get("form.attachment.choose"))
        .ifPresent(this::attach);
  }

  private void attach(Path from) {
    keeping = true;
    boolean here = node.isFocusWithin();
    show();
    attaching
        .desk()
        .attach(
            attaching.record(),
            from,
            file -> {
              keeping = false;
              removed = null;
              field.set(file.answer());
              show();
              if (here) {
                target().requestFocus();
              }
            },
            () -> {
              keeping = false;
              show();
            });
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles() && !fixed() && !keeping) {
      drag.acceptTransferModes(TransferMode.COPY);
      node.pseudoClassStateChanged(OVER, true);
      drag.consume();
    }
  }

  private void dropped(DragEvent drag) {
    node.pseudoClassStateChanged(OVER, false);
    drag.setDropCompleted(take(drag.getDragboard().getFiles()));
    drag.consume();
  }

  /** Attaches the first of several files; that it was the first alone is said. */
  boolean take(List<File> files) {
    if (files.isEmpty() || fixed() || keeping) {
      return false;
    }
    if (files.size() > 1) {
      attaching.desk().messages().tell(new Message.Note("form.file.one_each"));
    }
    attach(files.getFirst().toPath());
    return true;
  }

  private void remove() {
    if (!fixed()) {
      removed = field.valueProperty().get();
      field.set("");
      show();
      choose.requestFocus();
    }
  }

  private boolean bringBack() {
    var before = removed;
    if (before == null || fixed() || !field.valueProperty().get().isEmpty()) {
      return false;
    }
    removed = null;
    field.set(before);
    show();
    target().requestFocus();
    return true;
  }

  @Override
  public boolean handle(KeyEvent key) {
    var now = card;
    return switch (key.getCode()) {
      case DOWN -> key.isAltDown() && ran(this::choose);
      case DELETE, BACK_SPACE -> now != null && Digits.plain(key) && ran(this::remove);
      case Z -> key.isShortcutDown() && bringBack();
      case V -> key.isShortcutDown() && take(Clipboard.getSystemClipboard().getFiles());
      case SPACE -> fire(key);
      default -> false;
    };
  }

  /** The space bar is the button's own; in a form it would else be taken for a choice. */
  private boolean fire(KeyEvent key) {
    return key.getTarget() instanceof Button button && Digits.plain(key) && ran(button::fire);
  }

  private static boolean ran(Runnable deed) {
    deed.run();
    return true;
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public Node target() {
    var now = card;
    return now == null ? choose : now.opener();
  }

  @Override
  public void focus(int offset) {
    target().requestFocus();
  }

  @Override
  public boolean wide() {
    return true;
  }

  @Override
  public void release() {
    bonds.unsubscribe();
    if (card != null) {
      card.release();
    }
    choose.textProperty().unbind();
    undo.textProperty().unbind();
    try {
      news.close();
    } catch (Exception e) {
      throw HaidangException.of(e);
    }
  }
}
