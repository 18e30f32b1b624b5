package org.haidang.referrals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.people.BirthDate;
import org.haidang.people.PersonFields;

/**
 * What the choices of a person's fields are called, in a pack, and which fields of the case data
 * standard they fill. Immutable, thread-safe.
 *
 * @param pack whose lists are meant; empty when no pack is in use, and then choices stand as stored
 */
public record PersonWords(Optional<Pack> pack) {

  /** Stands for the three fields a name is parted into. */
  static final String FULL_NAME = "prs_Name";

  private static final String NAME = PersonFields.NAMES + "/" + PersonFields.NAME_TEXT;
  private static final String NUMBER = PersonFields.PHONES + "/" + PersonFields.PHONE_NUMBER;

  /** Fields of choices, and the standard's field by which their question is known in any pack. */
  private static final Map<String, String> CHOICES =
      Map.of(
          PersonFields.SEX, "prs_Gender",
          PersonFields.LANGUAGE, "prs_PrimaryLanguage",
          PersonFields.CITIZENSHIP, "prs_Citizenship");

  private static final Map<String, Set<String>> HTCDS =
      Map.of(
          PersonFields.SEX,
          Set.of("prs_Gender"),
          PersonFields.LANGUAGE,
          Set.of("prs_PrimaryLanguage"),
          PersonFields.CITIZENSHIP,
          Set.of("prs_Citizenship"),
          PersonFields.BIRTH,
          Set.of("prs_Birthdate"),
          PersonFields.PROVINCE,
          Set.of("prs_MailingState"),
          PersonFields.COMMUNE,
          Set.of("prs_MailingCity"),
          NUMBER,
          Set.of("prs_MobilePhone"),
          NAME,
          Set.of(FULL_NAME));

  /** What of a person an agency is told, by the items agreed to; the rest is the desk's own. */
  private static final Set<String> TOLD =
      Set.of(
          NAME,
          NUMBER,
          PersonFields.PHONES + "/" + PersonFields.PHONE_WHEN,
          PersonFields.PHONES + "/" + PersonFields.PHONE_SAY,
          PersonFields.AGE,
          PersonFields.BIRTH,
          PersonFields.SEX,
          PersonFields.ETHNICITY,
          PersonFields.LANGUAGE,
          PersonFields.CITIZENSHIP,
          PersonFields.PROVINCE,
          PersonFields.COMMUNE);

  /** Whether the field at {@code path} is one an agency may be told of. */
  public boolean isTold(String path) {
    return TOLD.contains(Paths.template(path));
  }

  /** What {@code stored} at {@code path} is called; empty when it stands for itself. */
  public Optional<Choice> choice(String path, String stored) {
    var field = Paths.template(path);
    if (field.equals(PersonFields.PROVINCE)) {
      return pack.flatMap(it -> it.handbook().places().province(stored))
          .map(province -> new Choice(province.name(), province.shortLabel(), Map.of()));
    }
    if (field.equals(PersonFields.BIRTH)) {
      return BirthDate.read(stored).map(BirthDate::written).map(day -> named(stored, day, day));
    }
    if (field.equals(PersonFields.AGE)) {
      return Optional.of(named(stored, stored + " tuổi", stored + " years"));
    }
    var htcds = CHOICES.get(field);
    return htcds == null
        ? Optional.empty()
        : pack.stream()
            .flatMap(Pack::questions)
            .filter(question -> question.htcds().contains(htcds))
            .flatMap(question -> question.choices().stream())
            .filter(choice -> choice.name().equals(stored))
            .findFirst();
  }

  private static Choice named(String stored, String vietnamese, String english) {
    return new Choice(stored, Label.of(vietnamese, english), Map.of());
  }

  /** The fields of the standard that {@code path} fills. */
  public Set<String> htcds(String path) {
    return HTCDS.getOrDefault(Paths.template(path), Set.of());
  }
}
