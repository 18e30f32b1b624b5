package org.haidang.tour;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * The contrast of text with what it stands on, by <a
 * href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</a>: 4.5 : 1 at least, 3 :
 * 1 for large text (24 px and more). What is disabled is exempt.
 */
final class Contrast {

  private static final double LEAST = 4.5;
  private static final double LEAST_LARGE = 3;
  private static final double LARGE = 24;

  private Contrast() {}

  /** What is wrong with the colour of {@code text}; empty when it can be read. */
  static Optional<String> tooFaint(Text text) {
    if (!(text.getFill() instanceof Color ink) || text.isDisabled() || ink.getOpacity() == 0) {
      return Optional.empty();
    }
    var ground = ground(text);
    double found = between(over(ink, ground), ground);
    double least = text.getFont().getSize() >= LARGE ? LEAST_LARGE : LEAST;
    return found >= least
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "“%s” %.1f : 1, %s on %s, at %s",
                text.getText(),
                found,
                ink,
                ground,
                Judge.place(text)));
  }

  /** The colour behind a node: its ancestors' backgrounds, one over the other. */
  private static Color ground(Node node) {
    var parent = node.getParent();
    if (parent == null) {
      return Color.WHITE;
    }
    var own = background(parent);
    return own.getOpacity() == 1 ? own : over(own, ground(parent));
  }

  private static Color background(Node node) {
    var ground = Color.TRANSPARENT;
    if (node instanceof Region region && region.getBackground() != null) {
      for (var fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color colour) {
          ground = over(colour, ground);
        }
      }
    }
    return ground;
  }

  private static Color over(Color front, Color back) {
    double share = front.getOpacity();
    double opacity = share + back.getOpacity() * (1 - share);
    if (opacity == 0) {
      return Color.TRANSPARENT;
    }
    double rest = back.getOpacity() * (1 - share) / opacity;
    double part = share / opacity;
    return new Color(
        Math.min(1, front.getRed() * part + back.getRed() * rest),
        Math.min(1, front.getGreen() * part + back.getGreen() * rest),
        Math.min(1, front.getBlue() * part + back.getBlue() * rest),
        Math.min(1, opacity));
  }

  private static double between(Color a, Color b) {
    double first = luminance(a) + 0.05;
    double second = luminance(b) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
