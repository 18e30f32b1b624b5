package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2.2: 4.5 for text (1.4.3), 3 for the edges of what can be acted on (1.4.11). */
class ColoursTest {

  private static final Pattern COLOUR = Pattern.compile("(-hd-[a-z-]+):\\s*(#[0-9a-f]{6})");

  private static Map<String, Color> colours(String look) throws Exception {
    var found = new HashMap<String, Color>();
    try (var in = Theme.class.getResourceAsStream("/style/" + look + ".css")) {
      var matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        found.put(matcher.group(1), Color.web(matcher.group(2)));
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void text_is_read_on_every_surface_it_stands_on(String look) throws Exception {
    var colours = colours(look);
    for (var surface : new String[] {"-hd-paper", "-hd-ground", "-hd-bar", "-hd-hover"}) {
      for (var text : new String[] {"-hd-ink", "-hd-ink-soft", "-hd-accent", "-hd-warn"}) {
        holds(colours, text, surface, 4.5);
      }
    }
    for (var wash : new String[] {"-hd-accent-wash", "-hd-warn-wash", "-hd-danger-wash"}) {
      holds(colours, "-hd-ink", wash, 4.5);
    }
    holds(colours, "-hd-ink-soft", "-hd-accent-wash", 4.5);
    holds(colours, "-hd-warn", "-hd-warn-wash", 4.5);
    holds(colours, "-hd-danger", "-hd-danger-wash", 4.5);
    holds(colours, "-hd-danger", "-hd-paper", 4.5);
    holds(colours, "-hd-accent-ink", "-hd-accent", 4.5);
    holds(colours, "-hd-accent-ink", "-hd-accent-deep", 4.5);
    holds(colours, "-hd-danger-ink", "-hd-danger", 4.5);
    holds(colours, "-hd-paper", "-hd-ink", 4.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void edges_of_fields_and_buttons_are_seen(String look) throws Exception {
    var colours = colours(look);
    for (var surface : new String[] {"-hd-paper", "-hd-ground", "-hd-bar"}) {
      holds(colours, "-hd-line-strong", surface, 3);
      holds(colours, "-hd-accent", surface, 3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kit", "shell", "contacts"})
  void no_sheet_but_the_two_names_a_colour(String sheet) throws Exception {
    try (var in = Theme.class.getResourceAsStream("/style/" + sheet + ".css")) {
      var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Pattern.compile("#[0-9a-fA-F]{3,8}\\b").matcher(css).results()).isEmpty();
    }
  }

  private static void holds(Map<String, Color> colours, String front, String back, double least) {
    assertThat(contrast(colours.get(front), colours.get(back)))
        .as("%s on %s", front, back)
        .isGreaterThanOrEqualTo(least);
  }

  private static double contrast(Color a, Color b) {
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
