package org.haidang.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guided tour: plays its steps in order, takes one picture of each, and counts what failed. */
public final class Tour {

  private static final Logger LOG = LoggerFactory.getLogger(Tour.class);

  private final Venue venue;
  private final Path pictures;
  private final PrintStream out;

  /** A tour on {@code venue}, its pictures into {@code pictures}, its words to {@code out}. */
  public Tour(Venue venue, Path pictures, PrintStream out) {
    this.venue = venue;
    this.pictures = pictures;
    this.out = out;
  }

  /** One thing shown. Returns the window to be pictured. */
  interface Play {
    javafx.stage.Stage play() throws Exception;
  }

  /**
   * One step.
   *
   * @param name of its picture, after its number
   * @param play does it, asserts what it shows
   */
  record Step(String name, Play play) {}

  /** What every open window shows when a step failed, to see why. */
  private static void picturesOf(String name, Camera camera) throws IOException {
    var windows = Fx.ask(() -> List.copyOf(Window.getWindows()));
    for (int i = 0; i < windows.size(); i++) {
      camera.take(windows.get(i).getScene(), name + "-failed-" + (i + 1));
    }
  }

  /** What is pictured is what was judged: nothing comes between. */
  private static List<String> judged(Scene scene, Camera camera, String name) throws IOException {
    var faults = new ArrayList<String>();
    var image =
        Fx.ask(
            () -> {
              faults.addAll(Judge.faults(scene));
              return scene.snapshot(null);
            });
    camera.keep(image, name);
    return faults;
  }

  /**
   * Plays the steps up to the first that fails; it and all after it count as failed. True when none
   * did, and nothing shown was cut, nameless or faint.
   */
  public boolean play() throws IOException {
    var camera = new Camera(pictures);
    List<Step> steps = new Walk(venue).steps();
    int failed = 0;
    int remarks = 0;
    for (int i = 0; i < steps.size() && failed == 0; i++) {
      var step = steps.get(i);
      var name = "%02d-%s".formatted(i + 1, step.name());
      long start = System.nanoTime();
      try {
        var window = step.play().play();
        for (var remark : judged(window.getScene(), camera, name)) {
          remarks++;
          out.printf("%s: %s%n", name, remark);
        }
        out.printf("%s: ok, %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
      } catch (Exception e) {
        failed = steps.size() - i; // what follows stands on this step
        out.printf("%s: FAILED, %s%n", name, e.getMessage());
        LOG.warn("step {} failed at {}", name, e.getStackTrace()[0]);
        picturesOf(name, camera);
      }
    }
    out.printf("judge: %d remarks%n", remarks);
    out.printf("tour: %d steps, %d failed%n", steps.size(), failed);
    return failed == 0 && remarks == 0;
  }
}
