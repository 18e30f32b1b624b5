package org.haidang.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/**
 * How everything looks: AtlantaFX beneath, our colours and measures above, light or dark, at the
 * text size the person chose. To be used on the FX thread.
 *
 * <p>Colours are looked up by name ({@code -hd-ink}, {@code -hd-accent}, ...) from {@code
 * style/light.css} or {@code style/dark.css}; no other sheet names a colour. Sizes of text are in
 * em, so that {@link #scale} reaches all of them.
 */
public final class Theme {

  /** Body text in px at scale 1. */
  public static final double BODY = 15;

  /** Smallest and largest scale of the text. */
  public static final double LEAST_SCALE = 1;

  /** See {@link #LEAST_SCALE}. */
  public static final double MOST_SCALE = 2;

  private static final double STEP = 0.125;
  private static final double LARGE_FROM = 1.5;
  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

  private static final List<String> FONTS =
      List.of("BeVietnamPro-Regular", "BeVietnamPro-Medium", "BeVietnamPro-SemiBold");

  /** The rooms' sheets, in order. */
  private static final List<String> SHEETS =
      List.of(
          "kit.css",
          "referrals.css",
          "shell.css",
          "form.css",
          "call.css",
          "assess.css",
          "danger.css",
          "answers.css",
          "contacts.css",
          "people.css",
          "agencies.css",
          "content.css",
          "duties.css",
          "conflicts.css",
          "line.css",
          "together.css");

  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final DoubleProperty scale = new SimpleDoubleProperty(1);

  /** Loads the fonts; light, at scale 1. */
  public Theme() {
    for (var font : FONTS) {
      try (var in = Theme.class.getResourceAsStream("/font/" + font + ".ttf")) {
        if (in == null || Font.loadFont(in, BODY) == null) {
          throw new IllegalStateException("missing font " + font);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether dark. */
  public BooleanProperty dark() {
    return dark;
  }

  /** How much larger than usual text is, {@link #LEAST_SCALE} to {@link #MOST_SCALE}. */
  public DoubleProperty scale() {
    return scale;
  }

  /** Text one step larger ({@code steps} 1) or smaller (-1); 0 back to usual. */
  public void zoom(int steps) {
    double wanted = steps == 0 ? 1 : scale.get() + steps * STEP;
    scale.set(Math.clamp(wanted, LEAST_SCALE, MOST_SCALE));
  }

  /** Dresses a scene and keeps it so until unsubscribed, which is due when the scene goes. */
  public Subscription dress(Scene scene) {
    return Subscription.combine(
        dark.subscribe(now -> paint(scene, now)),
        scale.subscribe(now -> size(scene.getRoot(), now.doubleValue())));
  }

  private static void size(Parent root, double scale) {
    root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.3fpx;", BODY * scale));
    root.pseudoClassStateChanged(LARGE, scale >= LARGE_FROM);
  }

  private static void paint(Scene scene, boolean dark) {
    var base = dark ? new PrimerDark() : new PrimerLight();
    // The sheet as the build of AtlantaFX parsed it: reading its text costs a twentieth of a
    // second.
    scene.setUserAgentStylesheet(
        Objects.requireNonNull(base.getUserAgentStylesheetBSS(), "parsed sheet"));
    scene.getStylesheets().setAll(sheets(dark));
  }

  private static List<String> sheets(boolean dark) {
    var sheets = new ArrayList<String>();
    sheets.add(url(dark ? "dark.css" : "light.css"));
    for (var sheet : SHEETS) {
      // A room without a sheet of its own wears the kit's.
      if (Theme.class.getResource("/style/" + sheet) != null) {
        sheets.add(url(sheet));
      }
    }
    return sheets;
  }

  private static String url(String sheet) {
    var resource = Theme.class.getResource("/style/" + sheet);
    if (resource == null) {
      throw new IllegalStateException("missing style " + sheet);
    }
    return resource.toExternalForm();
  }
}
