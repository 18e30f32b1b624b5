package org.haidang.referrals;

import java.time.LocalDate;
import java.util.Optional;
import org.haidang.content.FormOpener;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Spoken;
import org.haidang.model.Body;
import org.haidang.people.Age;
import org.haidang.people.PersonFields;
import org.jspecify.annotations.Nullable;

/**
 * How one speaks to somebody outside a call: by the same rules of the pack as in one, as if they
 * were its caller. Thread-safe; opens a form, so off the FX thread.
 *
 * @param forms opens the form that the rules are asked over
 */
public record Addressing(FormOpener forms) {

  /**
   * Who is spoken to, as far as it is known.
   *
   * @param years how old; null when not known
   * @param sex the stored value of the pack's list; null when not known
   */
  public record Heard(@Nullable Years years, @Nullable String sex) {

    /** Somebody of whom nothing is known. */
    public static final Heard UNKNOWN = new Heard(null, null);

    /** The person with {@code body}, on {@code day}. */
    public static Heard of(Body body, LocalDate day) {
      return new Heard(
          Age.of(body, day).map(age -> Years.of(age.least())).orElse(null),
          body.get(PersonFields.SEX));
    }
  }

  /** {@code sentence} as it is said to {@code heard}, by the script of {@code pack}. */
  public Label to(Heard heard, Pack pack, Label sentence) {
    var form = forms.open(pack, Body.EMPTY, Occasion.NONE);
    var years = heard.years();
    if (years != null && years.exact()) {
      set(form, pack, Parts.CALLER_AGE, String.valueOf(years.least()));
    } else if (years != null) {
      set(form, pack, Parts.CALLER_AGE_BAND, years.band());
    }
    set(form, pack, Parts.CALLER_SEX, heard.sex());
    return Label.of(Spoken.line(form, sentence, "vi"), Spoken.line(form, sentence, "en"));
  }

  private static void set(FormSession form, Pack pack, String part, @Nullable String value) {
    Optional.ofNullable(value)
        .flatMap(known -> pack.part(part))
        .ifPresent(question -> form.set(question.path(), value));
  }
}
