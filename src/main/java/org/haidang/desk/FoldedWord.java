package org.haidang.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.haidang.platform.Folding;

/** A word with the tones it has, and without. */
record FoldedWord(String plain, String folded) {

  /** A whole word is worth so much more, and so is one typed with the tones it has. */
  private static final int WHOLE = 6;

  private static final int TONES = 10;

  static FoldedWord of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return new FoldedWord(plain, Folding.fold(plain));
  }

  /** How well {@code typed} begins it, in one of its spellings, from 1; 0 when it does not. */
  int begunBy(FoldedWord typed, List<String> spellings) {
    if (!folded.startsWith(typed.folded)) {
      return 0;
    }
    boolean toned =
        !typed.plain.equals(typed.folded) && spellings.stream().anyMatch(plain::startsWith);
    return 1 + (folded.length() == typed.folded.length() ? WHOLE : 0) + (toned ? TONES : 0);
  }
}
