package org.haidang.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.stage.Stage;

/**
 * The step in which a power cut is played: a workstation's process is killed in the middle of a
 * word, and the next sign-in brings back all that stood on the screen for longer than a quarter of
 * a second.
 */
final class Killed {

  private static final String TEXT =
      "me nguoi goi noi con gai bi giu o ben kia bien gioi tu hai tuan nay";
  private static final Pattern SAID = Pattern.compile("typed (\\d+) (\\d+)");
  private static final int LETTERS_BEFORE = 40;
  private static final int DURABLE_AFTER = 250;

  private final Venue venue;
  private final Hands hands;

  Killed(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
  }

  /** Kills, opens again on the same folder, and checks. The window, still open. */
  Stage play(String login) throws IOException, InterruptedException {
    Path folder = venue.folder().resolve("killed");
    var typed = new TreeMap<Long, Integer>();
    Process process = venue.startTypist(folder, login, TEXT);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = lines.readLine()) != null) {
        var said = SAID.matcher(line);
        if (!said.matches()) {
          throw new StepFailed("the other process: " + line, null);
        }
        int letters = Integer.parseInt(said.group(1));
        typed.put(Long.parseLong(said.group(2)), letters);
        if (letters >= LETTERS_BEFORE) {
          break;
        }
      }
      long killed = System.currentTimeMillis();
      process.destroyForcibly().waitFor(); // SIGKILL
      if (typed.isEmpty()) {
        throw new StepFailed("the other process typed nothing", null);
      }
      var durable = typed.headMap(killed - DURABLE_AFTER, true);
      int atLeast = durable.isEmpty() ? 0 : durable.lastEntry().getValue();
      return backAgain(folder, login, atLeast);
    }
  }

  private Stage backAgain(Path folder, String login, int atLeast) {
    var counselor = new Counselor(venue.openWorkstation(folder), hands);
    counselor.signIn(login, venue.password());
    counselor.await("the draft", "field:" + Typist.FIELD);
    counselor.caret().await();
    var back = counselor.caret().text();
    if (!TEXT.startsWith(back) || back.length() < atLeast) {
      throw new StepFailed(
          "%d letters are back, at least %d were due".formatted(back.length(), atLeast), null);
    }
    // Letters and caret are noted one after the other: a kill between them leaves it a letter
    // behind.
    if (counselor.caret().position() < atLeast || counselor.caret().position() > back.length()) {
      throw new StepFailed("the caret is at %d".formatted(counselor.caret().position()), null);
    }
    return counselor.window();
  }
}
