package org.haidang.bench;

import java.util.List;
import java.util.Random;

/** Fictional Vietnamese names, numbers and narratives, the same at each run. */
final class Narratives {

  private final Random random;

  Narratives(long seed) {
    random = new Random(seed);
  }

  /** A name, family name first. */
  String name() {
    return one(NarrativeWords.FAMILIES)
        + " "
        + one(NarrativeWords.MIDDLES)
        + " "
        + one(NarrativeWords.GIVEN);
  }

  /** A mobile number, in one of the groupings people write. */
  String number() {
    var digits =
        "0"
            + one(
                NarrativeWords.words(
                    "32 33 34 35 36 37 38 39 70 76 77 78 79 81 82 83 84 85 86 90 91 93 94 96 97"
                        + " 98"));
    var rest = String.valueOf(1_000_000 + random.nextInt(9_000_000));
    return switch (random.nextInt(3)) {
      case 0 -> digits + rest;
      case 1 -> digits + rest.charAt(0) + " " + rest.substring(1, 4) + " " + rest.substring(4);
      default ->
          "+84 " + digits.substring(1) + " " + rest.substring(0, 3) + " " + rest.substring(3);
    };
  }

  /** A place. */
  String place() {
    return one(NarrativeWords.PLACES);
  }

  /** Sentences of about so many characters; some words are rare. */
  String story(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : ". ").append(sentence());
      if (random.nextInt(12) == 0) {
        text.append(" (").append(rare()).append(')');
      }
    }
    return text.append('.').toString();
  }

  private String sentence() {
    return one(NarrativeWords.SENTENCES)
        .replace("#n", name())
        .replace("#p", place())
        .replace("#j", one(NarrativeWords.JOBS))
        .replace("#r", one(NarrativeWords.RELATIONS))
        .replace("@", day())
        .replace("~", number())
        .replace("#", String.valueOf(2 + random.nextInt(60)));
  }

  private String day() {
    return (1 + random.nextInt(28))
        + "/"
        + (1 + random.nextInt(12))
        + "/"
        + (2023 + random.nextInt(4));
  }

  /** A word hardly anybody else says: a nickname, a hamlet, a shop. */
  private String rare() {
    var word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      word.append(
          one(
              NarrativeWords.words(
                  "ba be bo cu da đô gia hi ka khê la lô ma mê na no pa phi ra sa sê ta tô va"
                      + " xu ya")));
    }
    return word.toString();
  }

  /** One of {@code from}, the first oftener than the last. */
  String one(List<String> from) {
    double drawn = random.nextDouble();
    return from.get((int) (drawn * Math.sqrt(drawn) * from.size()));
  }

  /** A number below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }
}
