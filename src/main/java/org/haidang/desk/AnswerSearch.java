package org.haidang.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haidang.content.Answer;
import org.haidang.platform.Folding;
import org.haidang.platform.TonePlace;

/**
 * Finds answers by the beginnings of words, in any order and in every language of the pack, tones
 * and đ ignored: "ho c" finds "Bị giữ hộ chiếu". Words of the question count most, then keywords,
 * then what is said. Immutable once made, thread-safe; made once for a call, since it folds words.
 */
public final class AnswerSearch {

  private static final int QUESTION = 40;
  private static final int KEYWORD = 25;
  private static final int AGENCY = 8;
  private static final int SAID = 4;

  /** A whole word is worth so much more, and so is one typed with the tones it has. */
  private static final int WHOLE = 6;

  private static final int TONES = 10;

  /** Words that stand in the question as they were typed, one after the other. */
  private static final int TOGETHER = 30;

  /** With words that nothing holds all of, the nearest few are all a counselor looks at. */
  private static final int MOST_NEAR = 6;

  /** Stands for how the caller is called: no word one looks for. */
  private static final Pattern NAMED = Pattern.compile("\\{\\w+}");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Integer> places = new HashMap<>();
  private final List<Word> vocabulary = new ArrayList<>();
  private final List<Entry> entries;

  /**
   * What was found.
   *
   * @param answers the best first
   * @param whole whether each of them has all words typed; else they are only near
   */
  public record Found(List<Answer> answers, boolean whole) {
    public Found {
      answers = List.copyOf(answers);
    }
  }

  private record Word(String plain, String folded) {

    static Word of(String text) {
      var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      return new Word(plain, Folding.fold(plain));
    }

    /** How well {@code typed} begins it, in one of its spellings, from 1; 0 when it does not. */
    int begunBy(Word typed, List<String> spellings) {
      if (!folded.startsWith(typed.folded)) {
        return 0;
      }
      boolean toned =
          !typed.plain.equals(typed.folded) && spellings.stream().anyMatch(plain::startsWith);
      return 1 + (folded.length() == typed.folded.length() ? WHOLE : 0) + (toned ? TONES : 0);
    }
  }

  /**
   * The words of one text of an answer, as places in the vocabulary, and what one of them is worth.
   */
  private static final class Text {

    private final int[] words;
    private final int worth;

    Text(int[] words, int worth) {
      this.words = words;
      this.worth = worth;
    }

    /** The best that a typed word finds in it; 0 for nothing. */
    int score(int[] meets) {
      int best = 0;
      for (int word : words) {
        best = Math.max(best, meets[word]);
      }
      return best == 0 ? 0 : best + worth;
    }

    boolean hasTogether(List<int[]> typed) {
      for (int from = 0; from + typed.size() <= words.length; from++) {
        int at = 0;
        while (at < typed.size() && typed.get(at)[words[from + at]] > 0) {
          at++;
        }
        if (at == typed.size()) {
          return true;
        }
      }
      return false;
    }
  }

  /** An answer in each language apart: words of two languages together ask for nothing. */
  private record Entry(Answer answer, List<List<Text>> languages) {

    Hit hit(List<int[]> typed) {
      return languages.stream()
          .map(texts -> hit(typed, texts))
          .max(Comparator.comparingInt(Hit::met).thenComparingInt(Hit::score))
          .orElse(new Hit(answer, 0, 0));
    }

    private Hit hit(List<int[]> typed, List<Text> texts) {
      int met = 0;
      int score = 0;
      for (var meets : typed) {
        int best = 0;
        for (var text : texts) {
          best = Math.max(best, text.score(meets));
        }
        met += best > 0 ? 1 : 0;
        score += best;
      }
      boolean together =
          typed.size() > 1
              && texts.stream().anyMatch(it -> it.worth == QUESTION && it.hasTogether(typed));
      return new Hit(answer, met, together ? score + TOGETHER : score);
    }
  }

  private record Hit(Answer answer, int met, int score) {}

  /** A search over {@code answers}; those that are alike good are listed in their order. */
  public AnswerSearch(List<Answer> answers) {
    entries = answers.stream().map(this::entry).toList();
  }

  private Entry entry(Answer answer) {
    return new Entry(
        answer,
        answer.question().byLanguage().keySet().stream()
            .map(language -> texts(answer, language))
            .toList());
  }

  private List<Text> texts(Answer answer, String language) {
    return List.of(
        text(answer.question().in(language), QUESTION),
        text(answer.keywords().in(language), KEYWORD),
        text(answer.agency().in(language), AGENCY),
        text(answer.answer().in(language), SAID));
  }

  private Text text(String text, int worth) {
    return new Text(split(text).mapToInt(this::place).toArray(), worth);
  }

  /** A word is folded once, however often it stands. */
  private int place(String word) {
    return places.computeIfAbsent(
        word,
        _ -> {
          vocabulary.add(Word.of(word));
          return vocabulary.size() - 1;
        });
  }

  private static Stream<String> split(String text) {
    return BETWEEN.splitAsStream(NAMED.matcher(text).replaceAll(" ")).filter(it -> !it.isEmpty());
  }

  /** For each word of the vocabulary, how well {@code typed} begins it; 0 when it does not. */
  private int[] meets(Word typed) {
    var spellings = TonePlace.both(typed.plain);
    return vocabulary.stream().mapToInt(word -> word.begunBy(typed, spellings)).toArray();
  }

  /** The answers that hold on {@code day} and are asked for; all that hold when it is blank. */
  public Found find(String typed, LocalDate day) {
    var words = split(typed).map(Word::of).map(this::meets).toList();
    var hits =
        entries.stream()
            .filter(entry -> entry.answer.holdsOn(day))
            .map(entry -> entry.hit(words))
            .toList();
    var whole = sorted(hits.stream().filter(hit -> hit.met == words.size())).toList();
    if (!whole.isEmpty() || words.size() < 2) {
      return new Found(whole, true);
    }
    int enough = (words.size() + 1) / 2;
    var near = sorted(hits.stream().filter(hit -> hit.met >= enough)).limit(MOST_NEAR).toList();
    return new Found(near, near.isEmpty());
  }

  private static Stream<Answer> sorted(Stream<Hit> hits) {
    return hits.sorted(Comparator.comparingInt((Hit hit) -> hit.score).reversed())
        .map(hit -> hit.answer);
  }
}
