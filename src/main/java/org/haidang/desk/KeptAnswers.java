package org.haidang.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

/** What a contact's body says of the answers given and of what was asked and has none. */
public final class KeptAnswers {

  /**
   * An answer that was given.
   *
   * @param name its name in the pack
   * @param at when; {@link Instant#EPOCH} when what was kept is no moment
   */
  public record Given(String name, Instant at) {}

  private KeptAnswers() {}

  /** Every answer that {@code body} says was given, in the order they were. */
  public static List<Given> given(Body body) {
    return under(body, ContactFields.ANSWER)
        .map(field -> new Given(rest(field, ContactFields.ANSWER), moment(field.getValue())))
        .sorted(Comparator.comparing(Given::at))
        .toList();
  }

  /** What {@code body} says was asked and has no answer, in the order it was. */
  public static List<String> asked(Body body) {
    return under(body, ContactFields.ASKED)
        .sorted(Comparator.comparingInt(KeptAnswers::number))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The field where what was asked is kept; empty when it is not noted. */
  static Optional<String> place(Body body, String asked) {
    var key = AskedWords.key(AskedWords.tidy(asked));
    return under(body, ContactFields.ASKED)
        .filter(field -> AskedWords.key(field.getValue()).equals(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A field for what is asked next. */
  static String next(Body body) {
    int last = under(body, ContactFields.ASKED).mapToInt(KeptAnswers::number).max().orElse(0);
    return ContactFields.ASKED + (last + 1);
  }

  private static Stream<Map.Entry<String, String>> under(Body body, String prefix) {
    return new ArrayList<>(body.fields().entrySet())
        .stream().filter(field -> field.getKey().startsWith(prefix));
  }

  private static String rest(Map.Entry<String, String> field, String prefix) {
    return field.getKey().substring(prefix.length());
  }

  private static int number(Map.Entry<String, String> field) {
    try {
      return Integer.parseInt(rest(field, ContactFields.ASKED));
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }

  private static Instant moment(String stored) {
    try {
      return Instant.parse(stored);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
