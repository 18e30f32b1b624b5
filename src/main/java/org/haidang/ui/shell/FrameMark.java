package org.haidang.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Says on the window itself, in its title and on its icon, that something has waited too long to be
 * sent: also to who works in another window, or has put this one away. On the FX thread.
 */
final class FrameMark {

  /** The badge is so much of the icon's width. */
  private static final double SHARE = 0.5;

  /** The edge that keeps the badge from what is under it, as a share of the badge. */
  private static final double EDGE = 0.18;

  /** Amber, as of -hd-warn on a dark bar and a light one: red is for danger alone. */
  private static final Color AMBER = Color.web("#d98a00");

  private final Stage stage;
  private final Wording wording;
  private final String title;
  private @Nullable Duration waited;
  private List<Image> plain = List.of();
  private Subscription following = Subscription.EMPTY;

  FrameMark(Stage stage, Wording wording, String title) {
    this.stage = stage;
    this.wording = wording;
    this.title = title;
    wording.language().subscribe(_ -> tell());
  }

  /** Follows for how long something waits too long; null while nothing does. */
  void follow(ObservableValue<@Nullable Duration> late) {
    following.unsubscribe();
    following =
        late.subscribe(
            now -> {
              waited = now;
              tell();
            });
  }

  /** The icons to wear while nothing is wrong; read once. */
  void wear(Supplier<List<Image>> icons) {
    if (plain.isEmpty()) {
      plain = icons.get();
      tell();
    }
  }

  private void tell() {
    var now = waited;
    stage.setTitle(
        now == null ? title : wording.get("shell.late.title", now.toMinutes()) + " · " + title);
    if (!plain.isEmpty()) {
      stage.getIcons().setAll(now == null ? plain : plain.stream().map(FrameMark::marked).toList());
    }
  }

  /** The same icon with a badge in its lower right corner. */
  static Image marked(Image icon) {
    int size = (int) icon.getWidth();
    var marked = new WritableImage(icon.getPixelReader(), size, (int) icon.getHeight());
    double radius = size * SHARE / 2;
    double centre = size - radius;
    for (int y = 0; y < (int) icon.getHeight(); y++) {
      for (int x = 0; x < size; x++) {
        double away = Math.hypot(x + 0.5 - centre, y + 0.5 - centre);
        if (away <= radius) {
          boolean edge = away > radius * (1 - EDGE);
          marked.getPixelWriter().setColor(x, y, edge ? Color.WHITE : AMBER);
        }
      }
    }
    return marked;
  }
}
