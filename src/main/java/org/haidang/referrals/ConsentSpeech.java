package org.haidang.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.content.ConsentItem;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Script;

/** The one sentence that is read aloud before an agency is told anything. */
public final class ConsentSpeech {

  private static final Pattern NAMED = Pattern.compile("( ?)(?<!\\$)\\{(\\w+)}");

  private ConsentSpeech() {}

  /**
   * The sentence of the content in force on {@code day}, all in place: agency, need, items, and the
   * words of address for somebody of whom nothing is known. Empty when the content has none.
   *
   * @param kind the kind of the agency; empty when not known
   */
  public static Label sentence(
      Pack pack, String kind, String agency, Label need, List<ConsentItem> items, LocalDate day) {
    return pack.handbook()
        .rules()
        .sentence(kind, day)
        .map(
            sentence ->
                addressed(
                    pack.script(),
                    sentence.with(
                        Map.of(
                            "agency",
                            Label.of(agency, agency),
                            "need",
                            need.changed(ConsentSpeech::within),
                            "items",
                            listed(items)))))
        .orElse(Label.NONE);
  }

  /** The words of several items, one after another. */
  public static Label listed(List<ConsentItem> items) {
    return Label.of(listed(items, "vi"), listed(items, "en"));
  }

  private static String listed(List<ConsentItem> items, String language) {
    return String.join(", ", items.stream().map(item -> item.say().in(language)).toList());
  }

  /** Within a sentence a need begins small. */
  private static String within(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static Label addressed(Script script, Label sentence) {
    return Label.of(addressed(script, sentence, "vi"), addressed(script, sentence, "en"));
  }

  private static String addressed(Script script, Label sentence, String language) {
    return NAMED
        .matcher(sentence.in(language))
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    word(script, match.group(1), match.group(2), match.group(), language)));
  }

  private static String word(
      Script script, String blank, String name, String whole, String language) {
    var plain = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    var rules = script.addresses().stream().filter(rule -> rule.name().equals(plain)).toList();
    if (rules.isEmpty()) {
      return whole;
    }
    // The one that always applies stands for whoever is not known.
    var word =
        rules.stream()
            .filter(rule -> rule.relevant().isBlank())
            .findFirst()
            .orElse(rules.getLast())
            .label()
            .in(language);
    if (word.isEmpty()) {
      return "";
    }
    return blank
        + (Character.isUpperCase(name.charAt(0))
            ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
            : word);
  }
}
