package org.haidang.ui.desk.call.earlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.haidang.model.RecordType;
import org.haidang.people.AlertKind;
import org.haidang.people.Likely;
import org.haidang.people.PersonLikeness.Ground;
import org.haidang.ui.kit.Wording;

/** The likely ones in words that tell nothing of what they hold. */
public final class EarlierWords {

  private static final List<Ground> ORDER =
      List.of(
          Ground.SAME_NAME,
          Ground.LIKE_NAME,
          Ground.SAME_NUMBER,
          Ground.LIKE_NUMBER,
          Ground.AGE,
          Ground.PROVINCE,
          Ground.OTHER_AGE,
          Ground.OTHER_SEX,
          Ground.OTHER_PROVINCE);

  private EarlierWords() {}

  /** What the side tells, in a line; empty when there is nobody. */
  public static String counted(Counted counted, Wording wording) {
    if (counted.isNobody()) {
      return "";
    }
    var parts = new ArrayList<String>();
    if (counted.contacts() > 0) {
      parts.add(wording.get("call.earlier.contacts", counted.contacts()));
    }
    if (counted.persons() > 0) {
      parts.add(wording.get("call.earlier.persons", counted.persons()));
    }
    if (counted.sameNumber() > 0) {
      parts.add(wording.get("call.earlier.numbers", counted.sameNumber()));
    }
    return String.join(", ", parts);
  }

  /** Which other centres may know somebody, and how many. */
  public static String elsewhere(Counted counted, Wording wording) {
    var places =
        counted.elsewhere().stream()
            .map(
                place ->
                    wording.names().centre(place.centre())
                        + " ("
                        + (place.persons() + place.contacts())
                        + ")")
            .collect(Collectors.joining(", "));
    return wording.get("call.earlier.elsewhere", places);
  }

  /** One alert. */
  public static String alert(AlertKind kind, Wording wording) {
    return wording.get("call.earlier.alert." + kind.name().toLowerCase(Locale.ROOT));
  }

  static String kind(Likely likely, Wording wording) {
    return wording.get(
        likely.type() == RecordType.PERSON ? "call.earlier.person" : "call.earlier.contact");
  }

  /** Why it is likely, in words; of the number alone, that nobody knows who it is. */
  static String why(Likely likely, Wording wording) {
    if (likely.isNumberAlone()) {
      return wording.get("call.earlier.number_alone");
    }
    var grounds =
        ORDER.stream()
            .filter(likely.grounds()::contains)
            .map(it -> wording.get("call.earlier.ground." + it.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    var code = likely.sameCode() ? wording.get("call.earlier.ground.code") : "";
    return code.isEmpty() || grounds.isEmpty() ? code + grounds : code + ", " + grounds;
  }
}
