package org.haidang.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.platform.LegacyVietnamese;
import org.haidang.platform.PlainText;

/**
 * A name as somebody said it and somebody typed it, in words. Immutable.
 *
 * @param words in the order they were typed; none for what holds no letter
 */
record SpokenName(List<NameWord> words) {

  /** Longer names are no names; what comes behind is passed over. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_LETTERS = 200;

  private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{M}\\p{N}]+)([.~\u0303]?)");
  private static final Pattern OTHER_NAMES =
      Pattern.compile(
          "\\s*[(/;|)]\\s*|\\s+(?:tức|tuc|còn gọi là|con goi la|hay gọi là|tên gọi|biệt danh|tên"
              + " khác là|alias|aka)\\s+");
  private static final Pattern CLUSTER = Pattern.compile("h[bcdđlmnrstvxjz]\\p{L}+");
  private static final String VOWELS = "aeiouy";
  private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

  /** What one says before a name; with tones, since Chu and Cù are families. */
  private static final Set<String> TITLES =
      spelt(
          ("chị anh cô bé cháu ông bà em chú bác dì cậu mợ thím con thằng cụ bạn gái trai thầy mr"
                  + " mrs ms miss")
              .split(" "));

  /** Those of them that without tones are no name's beginning. */
  private static final Set<String> PLAIN_TITLES = Set.of("chi anh co be chau ong bac".split(" "));

  private static Set<String> spelt(String... titles) {
    return Stream.of(titles)
        .map(it -> NameWord.of(it, false).spelt())
        .collect(Collectors.toUnmodifiableSet());
  }

  SpokenName {
    boolean toneless = words.stream().allMatch(NameWord::isUnmarked);
    words = toneless ? words.stream().map(NameWord::withoutMarks).toList() : List.copyOf(words);
  }

  /** Every way {@code typed} can be read: each of several names, with and without its title. */
  static List<SpokenName> of(String typed) {
    var names = new ArrayList<SpokenName>();
    for (var each : OTHER_NAMES.split(cleaned(typed), -1)) {
      var whole = new SpokenName(words(each));
      if (!whole.words.isEmpty()) {
        names.add(whole);
        int titles = whole.titles();
        if (titles > 0) {
          names.add(new SpokenName(whole.words.subList(titles, whole.words.size())));
        }
      }
    }
    return List.copyOf(names);
  }

  private static String cleaned(String typed) {
    var line = Normalizer.normalize(PlainText.line(typed).strip(), Normalizer.Form.NFC);
    var cut = line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) : line;
    var read = LegacyVietnamese.recognise(cut).map(LegacyVietnamese.Reading::text).orElse(cut);
    return Normalizer.normalize(read, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static List<NameWord> words(String name) {
    var words = new ArrayList<NameWord>();
    var found = WORD.matcher(name);
    for (int i = 0; i < MOST_WORDS && found.find(); i++) {
      add(words, found);
    }
    return words;
  }

  private static void add(List<NameWord> words, MatchResult found) {
    var meant = Typing.meant(found.group(1));
    var typed = meant.typed();
    if (!startsWithLetter(typed) && NUMBER.matcher(typed).matches()) {
      return;
    }
    if (typed.startsWith("h") && CLUSTER.matcher(typed).matches()) {
      // H'Bia and Hbia are one name.
      words.add(NameWord.of("h", false));
      words.add(NameWord.of(typed.substring(1), false));
      return;
    }
    var word = meant.word();
    boolean dotted = !found.group(2).isEmpty() && typed.length() <= 3;
    boolean vowelless = isVowelless(word.plain());
    if (words.isEmpty() && (word.plain().equals("ng") || word.plain().equals("ngn"))) {
      words.add(NameWord.of("nguyễn", false));
    } else if (word.plain().equals("th") && !words.isEmpty()) {
      words.add(NameWord.of("thị", false));
    } else {
      boolean marker = words.isEmpty() && !dotted && Set.of("h", "y", "k").contains(word.plain());
      boolean initial = !marker && (dotted || vowelless) && word.plain().length() < 4;
      words.add(initial ? word.asInitial() : word);
    }
  }

  private static boolean startsWithLetter(String word) {
    return !word.isEmpty() && Character.isLetter(word.charAt(0));
  }

  private static boolean isVowelless(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (VOWELS.indexOf(word.charAt(at)) >= 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private int titles() {
    int count = 0;
    while (count < words.size() - 1 && isTitle(words.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isTitle(NameWord word) {
    return TITLES.contains(word.spelt())
        || (word.isUnmarked() && PLAIN_TITLES.contains(word.plain()));
  }
}
