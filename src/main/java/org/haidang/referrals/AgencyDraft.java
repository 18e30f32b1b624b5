package org.haidang.referrals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haidang.content.Hours;
import org.haidang.content.Reach;
import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.haidang.platform.PlainText;

/**
 * An agency as somebody writes it down to have it added. Every text may be empty; what must not is
 * told by {@link #problems}.
 */
public record AgencyDraft(
    String name,
    String kind,
    Reach reach,
    String province,
    String commune,
    List<String> needs,
    String hours,
    String phones,
    String email,
    String address,
    String note,
    String source) {

  /** Nothing is written yet. */
  public static final AgencyDraft EMPTY =
      new AgencyDraft("", "", Reach.PROVINCE, "", "", List.of(), "", "", "", "", "", "");

  /** What may be wrong with it. */
  public enum Problem {
    /** It has no name. */
    NAME,
    /** Its kind is not chosen. */
    KIND,
    /** It works in one province, and which is not chosen. */
    PROVINCE,
    /** It works in one commune, and which is not said. */
    COMMUNE,
    /** Neither a number nor an address of any sort: nobody could be reached. */
    UNREACHABLE,
    /** Hours that cannot be read. */
    HOURS,
    /** A number that cannot be dialled. */
    PHONES,
    /** No e-mail address. */
    EMAIL,
    /** Nobody says where it was found. */
    SOURCE,
    /** A text is longer than {@link Limits#ANSWER}. */
    TOO_LONG
  }

  private static final Pattern SEMICOLONS = Pattern.compile("\\s*;\\s*");
  private static final Pattern NUMBER = Pattern.compile("[+]?[0-9][0-9 .()-]{1,24}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  public AgencyDraft {
    name = PlainText.line(name).strip();
    commune = PlainText.line(commune).strip();
    hours = PlainText.line(hours).strip();
    phones = PlainText.digits(PlainText.line(phones)).strip();
    email = PlainText.line(email).strip();
    address = PlainText.line(address).strip();
    note = PlainText.lines(note).strip();
    source = PlainText.line(source).strip();
    needs = List.copyOf(needs);
  }

  /** What is wrong, in the order of the screen; none when it may be proposed. */
  public Set<Problem> problems() {
    var problems = EnumSet.noneOf(Problem.class);
    add(problems, Problem.NAME, name.isEmpty());
    add(problems, Problem.KIND, kind.isEmpty());
    add(problems, Problem.PROVINCE, isLocal() && province.isEmpty());
    add(problems, Problem.COMMUNE, reach == Reach.COMMUNE && commune.isEmpty());
    add(problems, Problem.HOURS, !hours.isEmpty() && Hours.of(hours).isEmpty());
    add(problems, Problem.PHONES, numbers().stream().anyMatch(it -> !NUMBER.matcher(it).matches()));
    add(problems, Problem.EMAIL, !email.isEmpty() && !MAIL.matcher(email).matches());
    add(problems, Problem.UNREACHABLE, phones.isEmpty() && email.isEmpty() && address.isEmpty());
    add(problems, Problem.SOURCE, source.isEmpty());
    add(problems, Problem.TOO_LONG, texts().anyMatch(it -> it.length() > Limits.ANSWER));
    return problems;
  }

  private static void add(Set<Problem> problems, Problem problem, boolean there) {
    if (there) {
      problems.add(problem);
    }
  }

  private boolean isLocal() {
    return reach == Reach.PROVINCE || reach == Reach.COMMUNE;
  }

  private Stream<String> texts() {
    return Stream.of(name, commune, hours, phones, email, address, note, source);
  }

  private List<String> numbers() {
    return SEMICOLONS.splitAsStream(phones).filter(it -> !it.isEmpty()).toList();
  }

  /** The fields it sets in {@code body}; what is empty here is emptied there. */
  Body into(Body body) {
    return body.with(AgencyFields.NAME, name)
        .with(AgencyFields.KIND, kind)
        .with(AgencyFields.REACH, reach.stored())
        .with(AgencyFields.PROVINCES, isLocal() ? province : "")
        .with(AgencyFields.COMMUNE, reach == Reach.COMMUNE ? commune : "")
        .with(AgencyFields.NEEDS, String.join(" ", needs))
        .with(AgencyFields.HOURS, hours)
        .with(AgencyFields.PHONES, phones)
        .with(AgencyFields.EMAIL, email)
        .with(AgencyFields.ADDRESS, address)
        .with(AgencyFields.NOTE, note)
        .with(AgencyFields.SOURCE, source);
  }

  /**
   * Goes on when nothing is wrong with it.
   *
   * @throws IllegalArgumentException when it has {@link #problems}
   */
  void demandSound() {
    if (!problems().isEmpty()) {
      throw new IllegalArgumentException(problems().toString());
    }
  }
}
