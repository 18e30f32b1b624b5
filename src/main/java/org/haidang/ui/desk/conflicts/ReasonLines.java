package org.haidang.ui.desk.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** Why a value shall stand: one of the usual reasons by its digit, or one that is typed. */
final class ReasonLines {

  /** The usual reasons, in the order of their digits. */
  private static final List<String> REASONS = List.of("caller", "colleague", "newer", "slip");

  private final Wording wording;
  private final String prefix;
  private final List<String> usual;
  private final Consumer<String> settle;
  private final List<Node> nodes = new ArrayList<>();
  private TextField line = new TextField();

  /** None yet; {@code settle} is told the reason. */
  ReasonLines(Wording wording, Consumer<String> settle) {
    this(wording, "conflicts.reason.", REASONS, settle);
  }

  /** As the other, of other usual reasons, whose texts begin with {@code prefix}. */
  ReasonLines(Wording wording, String prefix, List<String> usual, Consumer<String> settle) {
    this.wording = wording;
    this.prefix = prefix;
    this.usual = List.copyOf(usual);
    this.settle = settle;
  }

  /** What is to be shown, one below the other. */
  List<Node> nodes() {
    return nodes;
  }

  /** Makes them anew. */
  void begin() {
    nodes.clear();
    int digit = 1;
    for (var reason : usual) {
      var words = wording.get(prefix + reason);
      var button = new Button(words, KeyHint.cap(String.valueOf(digit)));
      button.setId("conflict-reason-" + digit++);
      button.getStyleClass().add("conflict-reason");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setWrapText(true);
      button.setMinHeight(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> settle.accept(words));
      nodes.add(button);
    }
    line = new TextField();
    var own = line;
    own.setId("conflict-reason");
    own.setTextFormatter(Composed.formatter());
    own.setPromptText(wording.get("conflicts.reason.type"));
    own.setAccessibleText(wording.get("conflicts.reason.type"));
    own.setOnAction(
        _ -> {
          if (!own.getText().isBlank()) {
            settle.accept(Composed.of(own.getText()));
          }
        });
    nodes.add(own);
  }

  /** Takes the digit typed outside of texts; false when it means nothing. */
  boolean digit(int digit) {
    if (digit >= 1 && digit <= usual.size()) {
      settle.accept(wording.get(prefix + usual.get(digit - 1)));
      return true;
    }
    if (digit == usual.size() + 1) {
      line.requestFocus();
      FocusScroll.reveal(line);
      return true;
    }
    return false;
  }

  /** The caret goes to the first. */
  void focus() {
    Platform.runLater(nodes.getFirst()::requestFocus);
  }
}
