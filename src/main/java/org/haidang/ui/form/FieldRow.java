package org.haidang.ui.form;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.haidang.model.OpenReason;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One field: its label, its controls, and beside them the hint or what is to be mended. What is
 * said beside has its place kept free, so that no row moves when it appears; beside wide controls
 * it stands under the label. Where it is narrow the three stand below each other.
 */
final class FieldRow extends Region {

  private static final double BAR = 3;
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("left-open");
  private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final FieldViewModel field;
  private final Editor editor;
  private final Label label = new Label();
  private final Label aside = new Label();
  private final Rectangle bar = new Rectangle(BAR, 0);
  private final FontIcon sign = new FontIcon(Material2MZ.REPORT_PROBLEM);
  private final Subscription bonds;
  private boolean stacked;

  /** The last height measured and its width; a page measures all its rows at every key. */
  private double measuredWidth = -1;

  private double measuredHeight;

  /**
   * A row of {@code field}.
   *
   * @param entered hears that the focus came into the row
   */
  FieldRow(FieldViewModel field, Editor editor, Wording wording, Consumer<FieldRow> entered) {
    this.field = field;
    this.editor = editor;
    getStyleClass().add("form-row");
    setId("field:" + field.path());
    bar.getStyleClass().add("form-suggested");
    label.getStyleClass().add("form-label");
    label.setWrapText(true);
    label.setLabelFor(editor.target());
    NumberMark.on(label, field.number());
    aside.getStyleClass().add("form-aside");
    aside.setWrapText(true);
    getChildren().addAll(bar, label, editor.node(), aside);
    setAccessibleRole(AccessibleRole.PARENT);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> field.labelProperty().get() + (field.requiredProperty().get() ? " *" : ""),
                field.labelProperty(),
                field.requiredProperty()));
    aside
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Aside.of(field, wording),
                field.errorProperty(),
                field.hintProperty(),
                field.readingProperty(),
                field.valueProperty(),
                field.requiredProperty(),
                field.suggestedProperty(),
                field.reasonProperty(),
                wording.language()));
    managedProperty().bind(visibleProperty());
    bonds =
        Subscription.combine(
            field.relevantProperty().subscribe(this::setVisible),
            field.errorProperty().subscribe(this::wrong),
            field.reasonProperty().subscribe(this::open),
            field.readOnlyProperty().subscribe(now -> pseudoClassStateChanged(FIXED, now)),
            field
                .suggestedProperty()
                .subscribe(
                    now -> {
                      bar.setVisible(now);
                      pseudoClassStateChanged(SUGGESTED, now);
                    }),
            focusWithinProperty()
                .subscribe(
                    (was, now) -> {
                      if (now) {
                        entered.accept(this);
                      } else {
                        editor.left();
                        field.leave();
                      }
                    }));
  }

  private void wrong(String error) {
    pseudoClassStateChanged(WRONG, !error.isEmpty());
    aside.setGraphic(error.isEmpty() ? null : sign);
    editor.target().setAccessibleRoleDescription(error.isEmpty() ? null : error);
  }

  private void open(@Nullable OpenReason reason) {
    pseudoClassStateChanged(OPEN, reason != null);
  }

  /**
   * Has the first word on a key: the controls, then F5, which says why it is left open, and Ctrl+U,
   * which turns words of an older encoding into Unicode.
   */
  boolean use(KeyEvent key) {
    if (editor.handle(key)) {
      return true;
    }
    if (key.getCode() == KeyCode.F5 && Digits.plain(key)) {
      field.nextReason();
      return true;
    }
    var reading = field.readingProperty().get();
    if (key.getCode() == KeyCode.U && key.isShortcutDown() && !reading.isEmpty()) {
      editor.replace(reading);
      return true;
    }
    return false;
  }

  /** The row that {@code target} stands in; null when it stands in none. */
  static @Nullable FieldRow around(Object target) {
    var node = target instanceof Node n ? n : null;
    while (node != null && !(node instanceof FieldRow)) {
      node = node.getParent();
    }
    return (FieldRow) node;
  }

  /** Its field. */
  FieldViewModel field() {
    return field;
  }

  /** Its controls. */
  Editor editor() {
    return editor;
  }

  /** Whether the caret can stand in it now. */
  boolean isStop() {
    return isVisible() && !field.readOnlyProperty().get();
  }

  void release() {
    bonds.unsubscribe();
    editor.release();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Its parts stand below each other from now on, however wide it is. */
  void stack() {
    stacked = true;
    requestLayout();
  }

  /** What its words are written in. */
  Font font() {
    return label.getFont();
  }

  private RowSpace space(double width) {
    return RowSpace.of(width, getInsets(), label.getFont());
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? computePrefWidth(-1) : width;
    if (wide != measuredWidth) {
      measuredHeight = place(wide, false);
      measuredWidth = wide;
    }
    return measuredHeight;
  }

  /** Something in it changed, so that it may be of another height. */
  @Override
  public void requestLayout() {
    measuredWidth = -1;
    super.requestLayout();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return RowSpace.narrow(label.getFont());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
    bar.setHeight(getHeight());
    // What a part asked for while it was laid out did not reach the row.
    measuredWidth = -1;
  }

  /** Lays out for {@code width}, or only measures; the height it takes. */
  private double place(double width, boolean really) {
    var space = space(width);
    boolean below = stacked || space.isNarrow();
    var parts = new RowLayout(label, editor, aside);
    double bottom = below ? parts.below(space, really) : parts.beside(space, really);
    return bottom + getInsets().getBottom();
  }
}
