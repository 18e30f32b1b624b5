package org.haidang.ui.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.haidang.fakes.Pictures;
import org.haidang.tour.Judge;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.testfx.api.FxRobot;

/**
 * A screen judged in both languages at the sizes people have it. With {@code -Dhaidang.pictures}
 * each of them is painted, too.
 */
public final class Judged {

  private static final boolean PICTURES = System.getProperty("haidang.pictures") != null;

  private static final long SEEN_WITHIN_MILLIS = 30_000;

  private record View(double width, double height, double scale, boolean dark) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.0fx%.0f-%.0f%s", width, height, scale * 100, dark ? "-dark" : "");
    }
  }

  private static final List<View> VIEWS =
      List.of(
          new View(1366, 768, 1, false),
          new View(1366, 768, 1, true),
          new View(1366, 768, 2, false),
          new View(800, 600, 1, false));

  private Judged() {}

  /** What is wrong with the screen in front, in any language and size; put back afterwards. */
  public static List<String> everywhere(
      FxRobot robot, Stage stage, Wording wording, Theme theme, String name) {
    var faults = new ArrayList<String>();
    var before = wording.language().get();
    for (var language : wording.languages()) {
      for (var view : VIEWS) {
        if (view.dark() && !language.equals(before)) {
          continue; // colours do not depend on the language
        }
        // Shown once, and waited for once: the robot waits by itself until the window is at rest.
        robot.interact(
            () -> {
              wording.language().set(language);
              theme.scale().set(view.scale());
              theme.dark().set(view.dark());
              stage.setWidth(view.width());
              stage.setHeight(view.height());
            });
        var title = name + "-" + language.getLanguage() + "-" + view;
        for (var fault : seen(stage)) {
          faults.add(title + ": " + fault);
        }
        if (PICTURES) {
          Pictures.take(stage.getScene(), title);
        }
      }
    }
    robot.interact(
        () -> {
          wording.language().set(before);
          theme.scale().set(1);
          theme.dark().set(false);
          stage.setWidth(1366);
          stage.setHeight(768);
        });
    return faults;
  }

  /** What is wrong with it as it stands; looking changes nothing, so that nothing is waited for. */
  private static List<String> seen(Stage stage) {
    return Rest.ask(() -> Judge.faults(stage.getScene()));
  }
}
