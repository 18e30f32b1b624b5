package org.haidang.boot;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.haidang.people.NameLikeness;
import org.haidang.people.PairList;
import org.haidang.people.PairScore;
import org.haidang.people.PersonLikeness;
import org.haidang.people.Provinces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tries the likeness of persons on a list of pairs of one's own. */
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    description =
        "Says of each pair in a list whether the desk would show one as a likely double of the"
            + " other; where the list knows who is the same, also recall and precision.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the list was read", "2:it cannot be read"})
final class LikenessCommand implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  private final Console console;
  private final PrintStream out;

  @Parameters(
      paramLabel = "FILE.csv",
      description =
          "columns name_a, name_b; where known age_a, sex_a, province_a, number_a and the same"
              + " with _b; same (yes or no)")
  Path file = Path.of("");

  LikenessCommand(Console console, PrintStream out) {
    this.console = console;
    this.out = out;
  }

  @Override
  public Integer call() {
    PairList list;
    try (var csv = Files.newBufferedReader(file)) {
      list = PairList.read(csv, provinces(), LocalDate.now(ZoneId.systemDefault()));
    } catch (IOException e) {
      console.say("console.pairs_unreadable", file.toString());
      return UNREADABLE;
    }
    var score = PairScore.NONE;
    var likeness = new PersonLikeness(NameLikeness.shipped());
    for (var pair : list.pairs()) {
      var match = likeness.of(pair.one(), pair.other());
      boolean shown = match.verdict().isShown();
      var same = pair.same();
      score = same == null ? score : score.with(same, shown);
      out.printf(
          Locale.ROOT,
          "%-9s %.2f %s | %s%s%n",
          match.verdict(),
          match.value(),
          String.join(", ", pair.one().names()),
          String.join(", ", pair.other().names()),
          same == null || same == shown ? "" : same ? "   <- missed" : "   <- wrong");
    }
    if (score.pairs() > 0) {
      out.printf(
          Locale.ROOT,
          "likeness.recall = %.1f %%%nlikeness.precision = %.1f %%%n",
          100 * score.recall(),
          100 * score.precision());
    }
    return 0;
  }

  private static Provinces provinces() throws IOException {
    var sheet = LikenessCommand.class.getResourceAsStream("/content/shared/provinces.csv");
    if (sheet == null) {
      throw new IllegalStateException("The program lacks its list of provinces");
    }
    try (var reader = new InputStreamReader(sheet, StandardCharsets.UTF_8)) {
      return Provinces.read(reader);
    }
  }
}
