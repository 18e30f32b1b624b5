package org.haidang.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haidang.model.HeldValue;
import org.haidang.model.Severity;
import org.haidang.records.Disagreements.Disputed;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record in which values disagree, each with where it came from. Immutable.
 *
 * @param row the record, as lists show it
 * @param path the field
 * @param sides the values, in the order the server took them in; at least two
 * @param before what stood there before: empty text when nothing did, null when that is not known
 *     here
 * @param since when the second of them came to the server; where that is not known here, when it
 *     was written, by that computer's clock
 */
public record Disagreement(
    Register.Row row, String path, List<Side> sides, @Nullable String before, Instant since) {

  /** Clocks that differ by less are not worth a word. */
  private static final Duration SAME_TIME = Duration.ofMinutes(1);

  /**
   * One of the values.
   *
   * @param held the value, and the change that holds it
   * @param by the step in which somebody first wrote it; null when it is not known here
   * @param again the later step that let it stand or brought it back; null when there was none
   * @param clock how far the clock that {@code by} was written by was surely wrong: ahead of the
   *     server's when positive, behind when negative; zero when nothing speaks against it
   */
  public record Side(HeldValue held, @Nullable Made by, @Nullable Made again, Duration clock) {

    /** Whether {@code login} wrote it. */
    public boolean isOf(String login) {
      var made = again == null ? by : again;
      return made != null && made.author().equals(login);
    }
  }

  public Disagreement {
    sides = List.copyOf(sides);
  }

  /**
   * Whether what is shown meanwhile is the gravest of several levels, so that somebody must look.
   */
  public boolean level() {
    return Severity.gravest(sides.stream().map(Side::held).toList()).isPresent();
  }

  /** Whether {@code login} looks after the record, or wrote one of the values. */
  public boolean isOf(String login) {
    return row.entry().counselor().equals(login)
        || sides.stream().anyMatch(side -> side.isOf(login));
  }

  /** Every field of {@code record} in which values disagree, in the order of their paths. */
  public static List<Disagreement> in(Disputed record) {
    var reading = new DisagreementReading(record);
    return record.state().conflicts().entrySet().stream()
        .map(field -> reading.of(field.getKey(), field.getValue()))
        .toList();
  }

  /**
   * How far the clock that {@code made} was written by was surely wrong; see {@link Side#clock}.
   */
  public static Duration clock(Made made, List<Made> steps) {
    var received = made.receivedAt();
    if (received != null && made.at().isAfter(received.plus(SAME_TIME))) {
      return Duration.between(received, made.at());
    }
    // Nobody changes a version before the server has it.
    return steps.stream()
        .filter(step -> step.n() != null && step.n().equals(made.base()))
        .flatMap(step -> Optional.ofNullable(step.receivedAt()).stream())
        .filter(seen -> made.at().isBefore(seen.minus(SAME_TIME)))
        .findFirst()
        .map(seen -> Duration.between(seen, made.at()))
        .orElse(Duration.ZERO);
  }
}
