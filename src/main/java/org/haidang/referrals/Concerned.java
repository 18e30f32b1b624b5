package org.haidang.referrals;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haidang.content.Choice;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * One of the possible victims that a report tells of. Immutable.
 *
 * @param entry the path of the entry
 * @param name as told; empty when it was not; personal
 * @param years how old, as told, or the band of it; null when neither was
 * @param sex as stored; null when it was not told
 * @param sexLabel what that is called; empty when it was not told
 */
public record Concerned(
    String entry, String name, @Nullable Years years, @Nullable String sex, Label sexLabel) {

  /** Those of the report {@code contact}, filled in {@code pack}, in its order. */
  public static List<Concerned> of(Body contact, Pack pack) {
    return pack.part(Parts.VICTIM_NAME)
        .map(
            question ->
                contact.fields().entrySet().stream()
                    .filter(field -> Paths.isEntry(field.getKey()))
                    .filter(field -> Paths.within(question.path(), Paths.template(field.getKey())))
                    .sorted(Comparator.comparingInt(field -> place(field.getValue())))
                    .map(field -> read(contact, pack, field.getKey()))
                    .toList())
        .orElse(List.of());
  }

  private static Concerned read(Body contact, Pack pack, String entry) {
    var sex = value(contact, pack, Parts.VICTIM_SEX, entry).orElse(null);
    return new Concerned(
        entry,
        value(contact, pack, Parts.VICTIM_NAME, entry).orElse(""),
        value(contact, pack, Parts.VICTIM_AGE, entry)
            .map(Concerned::number)
            .map(Years::of)
            .or(() -> Years.ofBand(value(contact, pack, Parts.VICTIM_AGE_BAND, entry).orElse(null)))
            .orElse(null),
        sex,
        sex == null
            ? Label.NONE
            : pack.part(Parts.VICTIM_SEX).stream()
                .flatMap(question -> question.choices().stream())
                .filter(choice -> choice.name().equals(sex))
                .map(Choice::label)
                .findFirst()
                .orElse(Label.of(sex, sex)));
  }

  private static Optional<String> value(Body contact, Pack pack, String part, String entry) {
    return pack.part(part)
        .map(Question::path)
        .flatMap(
            path ->
                contact.fields().keySet().stream()
                    .filter(it -> Paths.within(it, entry) && Paths.template(it).equals(path))
                    .findFirst())
        .map(path -> Objects.requireNonNull(contact.get(path)));
  }

  /** A number as it is stored; what is none comes last and is nobody's age. */
  private static @Nullable Integer number(String stored) {
    try {
      return Integer.valueOf(stored.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static int place(String stored) {
    return Objects.requireNonNullElse(number(stored), Integer.MAX_VALUE);
  }
}
