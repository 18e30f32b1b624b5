package org.haidang.referrals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.haidang.content.Agency;
import org.haidang.content.AgencyPlace;
import org.haidang.content.Label;
import org.haidang.content.Reach;
import org.haidang.content.Reached;
import org.haidang.content.Takes;
import org.haidang.content.Validity;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * An agency that a centre added to those of the pack.
 *
 * @param agency as the directory offers it; its code is the record's id, what is approved is
 *     confirmed
 * @param state where the addition stands
 * @param author login of who proposed it
 * @param decidedBy login of who approved or refused it; empty while nobody has
 * @param refusedWhy why it was refused; empty when it was not
 */
public record LocalAgency(
    UUID id, Agency agency, AgencyState state, String author, String decidedBy, String refusedWhy) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SEMICOLONS = Pattern.compile("\\s*;\\s*");

  /** What {@code record} says; what it does not say is empty. */
  static LocalAgency of(RecordState record) {
    var body = record.body();
    var state = AgencyState.of(body);
    var name = body.text(AgencyFields.NAME);
    var agency =
        new Agency(
            record.id().toString(),
            body.text(AgencyFields.KIND),
            Label.of(name, name),
            place(body),
            words(body, AgencyFields.NEEDS, BLANKS),
            Takes.ANYBODY,
            reached(body),
            label(body, AgencyFields.NOTE),
            List.of(),
            new Validity(
                null, day(body), body.text(AgencyFields.SOURCE), state == AgencyState.APPROVED));
    return new LocalAgency(
        record.id(),
        agency,
        state,
        body.text(RecordFields.AUTHOR),
        body.text(AgencyFields.DECIDED_BY),
        body.text(AgencyFields.REFUSED_WHY));
  }

  private static AgencyPlace place(Body body) {
    var country = body.text(AgencyFields.COUNTRY);
    return new AgencyPlace(
        Reach.of(body.text(AgencyFields.REACH)).orElse(Reach.PROVINCE),
        country.isEmpty() ? "vn" : country,
        words(body, AgencyFields.PROVINCES, BLANKS),
        body.text(AgencyFields.COMMUNE));
  }

  private static Reached reached(Body body) {
    return new Reached(
        body.text(AgencyFields.HOURS),
        words(body, AgencyFields.PHONES, SEMICOLONS),
        body.text(AgencyFields.EMAIL),
        label(body, AgencyFields.ADDRESS),
        List.of());
  }

  private static Label label(Body body, String path) {
    var text = body.text(path);
    return text.isEmpty() ? Label.NONE : Label.of(text, text);
  }

  private static List<String> words(Body body, String path, Pattern between) {
    return between.splitAsStream(body.text(path)).filter(it -> !it.isEmpty()).toList();
  }

  private static @Nullable LocalDate day(Body body) {
    try {
      var text = body.get(AgencyFields.VALID_TO);
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What it says, to be changed. */
  public AgencyDraft draft() {
    var place = agency.place();
    return new AgencyDraft(
        agency.label().in("vi"),
        agency.kind(),
        place.reach(),
        String.join(" ", place.provinces()),
        place.commune(),
        agency.needs(),
        agency.reached().hours(),
        String.join("; ", agency.reached().phones()),
        agency.reached().email(),
        agency.reached().address().in("vi"),
        agency.note().in("vi"),
        agency.days().source());
  }
}
