package org.haidang.referrals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.haidang.content.LegalRule;
import org.haidang.content.Letter;
import org.haidang.model.Body;
import org.haidang.platform.Texts;
import org.haidang.referrals.Disclosure.Item;
import org.haidang.referrals.Disclosure.Value;

/**
 * Words a referral's letter, in Vietnamese: agencies of the country read it. Nothing of the person
 * stands in it but what {@link Disclosure} holds, and what the counselor wrote to be asked.
 * Immutable, thread-safe.
 */
public record LetterWriter(Texts texts, ZoneId zone) {

  private static final Locale VIETNAMESE = Texts.LANGUAGES.getFirst();

  /**
   * What the letter needs beside the referral.
   *
   * @param centre what the centre is called
   * @param centreCode its code
   * @param need what the need is called; empty when none is named
   * @param signer the name of whoever sends it
   * @param law the rule a decision or an exception rests on; empty where it rests on consent
   * @param day the day of the letter
   */
  public record Head(
      String centre,
      String centreCode,
      String need,
      String signer,
      Optional<LegalRule> law,
      LocalDate day) {}

  /** The number of the letter of a referral: of its id, so that it tells nothing. */
  public static String number(UUID referral, String centreCode) {
    var text = referral.toString();
    return text.substring(text.length() - 8).toUpperCase(Locale.ROOT) + "/CT-" + centreCode;
  }

  /** The letter of the referral with {@code body}. */
  public Letter letter(UUID referral, Body body, Disclosure disclosure, Head head) {
    var agency = Optional.ofNullable(body.get(ReferralFields.AGENCY_NAME)).orElse("");
    var number = number(referral, head.centreCode());
    return new Letter(
        VIETNAMESE.getLanguage(),
        List.of(say("letter.line"), head.centre()),
        List.of(say("letter.motto.country"), say("letter.motto")),
        say("letter.number", number),
        say(
            "letter.day",
            String.valueOf(head.day().getDayOfMonth()),
            String.valueOf(head.day().getMonthValue()),
            String.valueOf(head.day().getYear())),
        say("letter.title"),
        say("letter.to", agency),
        opening(body, head),
        disclosure.items().stream().map(LetterWriter::fact).toList(),
        List.of(say("letter.answer"), say("letter.secret"), say("letter.safe")),
        List.of(
            new Letter.Signer(say("letter.sign.supervisor"), say("letter.sign.hint"), null),
            new Letter.Signer(
                say("letter.sign.counselor"), say("letter.sign.hint"), head.signer())),
        slip(number));
  }

  private List<String> opening(Body body, Head head) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        head.need().isEmpty()
            ? say("letter.asks.plain", head.centre())
            : say("letter.asks", head.centre(), within(head.need())));
    var asked = body.get(ReferralFields.ASKED);
    if (asked != null) {
      paragraphs.add(say("letter.asked", asked.strip()));
    }
    paragraphs.add(ground(Consent.of(body), head));
    return paragraphs;
  }

  /** Within a sentence it begins small; the words of a need are no names. */
  private static String within(String words) {
    return words.substring(0, 1).toLowerCase(VIETNAMESE) + words.substring(1);
  }

  private String ground(Consent consent, Head head) {
    var law = head.law().map(rule -> rule.law().in(VIETNAMESE.getLanguage())).orElse("");
    return switch (consent.ground()) {
      case CONSENT ->
          say(
              consent.said() == Consent.Said.PARTLY ? "letter.ground.partly" : "letter.ground.yes",
              Optional.ofNullable(consent.at())
                  .map(at -> LocalDate.ofInstant(at, zone))
                  .map(LetterWriter::day)
                  .orElse("…"));
      case BEST_INTERESTS -> say("letter.ground.decision", law);
      case EXCEPTION -> say("letter.ground.exception", law);
      case NONE -> throw new IllegalStateException("a letter without a ground");
    };
  }

  private static String day(LocalDate day) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private static Letter.Fact fact(Item item) {
    var language = VIETNAMESE.getLanguage();
    var name = item.label().in(language);
    return new Letter.Fact(
        name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1),
        item.values().stream().map((Value value) -> value.in(language)).toList());
  }

  private Letter.Slip slip(String number) {
    return new Letter.Slip(
        say("letter.slip.cut"),
        say("letter.slip.title", number),
        List.of(say("letter.slip.reason"), say("letter.slip.who"), say("letter.slip.day")),
        List.of(
            say("letter.slip.received"),
            say("letter.slip.accepted"),
            say("letter.slip.completed"),
            say("letter.slip.declined")),
        say("letter.slip.rating"),
        List.of(
            say(Feedback.Rating.GOOD.textKey()),
            say(Feedback.Rating.FAIR.textKey()),
            say(Feedback.Rating.POOR.textKey())));
  }

  private String say(String key, Object... arguments) {
    return texts.get(VIETNAMESE, key, arguments);
  }
}
