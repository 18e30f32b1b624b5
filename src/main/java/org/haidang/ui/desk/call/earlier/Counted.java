package org.haidang.ui.desk.call.earlier;

import java.util.List;
import org.haidang.model.RecordType;
import org.haidang.people.AlertKind;
import org.haidang.people.Likely;
import org.haidang.people.NationalIndex;

/**
 * What the side of a call tells of the likely ones: how many, and what to beware of.
 *
 * @param contacts how many earlier contacts
 * @param persons how many persons
 * @param sameNumber how many only have the number in common: nobody knows who they are
 * @param alerts of the persons, each once
 * @param elsewhere what other centres may know
 */
public record Counted(
    int contacts,
    int persons,
    int sameNumber,
    List<AlertKind> alerts,
    List<NationalIndex.Knows> elsewhere) {

  /** Nobody. */
  public static final Counted NONE = new Counted(0, 0, 0, List.of(), List.of());

  public Counted {
    alerts = List.copyOf(alerts);
    elsewhere = List.copyOf(elsewhere);
  }

  static Counted of(List<Likely> all, List<NationalIndex.Knows> elsewhere) {
    var likely = all.stream().filter(it -> !it.isNumberAlone()).toList();
    return new Counted(
        (int) likely.stream().filter(it -> it.type() == RecordType.CONTACT).count(),
        (int) likely.stream().filter(it -> it.type() == RecordType.PERSON).count(),
        all.size() - likely.size(),
        likely.stream().flatMap(it -> it.alerts().stream()).distinct().sorted().toList(),
        elsewhere);
  }

  /** Whether there is nobody to tell of. */
  public boolean isNobody() {
    return contacts + persons + sameNumber == 0;
  }
}
