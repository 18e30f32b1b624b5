package org.haidang.ui.form;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One field: its label, its controls, and beside them the hint or what is to be mended. What is
 * said beside has its place kept free, so that no row moves when it appears. Where it is narrow the
 * three stand below each other.
 */
final class FieldRow extends Region {

  /** Widths in px at 15 px text; they grow with the text. */
  private static final double LABEL = 184;

  private static final double ASIDE = 176;
  private static final double GAP = 12;
  private static final double NARROW = 560;
  private static final double BAR = 3;
  private static final double LINE = 20;
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final FieldViewModel field;
  private final Editor editor;
  private final Label label = new Label();
  private final Label aside = new Label();
  private final Rectangle bar = new Rectangle(BAR, 0);
  private final FontIcon sign = new FontIcon(Material2MZ.REPORT_PROBLEM);
  private final Subscription bonds;

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
                () -> aside(wording),
                field.errorProperty(),
                field.hintProperty(),
                field.requiredProperty(),
                field.suggestedProperty(),
                wording.language()));
    managedProperty().bind(visibleProperty());
    bonds =
        Subscription.combine(
            field.relevantProperty().subscribe(this::setVisible),
            field.errorProperty().subscribe(this::wrong),
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

  private String aside(Wording wording) {
    var error = field.errorProperty().get();
    if (!error.isEmpty()) {
      return error;
    }
    var hint = field.hintProperty().get();
    return hint.isEmpty() && field.appears("multiline") ? wording.get("form.multiline") : hint;
  }

  private void wrong(String error) {
    pseudoClassStateChanged(WRONG, !error.isEmpty());
    aside.setGraphic(error.isEmpty() ? null : sign);
    editor.target().setAccessibleRoleDescription(error.isEmpty() ? null : error);
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

  private double em() {
    return label.getFont().getSize() / 15;
  }

  private boolean isNarrow(double width) {
    return width < NARROW * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    return place(width < 0 ? NARROW * em() : width, false);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return NARROW * em();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
    bar.setHeight(getHeight());
  }

  /** Lays out for {@code width}, or only measures; the height it takes. */
  private double place(double width, boolean really) {
    Insets in = getInsets();
    double left = in.getLeft();
    double inner = width - left - in.getRight();
    double top = in.getTop();
    double bottom =
        isNarrow(width)
            ? placeBelow(left, top, inner, really)
            : placeBeside(left, top, inner, really);
    return bottom + in.getBottom();
  }

  private double placeBelow(double left, double top, double inner, boolean really) {
    double y = put(label, left, top, inner, really) + 4;
    y = put(editor.node(), left, y, inner, really) + 2;
    return Math.max(put(aside, left, y, inner, really), y + LINE * em());
  }

  private double placeBeside(double left, double top, double inner, boolean really) {
    double labelWidth = LABEL * em();
    double asideWidth = editor.wide() ? 0 : ASIDE * em();
    double x = left + labelWidth + GAP;
    double room = inner - labelWidth - GAP - (asideWidth == 0 ? 0 : asideWidth + GAP);
    double half = editor.node().prefHeight(room) / 2;
    double labelTop =
        top + Math.max(0, Math.min(half, LINE * em()) - label.prefHeight(labelWidth) / 2);
    double labelEnd = put(label, left, labelTop, labelWidth, really);
    double editorEnd = put(editor.node(), x, top, room, really);
    if (editor.wide()) {
      double y = editorEnd + 2;
      return Math.max(labelEnd, Math.max(put(aside, x, y, room, really), y + LINE * em()));
    }
    double asideLines = aside.prefHeight(asideWidth);
    double asideTop = top + Math.max(0, Math.min(half, LINE * em()) - asideLines / 2);
    double asideEnd = put(aside, x + room + GAP, asideTop, asideWidth, really);
    return Math.max(Math.max(labelEnd, editorEnd), asideEnd);
  }

  private double put(Region node, double x, double y, double width, boolean really) {
    boolean fits = node.getStyleClass().contains("form-short");
    double w = fits ? Math.min(width, node.prefWidth(-1)) : width;
    double h = node.prefHeight(w);
    if (really) {
      node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(w), snapSizeY(h));
    }
    return y + h;
  }
}
