package org.haidang.ui.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the choices of one question as its author asks, and in lines below each other where they
 * would not fit so. To be used on the FX thread.
 */
final class ChoicePane extends Placed {

  private static final double GAP = 6;

  private final Look.Choices wanted;
  private final int columns;
  private final @Nullable ChoiceTable table;
  private List<Chip> chips = List.of();

  /**
   * A pane of choices laid out as {@code look} says.
   *
   * @param table the table it is a line of; null when it stands by itself
   */
  ChoicePane(Look look, @Nullable ChoiceTable table) {
    this.table = table;
    this.wanted = table == null ? alone(look.choices()) : Look.Choices.TABLE;
    this.columns = look.columns();
    getStyleClass().add("form-choices");
  }

  private static Look.Choices alone(Look.Choices way) {
    return way == Look.Choices.TABLE ? Look.Choices.FLOW : way;
  }

  /** Shows these in place of those before. */
  void show(List<Chip> now) {
    chips = List.copyOf(now);
    getChildren().setAll(chips);
  }

  /** Whether it is at its best over a row's whole width. */
  boolean wide() {
    return wanted != Look.Choices.FLOW && wanted != Look.Choices.LINES;
  }

  @Override
  protected double computePrefWidth(double height) {
    return chips.stream().mapToDouble(chip -> chip.lineWidth() + GAP).sum();
  }

  @Override
  double place(double width, boolean really) {
    if (chips.isEmpty()) {
      return 0;
    }
    return switch (wanted) {
      case FLOW -> flow(width, really);
      case LINES -> grid(width, 1, widest(), Chip.Shape.LINE, really);
      case COLUMNS -> columns(width, really);
      case LIKERT -> likert(width, really);
      case TABLE -> tabled(width, really);
    };
  }

  private double widest() {
    return chips.stream().mapToDouble(Chip::lineWidth).max().orElse(0);
  }

  private double flow(double width, boolean really) {
    shape(Chip.Shape.LINE);
    double x = 0;
    double y = 0;
    double line = 0;
    for (var chip : chips) {
      double w = Math.min(chip.lineWidth(), width);
      if (x > 0 && x + w > width) {
        x = 0;
        y += line + GAP;
        line = 0;
      }
      double h = put(chip, x, y, w, really);
      line = Math.max(line, h);
      x += w + GAP;
    }
    return y + line;
  }

  /** As many columns as asked for, but fewer where a choice would not fit in one line. */
  private double columns(double width, boolean really) {
    int fitting = (int) Math.floor((width + GAP) / (widest() + GAP));
    int many = Math.clamp(fitting, 1, Math.min(columns, chips.size()));
    return grid(width, many, (width + GAP) / many - GAP, Chip.Shape.LINE, really);
  }

  private double likert(double width, boolean really) {
    double room = (width + GAP) / chips.size() - GAP;
    boolean fits = chips.stream().allMatch(chip -> chip.narrowest() <= room);
    return fits
        ? grid(width, chips.size(), room, Chip.Shape.STACKED, really)
        : grid(width, 1, widest(), Chip.Shape.LINE, really);
  }

  private double tabled(double width, boolean really) {
    var head = table;
    if (head == null || !head.fits(width)) {
      return flow(width, really);
    }
    return grid(width, chips.size(), (width + GAP) / chips.size() - GAP, Chip.Shape.BARE, really);
  }

  private double grid(double width, int columns, double room, Chip.Shape shape, boolean really) {
    shape(shape);
    double w = Math.floor(Math.min(room, width));
    double y = 0;
    for (int from = 0; from < chips.size(); from += columns) {
      var line = chips.subList(from, Math.min(from + columns, chips.size()));
      double h = line.stream().mapToDouble(chip -> chip.prefHeight(w)).max().orElse(0);
      if (really) {
        for (int i = 0; i < line.size(); i++) {
          line.get(i)
              .resizeRelocate(
                  snapPositionX(i * (room + GAP)), snapPositionY(y), snapSizeX(w), snapSizeY(h));
        }
      }
      y += h + GAP;
    }
    return y - GAP;
  }

  private void shape(Chip.Shape shape) {
    chips.forEach(chip -> chip.shape(shape));
  }

  private double put(Chip chip, double x, double y, double w, boolean really) {
    double h = chip.prefHeight(w);
    if (really) {
      chip.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(w), snapSizeY(h));
    }
    return h;
  }
}
