package org.haidang.tour;

import java.io.PrintStream;
import javafx.stage.Stage;

/**
 * A counselor in the middle of a call, typing until the process is killed. After each letter it
 * says {@code typed N T}: how many letters, and when, in milliseconds since 1970.
 */
public final class Typist {

  /** The question that is typed into. */
  static final String FIELD = "incident/summary";

  private static final int BETWEEN_LETTERS = 40;

  private final Stage window;
  private final String password;
  private final PrintStream out;

  /** At {@code window}, telling {@code out}. */
  public Typist(Stage window, String password, PrintStream out) {
    this.window = window;
    this.password = password;
    this.out = out;
  }

  /** Signs in, takes a call, types {@code text}, and says so, or what stood in its way. */
  public void type(String login, String text) {
    try {
      play(login, text);
    } catch (StepFailed e) {
      out.println(e.getMessage());
    }
  }

  private void play(String login, String text) {
    var counselor = new Counselor(window, new Hands());
    counselor.signIn(login, password);
    counselor.answer();
    counselor.go(FIELD);
    for (int i = 0; i < text.length(); i++) {
      counselor.hands().type(text.substring(i, i + 1));
      out.printf("typed %d %d%n", i + 1, System.currentTimeMillis());
      out.flush();
      Fx.pause(BETWEEN_LETTERS);
    }
    out.println("ends");
    out.flush();
  }
}
