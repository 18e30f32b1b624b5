package org.haidang.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.stage.Stage;

/**
 * What the tour plays on: the product itself, opened and closed as people and accidents would. Not
 * for the FX thread.
 */
public interface Venue {

  /** Starts the central server, on the same port and data each time. */
  void startServer();

  /** Stops it, as an outage would. */
  void stopServer();

  /** Opens a workstation window on {@code folder}. */
  Stage openWorkstation(Path folder);

  /** Puts the demonstration's texts of language {@code tag} where workstations opened next look. */
  void addLanguage(String tag) throws IOException;

  /** Closes a workstation window, as its person would. */
  void closeWorkstation(Stage window);

  /**
   * Starts a workstation in a process of its own, in which a counselor signs in as {@code login},
   * takes a call and types {@code text} letter by letter until killed.
   */
  Process startTypist(Path folder, String login, String text) throws IOException;

  /** Makes it so long since {@code login} last met the server at the closed workstation there. */
  void wasAway(Path folder, String login, Duration time);

  /** Puts the files of the shipped pack into {@code folder}, and beside it what it shares. */
  void copyWorkbook(Path folder) throws IOException;

  /** The demonstration's password. */
  String password();

  /** A folder that goes away with the tour. */
  Path folder();
}
