package org.haidang.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haidang.content.Answer;
import org.haidang.platform.Folding;

/**
 * Finds answers by the beginnings of words, in any order and in every language of the pack, tones
 * and đ ignored: "ho c" finds "Bị giữ hộ chiếu". Words of the question count most, then keywords,
 * then what is said. Immutable, thread-safe; made once for a pack, since it folds every word.
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

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

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

    boolean isToned() {
      return !plain.equals(folded);
    }
  }

  /** The words of one text of an answer, and what one of them is worth. */
  private record Text(List<Word> words, int worth) {

    /** The best that {@code typed} finds in it; 0 for nothing. */
    int score(Word typed) {
      int best = 0;
      for (var word : words) {
        if (word.folded.startsWith(typed.folded)) {
          int score = worth;
          score += word.folded.length() == typed.folded.length() ? WHOLE : 0;
          score += typed.isToned() && word.plain.startsWith(typed.plain) ? TONES : 0;
          best = Math.max(best, score);
        }
      }
      return best;
    }

    boolean hasTogether(List<Word> typed) {
      for (int from = 0; from + typed.size() <= words.size(); from++) {
        int at = 0;
        while (at < typed.size() && words.get(from + at).folded.startsWith(typed.get(at).folded)) {
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

    Hit hit(List<Word> typed) {
      return languages.stream()
          .map(texts -> hit(typed, texts))
          .max(Comparator.comparingInt(Hit::met).thenComparingInt(Hit::score))
          .orElse(new Hit(answer, 0, 0));
    }

    private Hit hit(List<Word> typed, List<Text> texts) {
      int met = 0;
      int score = 0;
      for (var word : typed) {
        int best = 0;
        for (var text : texts) {
          best = Math.max(best, text.score(word));
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
    entries = answers.stream().map(AnswerSearch::entry).toList();
  }

  private static Entry entry(Answer answer) {
    return new Entry(
        answer,
        answer.question().byLanguage().keySet().stream()
            .map(language -> texts(answer, language))
            .toList());
  }

  private static List<Text> texts(Answer answer, String language) {
    return List.of(
        new Text(words(answer.question().in(language)), QUESTION),
        new Text(words(answer.keywords().in(language)), KEYWORD),
        new Text(words(answer.agency().in(language)), AGENCY),
        new Text(words(answer.answer().in(language)), SAID));
  }

  private static List<Word> words(String text) {
    return BETWEEN.splitAsStream(text).filter(it -> !it.isEmpty()).map(Word::of).toList();
  }

  /** The answers that hold on {@code day} and are asked for; all that hold when it is blank. */
  public Found find(String typed, LocalDate day) {
    var words = words(typed);
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
