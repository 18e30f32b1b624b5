package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * The head of a table of questions with the same choices: a column for each choice, its words on
 * top. Where the columns would be too narrow for the words there is no head, and each question
 * shows its choices in words. To be used on the FX thread.
 */
final class ChoiceTable extends Region {

  private static final double GAP = 6;
  private static final double LEAST = 48;

  private final Measure measure;
  private final FieldViewModel first;
  private List<Text> words = List.of();
  private List<String> shown = List.of();
  private boolean narrow;

  /** A head of what {@code first} offers. */
  ChoiceTable(Measure measure, FieldViewModel first) {
    this.measure = measure;
    this.first = first;
    getStyleClass().add("form-table-head");
    build();
  }

  private void build() {
    shown = first.options().stream().map(Option::label).toList();
    var now = new ArrayList<Text>();
    for (var label : shown) {
      var text = new Text(label);
      text.getStyleClass().add("form-words");
      text.setTextAlignment(TextAlignment.CENTER);
      text.setManaged(false);
      text.fontProperty().subscribe((was, font) -> requestLayout());
      now.add(text);
    }
    words = List.copyOf(now);
    getChildren().setAll(words);
  }

  private void follow() {
    if (!shown.equals(first.options().stream().map(Option::label).toList())) {
      build();
      applyCss();
    }
  }

  /** Says whether its questions stand above their choices: then each shows them in words. */
  void narrow(boolean now) {
    narrow = now;
  }

  /** Whether its words fit over columns that share {@code width}, px. */
  boolean fits(double width) {
    follow();
    double room = room(width);
    return !narrow
        && room >= LEAST
        && words.stream()
            .allMatch(text -> measure.longestWord(text.getText(), text.getFont()) <= room);
  }

  private double room(double width) {
    return Math.floor((width + GAP) / Math.max(1, words.size()) - GAP);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return fits(width) ? tallest(room(width)) + 4 : 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private double tallest(double room) {
    return words.stream().mapToDouble(text -> height(text, room)).max().orElse(0);
  }

  private double height(Text text, double room) {
    return measure.height(text.getText(), text.getFont(), room);
  }

  @Override
  protected void layoutChildren() {
    boolean fits = fits(getWidth());
    double room = room(getWidth());
    double step = (getWidth() + GAP) / Math.max(1, words.size());
    for (int i = 0; i < words.size(); i++) {
      var text = words.get(i);
      text.setVisible(fits);
      text.setWrappingWidth(room);
      // On the line of the shortest: words stand right above their columns.
      text.relocate(snapPositionX(i * step), snapPositionY(getHeight() - 4 - height(text, room)));
    }
  }
}
