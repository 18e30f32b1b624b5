package org.haidang.ui.desk.call.side;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.haidang.content.Choice;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.ui.kit.Wording;

/** The hour where a caller abroad is: nobody is rung back at three in the morning. */
final class ThereNow {

  /** The column of the pack's countries that names their time, as in the IANA database. */
  private static final String ZONE = "zone";

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final FormSession form;
  private final Wording wording;
  private final Clock clock;

  ThereNow(FormSession form, Wording wording, Clock clock) {
    this.form = form;
    this.wording = wording;
    this.clock = clock;
  }

  /** In words; empty when the caller is not abroad, or nobody knows where. */
  String now() {
    return form.pack()
        .part(Parts.COUNTRY)
        .filter(question -> form.state(question.path()).relevant())
        .flatMap(
            question ->
                question.choices().stream()
                    .filter(choice -> choice.name().equals(form.value(question.path())))
                    .findFirst())
        .map(this::told)
        .orElse("");
  }

  private String told(Choice country) {
    var zone = country.columns().get(ZONE);
    try {
      return zone == null
          ? ""
          : wording.get(
              "call.side.hour",
              country.label().in(wording.tag()),
              clock.instant().atZone(ZoneId.of(zone)).format(HOUR));
    } catch (DateTimeException e) {
      return "";
    }
  }
}
