package org.haidang.ui.desk.referrals;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.platform.HaidangException;
import org.haidang.referrals.CompletionRate;
import org.haidang.referrals.CompletionRate.Figure;
import org.haidang.referrals.CompletionRate.Period;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The completion rate of this year, for the centre and for the country, beside its line: in words
 * and as a bar. Never of a person. The country's comes from the server; without it that is said.
 */
final class RatePane extends VBox {

  private static final double WIDTH = 120;
  private static final double HEIGHT = 10;

  private final ReferralParts parts;
  private final Background background;
  private final Wording wording;
  private @Nullable Figure centre;
  private @Nullable Figure country;
  private boolean asked;

  RatePane(ReferralParts parts, Background background, Wording wording) {
    this.parts = parts;
    this.background = background;
    this.wording = wording;
    setId("rate");
    getStyleClass().add("referral-rate");
    wording.language().subscribe((was, now) -> draw());
    draw();
  }

  /** Counts anew. */
  void read() {
    var now = LocalDate.now(parts.clock());
    var zone = parts.clock().getZone();
    var period =
        new Period(
            now.withDayOfYear(1).atStartOfDay(zone).toInstant(),
            now.plusDays(1).atStartOfDay(zone).toInstant());
    background.run(
        () -> parts.own().completion(period),
        figure -> {
          centre = figure;
          draw();
        },
        _ -> draw());
    background.run(
        () -> ofCountry(period),
        figure -> {
          asked = true;
          country = figure.orElse(null);
          draw();
        },
        _ -> draw());
  }

  /** Out of reach is a normal state. */
  private Optional<Figure> ofCountry(Period period) {
    try {
      return Optional.of(parts.country().completion(period).country());
    } catch (HaidangException e) {
      return Optional.empty();
    }
  }

  private void draw() {
    getChildren()
        .setAll(
            line("referrals.rate.centre", centre, ""),
            line(
                "referrals.rate.country",
                country,
                asked ? wording.get("referrals.rate.offline") : ""));
  }

  private HBox line(String key, @Nullable Figure figure, String without) {
    var words = figure == null ? without : words(figure);
    var label = new Label(wording.get(key, words));
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("caption");
    var line = new HBox(label);
    line.getStyleClass().add("referral-rate-line");
    if (figure != null && figure.counted() > 0) {
      line.getChildren().addFirst(bar(figure));
    }
    return line;
  }

  private String words(Figure figure) {
    if (figure.counted() == 0) {
      return wording.get("referrals.rate.none");
    }
    int permille = figure.permille();
    return wording.get(
        figure.reachesLine() ? "referrals.rate.reached" : "referrals.rate.below",
        permille / 10 + (wording.tag().equals("vi") ? "," : ".") + permille % 10,
        String.valueOf(figure.completed()),
        String.valueOf(figure.counted()),
        String.valueOf(CompletionRate.LINE),
        String.valueOf(figure.underWay()));
  }

  /** The share as a length, the line as a stroke across it. */
  private static Pane bar(Figure figure) {
    var share = new Region();
    share.getStyleClass().add("rate-share");
    share.resizeRelocate(0, 0, WIDTH * figure.permille() / 1000.0, HEIGHT);
    var line = new Region();
    line.getStyleClass().add("rate-line");
    line.resizeRelocate(WIDTH * CompletionRate.LINE / 100.0, -2, 2, HEIGHT + 4);
    var bar = new Pane(share, line);
    bar.getStyleClass().add("rate-bar");
    bar.setMinSize(WIDTH, HEIGHT);
    bar.setMaxSize(WIDTH, HEIGHT);
    bar.setMouseTransparent(true);
    share.setManaged(false);
    line.setManaged(false);
    return bar;
  }
}
