package org.haidang.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The window's lowest line. A message stays in it until read (its button, or Shift+Esc wherever the
 * caret is); it never takes the focus. It keeps its height, so that nothing above it moves; a long
 * message grows over what is above. Without a message it shows what it was given to show at rest.
 */
public final class MessageBar extends StackPane {

  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Messages messages;
  private final Wording wording;
  private final ErrorTexts errors;
  private final HBox message = new HBox();
  private final TextFlow words = new TextFlow();
  private final FontIcon shape = new FontIcon();
  private final Label more = new Label();

  /** Shows {@code messages}, and {@code rest} when there are none. */
  public MessageBar(Messages messages, Wording wording, Node rest) {
    this.messages = messages;
    this.wording = wording;
    this.errors = new ErrorTexts(wording);
    getStyleClass().add("message-bar");
    setAlignment(Pos.BOTTOM_LEFT);
    setMaxHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(rest, message);
    layOut();
    rest.visibleProperty().bind(message.visibleProperty().not());
    messages.unread().addListener((ListChangeListener<Message>) _ -> show());
    wording.language().subscribe(_ -> show());
  }

  private void layOut() {
    message.getStyleClass().add("message");
    message.setAlignment(Pos.CENTER_LEFT);
    message.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(words, Priority.ALWAYS);
    more.getStyleClass().add("caption");
    more.setMinWidth(USE_PREF_SIZE);
    var read = new Button();
    read.setId("message-read");
    read.setMinWidth(USE_PREF_SIZE);
    read.setFocusTraversable(false);
    read.textProperty().bind(wording.of("kit.message.read"));
    read.setOnAction(_ -> messages.read());
    var key = KeyHint.cap("Shift+Esc");
    message.getChildren().addAll(shape, words, more, read, key);
  }

  private void show() {
    var unread = messages.unread();
    message.setVisible(!unread.isEmpty());
    words.getChildren().clear();
    if (unread.isEmpty()) {
      return;
    }
    var first = unread.getFirst();
    message.pseudoClassStateChanged(FAULT, first instanceof Message.Fault);
    switch (first) {
      case Message.Fault fault -> {
        shape.setIconCode(Material2MZ.REPORT_PROBLEM);
        add(errors.what(fault.code()), "message-what");
        add(" " + errors.kept(fault.code()) + " " + errors.todo(fault.code()) + "  ", "");
        add(fault.code().code(), "message-code");
        message.setAccessibleText(errors.whole(fault.code()));
      }
      case Message.Note note -> {
        shape.setIconCode(Material2AL.INFO);
        var text = wording.get(note.key(), note.arguments().toArray());
        add(text, "");
        message.setAccessibleText(text);
      }
    }
    int others = unread.size() - 1;
    more.setText(others == 0 ? "" : wording.get("kit.message.more", others));
  }

  private void add(String text, String styleClass) {
    var node = new Text(text);
    node.getStyleClass().add("message-text");
    if (!styleClass.isEmpty()) {
      node.getStyleClass().add(styleClass);
    }
    words.getChildren().add(node);
  }

  /** The words shown now; empty at rest. */
  public String shown() {
    return words.getChildren().stream()
        .map(node -> ((Text) node).getText())
        .reduce("", String::concat)
        .strip();
  }
}
