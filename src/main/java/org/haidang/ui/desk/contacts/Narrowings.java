package org.haidang.ui.desk.contacts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.haidang.content.Library;
import org.haidang.model.RecordType;
import org.haidang.platform.Folding;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** The chips there may be, by name; and which of them the words typed last may mean. */
final class Narrowings {

  private static final int MOST_WORDS = 3;
  private static final int MOST = 5;
  private static final int SHORTEST = 2;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SINCE =
      Pattern.compile("(?:^|.* )(tu|from|since) (\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern UNTIL =
      Pattern.compile("(?:^|.* )(den|to|until) (\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private final FilterNames names;
  private final Set<String> authors = new TreeSet<>();
  private final Wording wording;
  private final Formats formats;

  /**
   * A chip that may be meant.
   *
   * @param rest what was typed, less the words that meant it
   */
  record Suggestion(Narrowing narrowing, String label, String rest) {}

  /** The chips of {@code library}'s packs, and those of the account {@code login}. */
  Narrowings(Library library, String login, Wording wording, Formats formats) {
    names = new FilterNames(library, login, wording);
    this.wording = wording;
    this.formats = formats;
  }

  /** What the last words of {@code text} may mean, the longest match first. */
  List<Suggestion> suggested(String text) {
    var words = BLANKS.splitAsStream(text.strip()).toList();
    var days = day(text.strip(), words);
    if (!days.isEmpty()) {
      return days;
    }
    if (text.strip().length() < SHORTEST) {
      return List.of(); // nor are all names made for a screen that is opened
    }
    var all = names.all(authors);
    var found = new LinkedHashMap<Narrowing, Suggestion>();
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      int from = words.size() - count;
      var typed = Folding.fold(joined(words, from, words.size()));
      if (typed.length() < SHORTEST) {
        continue;
      }
      var rest = joined(words, 0, from);
      all.forEach(
          (narrowing, label) -> {
            var folded = " " + Folding.fold(label);
            if (found.size() < MOST && folded.contains(" " + typed)) {
              found.putIfAbsent(narrowing, new Suggestion(narrowing, named(narrowing), rest));
            }
          });
    }
    return List.copyOf(found.values());
  }

  private List<Suggestion> day(String text, List<String> words) {
    var folded = Folding.fold(text);
    var since = SINCE.matcher(folded);
    var until = UNTIL.matcher(folded);
    var found = since.matches() ? since : until;
    if (!since.matches() && !until.matches()) {
      return List.of();
    }
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(3)),
              Integer.parseInt(found.group(2)));
      var narrowing = since.matches() ? new Narrowing.From(day) : new Narrowing.Until(day);
      var rest = joined(words, 0, words.size() - 2);
      return List.of(new Suggestion(narrowing, named(narrowing), rest));
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  /** What a chip says. */
  String named(Narrowing narrowing) {
    return switch (narrowing) {
      case Narrowing.From from -> wording.get("contacts.chip.from", formats.date(from.day()));
      case Narrowing.Until until -> wording.get("contacts.chip.until", formats.date(until.day()));
      case Narrowing.To to -> named(to);
    };
  }

  private String named(Narrowing.To to) {
    var label = names.all(authors).getOrDefault(to, to.facet().value());
    var type = to.of();
    if (type != null) {
      return wording.get("contacts.chip.of", names.type(type), label);
    }
    return switch (to.facet().of()) {
      case TYPE -> label;
      case COUNSELOR ->
          authors.contains(to.facet().value()) && !label.equals(wording.get("contacts.chip.mine"))
              ? wording.get("contacts.chip.counselor", label)
              : label;
      case KIND -> wording.get("contacts.chip.kind", label);
      case STATE -> wording.get("contacts.chip.state", label);
      case PROVINCE -> wording.get("contacts.chip.province", label);
      case AGENCY -> wording.get("contacts.chip.agency", label);
    };
  }

  /** What a kind of record is called. */
  String type(RecordType type) {
    return names.type(type);
  }

  /** Records of {@code logins} were seen: these counselors can be chosen, too. */
  void saw(Collection<String> logins) {
    logins.stream().filter(each -> !each.isEmpty()).forEach(authors::add);
  }

  /** Suggestions that are not chips already. */
  List<Suggestion> suggested(String text, List<Narrowing> chosen) {
    var others = new ArrayList<>(suggested(text));
    others.removeIf(each -> chosen.contains(each.narrowing()));
    return others;
  }
}
