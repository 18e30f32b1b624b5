package org.haidang.ui.form;

import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;

/**
 * Choices in an order: arrows go up and down the list, with Alt they carry the line along, a digit
 * puts it at that place, Space says that the order is right as it stands, Delete forgets it.
 */
final class RankEditor extends OneStopEditor<RankLine> {

  private final FieldViewModel field;
  private final Ranking ranking;
  private final Wording wording;
  private final VBox node;
  private final List<RankLine> lines = nodes();

  RankEditor(FieldViewModel field, Wording wording) {
    this(field, wording, new VBox());
  }

  private RankEditor(FieldViewModel field, Wording wording, VBox node) {
    super(field, node);
    this.node = node;
    this.field = field;
    this.wording = wording;
    this.ranking = new Ranking(field);
    node.getStyleClass().add("form-rank");
    show();
    follow(this::show, this::show);
  }

  /** The lines stay where they are and change their words: nothing moves under the eye. */
  private void show() {
    var order = ranking.order();
    while (lines.size() < order.size()) {
      var line = new RankLine(field, wording, lines.size(), this::carryFrom);
      stop().follow(line, lines.size());
      lines.add(line);
    }
    lines.subList(order.size(), lines.size()).clear();
    node.getChildren().setAll(lines);
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).say(order.get(i), ranking.touched(), lines.size());
    }
    stop().at(Math.min(stop().place(), Math.max(0, lines.size() - 1)));
  }

  @Override
  public boolean handle(KeyEvent key) {
    int digit = Digits.place(key);
    if (digit >= 0 && Digits.plain(key)) {
      return digit >= lines.size() || carry(digit);
    }
    boolean alt = Digits.alt(key);
    return switch (key.getCode()) {
      case DOWN -> alt ? carry(stop().place() + 1) : go(stop().place() + 1);
      case UP -> alt ? carry(stop().place() - 1) : go(stop().place() - 1);
      case SPACE -> accept();
      case DELETE, BACK_SPACE -> empty();
      default -> false;
    };
  }

  /** Carries the line at {@code place} up or down, by its own arrows. */
  private void carryFrom(int place, int step) {
    stop().at(place);
    carry(place + step);
  }

  private boolean carry(int to) {
    go(ranking.move(stop().place(), to));
    return true;
  }

  private boolean go(int place) {
    if (place >= 0 && place < lines.size()) {
      stop().at(place);
      stop().go(place);
    }
    return true;
  }

  private boolean accept() {
    ranking.accept();
    return true;
  }

  private boolean empty() {
    ranking.empty();
    return true;
  }

  @Override
  public boolean wide() {
    return true;
  }
}
