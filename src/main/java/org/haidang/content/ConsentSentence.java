package org.haidang.content;

import java.util.List;
import java.util.Map;

/**
 * The one sentence that is read aloud before an agency is told anything.
 *
 * @param kind the kind of agency; {@link #ANY} for every kind without a sentence of its own
 * @param say may hold {@code ${agency}}, {@code ${need}} and {@code ${items}}, and words of address
 *     as the script's lines do ({@code {you}})
 */
public record ConsentSentence(String kind, Label say, Validity days) {

  /** For every kind of agency. */
  public static final String ANY = "any";

  /** What may be put in. */
  public static final List<String> BLANKS = List.of("agency", "need", "items");

  /** The sentence with {@code words} put in; words of address are left for {@link Spoken}. */
  public Label with(Map<String, Label> words) {
    return say.filled(words);
  }
}
