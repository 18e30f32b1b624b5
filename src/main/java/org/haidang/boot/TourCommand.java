package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haidang.tour.Tour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the guided tour. */
@Command(
    name = "tour",
    mixinStandardHelpOptions = true,
    description = "Plays the guided tour: real windows driven by a robot, one picture a step.")
final class TourCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--headless", description = "draws without a display")
  boolean headless;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the pictures go; default ${DEFAULT-VALUE}")
  Path out = Path.of("target", "tour");

  TourCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return play(headless || !Locations.ofThisComputer().hasDisplay(), out);
  }

  /** Plays it without a display. */
  int headless(Path pictures) throws Exception {
    return play(true, pictures);
  }

  private int play(boolean withoutDisplay, Path pictures) throws Exception {
    Windows.startToolkit(withoutDisplay);
    try (var house = new TourStage(console.texts())) {
      return new Tour(house, pictures, System.out).play() ? 0 : 1;
    }
  }
}
