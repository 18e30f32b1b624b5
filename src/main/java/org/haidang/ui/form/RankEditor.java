package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Choices in an order: arrows go up and down the list, with Alt they carry the line along, a digit
 * puts it at that place, Space says that the order is right as it stands, Delete forgets it.
 */
final class RankEditor implements Editor {

  private static final PseudoClass RANKED = PseudoClass.getPseudoClass("ranked");

  private final FieldViewModel field;
  private final Ranking ranking;
  private final Wording wording;
  private final VBox node = new VBox();
  private final List<Line> lines = new ArrayList<>();
  private final ListChangeListener<Option> rebuild = change -> show();
  private final Subscription bonds;
  private int stop;

  RankEditor(FieldViewModel field, Wording wording) {
    this.field = field;
    this.wording = wording;
    this.ranking = new Ranking(field);
    node.getStyleClass().add("form-rank");
    show();
    field.options().addListener(rebuild);
    bonds =
        Subscription.combine(
            field.valueProperty().subscribe((was, now) -> show()),
            field.labelProperty().subscribe((was, now) -> show()),
            field.readOnlyProperty().subscribe(node::setDisable));
  }

  /** The lines stay where they are and change their words: nothing moves under the eye. */
  private void show() {
    var order = ranking.order();
    while (lines.size() < order.size()) {
      lines.add(new Line(lines.size()));
    }
    lines.subList(order.size(), lines.size()).clear();
    node.getChildren().setAll(lines);
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).say(order.get(i));
    }
    stopAt(Math.min(stop, Math.max(0, lines.size() - 1)));
  }

  private void stopAt(int place) {
    stop = place;
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).setFocusTraversable(i == stop);
    }
  }

  @Override
  public boolean handle(KeyEvent key) {
    int digit = Digits.place(key);
    if (digit >= 0 && Digits.plain(key)) {
      return digit >= lines.size() || carry(digit);
    }
    boolean alt = Digits.alt(key);
    return switch (key.getCode()) {
      case DOWN -> alt ? carry(stop + 1) : go(stop + 1);
      case UP -> alt ? carry(stop - 1) : go(stop - 1);
      case SPACE -> accept();
      case DELETE, BACK_SPACE -> empty();
      default -> false;
    };
  }

  private boolean carry(int to) {
    go(ranking.move(stop, to));
    return true;
  }

  private boolean go(int place) {
    if (place >= 0 && place < lines.size()) {
      stopAt(place);
      lines.get(place).requestFocus();
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
  public Region node() {
    return node;
  }

  @Override
  public Node target() {
    return lines.isEmpty() ? node : lines.get(stop);
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
    field.options().removeListener(rebuild);
    bonds.unsubscribe();
  }

  /** One place of the order. */
  private final class Line extends HBox {

    private final int place;
    private final Label number = new Label();
    private final Label words = new Label();

    Line(int place) {
      this.place = place;
      getStyleClass().add("form-rank-line");
      number.getStyleClass().add("form-rank-place");
      number.setMinWidth(Region.USE_PREF_SIZE);
      words.setWrapText(true);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMaxWidth(Double.MAX_VALUE);
      getChildren()
          .addAll(
              number,
              words,
              arrow(Material2AL.ARROW_UPWARD, -1, "form.rank.up"),
              arrow(Material2AL.ARROW_DOWNWARD, 1, "form.rank.down"));
      setAccessibleRole(AccessibleRole.LIST_ITEM);
      focusedProperty().subscribe(now -> stopAt(now ? place : stop));
      setOnMousePressed(event -> requestFocus());
    }

    private Button arrow(Ikon sign, int step, String key) {
      var button = new Button(null, new FontIcon(sign));
      button.getStyleClass().addAll("quiet", "form-rank-arrow");
      button.setFocusTraversable(false);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .accessibleTextProperty()
          .bind(wording.of(key).concat(": ").concat(words.textProperty()));
      button.setOnAction(
          event -> {
            stopAt(place);
            carry(place + step);
          });
      return button;
    }

    void say(Option option) {
      boolean ranked = ranking.touched();
      pseudoClassStateChanged(RANKED, ranked);
      number.setText(ranked ? Integer.toString(place + 1) : "–");
      words.setText(option.label());
      var label = field.labelProperty().get();
      setAccessibleText(
          ranked
              ? wording.get("form.rank.spoken", label, place + 1, lines.size(), option.label())
              : wording.get("form.rank.unranked", label, option.label()));
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }
}
