package org.haidang.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haidang.content.ConsentItem;
import org.haidang.content.Label;
import org.haidang.content.Pack;

/** The one sentence that is read aloud before an agency is told anything. */
public final class ConsentSpeech {

  private ConsentSpeech() {}

  /**
   * The sentence of the content in force on {@code day}: agency, need and items are in place, the
   * words of address are still names, see {@link Addressing}. Empty when the content has none.
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
                sentence.with(
                    Map.of(
                        "agency",
                        Label.of(agency, agency),
                        "need",
                        need.changed(ConsentSpeech::within),
                        "items",
                        listed(items))))
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
}
