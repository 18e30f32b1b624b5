package org.haidang.ui.form;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import org.haidang.content.QuestionType;
import org.jspecify.annotations.Nullable;

/**
 * All choices in sight: one stop for Tab, arrows within, Space and digits pick, Delete empties. In
 * a table the arrows up and down lead to the lines above and below.
 */
final class ChoicesEditor extends OneStopEditor<Chip> {

  private static final int NUMBERED = 9;
  private static final int FEW = 4;

  private final FieldViewModel field;
  private final Measure measure;
  private final ChoicePane node;
  private final boolean inTable;
  private final List<Chip> chips = nodes();

  /**
   * An editor of {@code field}.
   *
   * @param table the table it is a line of; null when it stands by itself
   */
  ChoicesEditor(FieldViewModel field, Measure measure, @Nullable ChoiceTable table) {
    this(field, measure, new ChoicePane(field.look(), table), table != null);
  }

  private ChoicesEditor(FieldViewModel field, Measure measure, ChoicePane node, boolean inTable) {
    super(field, node);
    this.field = field;
    this.measure = measure;
    this.node = node;
    this.inTable = inTable;
    node.setAccessibleRole(AccessibleRole.PARENT);
    build();
    follow(this::build, this::mark);
  }

  private void build() {
    boolean focused = node.isFocusWithin();
    chips.clear();
    for (var option : field.options()) {
      chips.add(chip(option, chips.size()));
    }
    node.show(chips);
    mark();
    if (focused && !chips.isEmpty()) {
      stop().go(stop().place());
    }
  }

  private Chip chip(Option option, int place) {
    boolean several = field.type() != QuestionType.SELECT_ONE;
    var digit = place < NUMBERED && !inTable ? Integer.toString(place + 1) : "";
    var name = field.labelProperty().get() + ": " + option.label();
    var chip = new Chip(measure, option, several, digit, name, () -> toggle(place));
    stop().follow(chip, place);
    return chip;
  }

  private void mark() {
    var chosen = field.chosen();
    int at = stop().place();
    for (int i = 0; i < chips.size(); i++) {
      boolean on = chosen.contains(chips.get(i).option().name());
      chips.get(i).select(on);
      if (on && !node.isFocusWithin() && field.type() == QuestionType.SELECT_ONE) {
        at = i;
      }
    }
    stop().at(at < chips.size() ? at : 0);
  }

  @Override
  public boolean handle(KeyEvent key) {
    int digit = Digits.place(key);
    if (digit >= 0 && Digits.plain(key)) {
      pick(digit);
      return true;
    }
    return switch (key.getCode()) {
      case RIGHT -> move(1);
      case LEFT -> move(-1);
      case DOWN -> !inTable && move(1);
      case UP -> !inTable && move(-1);
      case SPACE -> Digits.plain(key) && toggle(stop().place());
      case DELETE, BACK_SPACE -> empty();
      default -> false;
    };
  }

  private void pick(int place) {
    if (place < chips.size()) {
      var name = chips.get(place).option().name();
      chips.get(place).requestFocus();
      // Pressing the digit of the one chosen leaves it chosen: a nervous hand presses twice.
      boolean one = field.type() != QuestionType.SELECT_MULTIPLE;
      if (!one || !field.chosen().contains(name)) {
        field.toggle(name);
      }
    }
  }

  private boolean toggle(int place) {
    if (place < chips.size()) {
      field.toggle(chips.get(place).option().name());
    }
    return true;
  }

  private boolean move(int step) {
    stop().go(stop().place() + step);
    return true;
  }

  private boolean empty() {
    field.set("");
    return true;
  }

  @Override
  public boolean inTable() {
    return inTable;
  }

  @Override
  public boolean wide() {
    return field.type() == QuestionType.SELECT_MULTIPLE || chips.size() > FEW || node.wide();
  }
}
