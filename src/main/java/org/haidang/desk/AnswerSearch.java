package org.haidang.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haidang.content.Answer;
import org.haidang.platform.TonePlace;

/**
 * Finds answers by the beginnings of words, in any order and in every language of the pack, tones
 * and đ ignored: "ho c" finds "Bị giữ hộ chiếu". Words of the question count most, then keywords,
 * then what is said. Immutable once made, thread-safe; made once for a call, since it folds words.
 */
public final class AnswerSearch {

  private static final int KEYWORD = 25;
  private static final int AGENCY = 8;
  private static final int SAID = 4;

  /** With words that nothing holds all of, the nearest few are all a counselor looks at. */
  private static final int MOST_NEAR = 6;

  /** Stands for how the caller is called: no word one looks for. */
  private static final Pattern NAMED = Pattern.compile("\\{\\w+}");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Integer> places = new HashMap<>();
  private final List<FoldedWord> vocabulary = new ArrayList<>();
  private final List<AnswerTexts> entries;

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

  /** A search over {@code answers}; those that are alike good are listed in their order. */
  public AnswerSearch(List<Answer> answers) {
    entries = answers.stream().map(this::entry).toList();
  }

  private AnswerTexts entry(Answer answer) {
    return new AnswerTexts(
        answer,
        answer.question().byLanguage().keySet().stream()
            .map(language -> texts(answer, language))
            .toList());
  }

  private List<AnswerTexts.Text> texts(Answer answer, String language) {
    return List.of(
        text(answer.question().in(language), AnswerTexts.QUESTION),
        text(answer.keywords().in(language), KEYWORD),
        text(answer.agency().in(language), AGENCY),
        text(answer.answer().in(language), SAID));
  }

  private AnswerTexts.Text text(String text, int worth) {
    return new AnswerTexts.Text(split(text).mapToInt(this::place).toArray(), worth);
  }

  /** A word is folded once, however often it stands. */
  private int place(String word) {
    return places.computeIfAbsent(
        word,
        _ -> {
          vocabulary.add(FoldedWord.of(word));
          return vocabulary.size() - 1;
        });
  }

  private static Stream<String> split(String text) {
    return BETWEEN.splitAsStream(NAMED.matcher(text).replaceAll(" ")).filter(it -> !it.isEmpty());
  }

  /** For each word of the vocabulary, how well {@code typed} begins it; 0 when it does not. */
  private int[] meets(FoldedWord typed) {
    var spellings = TonePlace.both(typed.plain());
    return vocabulary.stream().mapToInt(word -> word.begunBy(typed, spellings)).toArray();
  }

  /** The answers that hold on {@code day} and are asked for; all that hold when it is blank. */
  public Found find(String typed, LocalDate day) {
    var words = split(typed).map(FoldedWord::of).map(this::meets).toList();
    var hits =
        entries.stream()
            .filter(entry -> entry.answer().holdsOn(day))
            .map(entry -> entry.hit(words))
            .toList();
    var whole = sorted(hits.stream().filter(hit -> hit.met() == words.size())).toList();
    if (!whole.isEmpty() || words.size() < 2) {
      return new Found(whole, true);
    }
    int enough = (words.size() + 1) / 2;
    var near = sorted(hits.stream().filter(hit -> hit.met() >= enough)).limit(MOST_NEAR).toList();
    return new Found(near, near.isEmpty());
  }

  private static Stream<Answer> sorted(Stream<AnswerTexts.Hit> hits) {
    return hits.sorted(Comparator.comparingInt((AnswerTexts.Hit hit) -> hit.score()).reversed())
        .map(hit -> hit.answer());
  }
}
