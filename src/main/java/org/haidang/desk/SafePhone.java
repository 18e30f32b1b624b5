package org.haidang.desk;

import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;
import org.haidang.duties.CallBack;
import org.haidang.duties.HoursTyped;
import org.haidang.duties.SafeHours;
import org.haidang.model.Body;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;

/**
 * The telephone of a person that is rung first: one that is safe, else one of which nobody said
 * that it is not. Personal.
 *
 * @param number the number
 * @param isSafe whether somebody said that ringing it is safe
 * @param when when it is safe, in words; may be empty
 * @param say what to say when another answers; may be empty
 */
record SafePhone(String number, boolean isSafe, String when, String say) {

  private static final String YES = "yes";
  private static final String NO = "no";

  /** That of the person with {@code body}; empty when there is none that may be rung. */
  static Optional<SafePhone> of(Body body) {
    var phones =
        Persons.entries(body, PersonFields.PHONES).stream()
            .filter(entry -> body.get(entry + "/" + PersonFields.PHONE_NUMBER) != null)
            .filter(entry -> !NO.equals(body.get(entry + "/" + PersonFields.PHONE_CALL)))
            .map(entry -> read(body, entry))
            .toList();
    return phones.stream()
        .filter(SafePhone::isSafe)
        .findFirst()
        .or(() -> phones.stream().findFirst());
  }

  private static SafePhone read(Body body, String entry) {
    return new SafePhone(
        body.text(entry + "/" + PersonFields.PHONE_NUMBER),
        YES.equals(body.get(entry + "/" + PersonFields.PHONE_CALL)),
        body.text(entry + "/" + PersonFields.PHONE_WHEN),
        body.text(entry + "/" + PersonFields.PHONE_SAY));
  }

  /**
   * How it is rung; hours that can be read as such stand as hours, others in words. Whether they
   * may be rung back at all is not asked yet.
   */
  CallBack callBack(ZoneId zone) {
    var none = new SafeHours(zone, new TreeMap<>());
    var hours = HoursTyped.parse(when, zone).orElse(none);
    boolean inWords = !when.isBlank() && hours.equals(none);
    return new CallBack(
        CallBack.Permission.NOT_ASKED, number, inWords ? when : "", "", say, "", hours);
  }
}
