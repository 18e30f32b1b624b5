package org.haidang.desk;

import java.util.Comparator;
import java.util.List;
import org.haidang.content.Answer;

/** An answer in each language apart: words of two languages together ask for nothing. */
record AnswerTexts(Answer answer, List<List<Text>> languages) {

  /** What a word of the question is worth. */
  static final int QUESTION = 40;

  /** Words that stand in the question as they were typed, one after the other. */
  private static final int TOGETHER = 30;

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

  /**
   * The words of one text of an answer, as places in the vocabulary, and what one of them is worth.
   */
  static final class Text {

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

  /** How well an answer meets what was typed. */
  record Hit(Answer answer, int met, int score) {}
}
