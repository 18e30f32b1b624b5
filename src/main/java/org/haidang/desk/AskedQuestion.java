package org.haidang.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.haidang.desk.Contacts.Unanswered;

/**
 * A question that has no answer in the pack, as its author needs it: those that differ only in
 * tones, case and signs are one.
 *
 * @param words as it was asked last
 * @param times in how many contacts
 * @param last when the last of these began
 * @param centres codes of the centres it was asked in, in order
 */
public record AskedQuestion(String words, int times, Instant last, List<String> centres) {
  public AskedQuestion {
    centres = List.copyOf(centres);
  }

  /** The questions of {@code asked}, those asked most often first, then the latest. */
  public static List<AskedQuestion> of(List<Unanswered> asked) {
    var alike = new LinkedHashMap<String, List<Unanswered>>();
    for (var each : asked) {
      alike.computeIfAbsent(AskedWords.key(each.words()), _ -> new ArrayList<>()).add(each);
    }
    return alike.values().stream()
        .map(AskedQuestion::one)
        .sorted(
            Comparator.comparingInt(AskedQuestion::times)
                .thenComparing(AskedQuestion::last)
                .reversed())
        .toList();
  }

  private static AskedQuestion one(List<Unanswered> alike) {
    var latest =
        alike.stream().max(Comparator.comparing(each -> each.entry().started())).orElseThrow();
    var centres = new TreeSet<String>();
    alike.forEach(each -> centres.add(each.entry().centre()));
    return new AskedQuestion(
        latest.words(),
        (int) alike.stream().map(Unanswered::id).distinct().count(),
        latest.entry().started(),
        List.copyOf(centres));
  }
}
