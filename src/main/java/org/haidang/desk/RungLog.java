package org.haidang.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.haidang.content.Emergency;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.jspecify.annotations.Nullable;

/** The repeat of a form that keeps who was rung. Confined as its form. */
final class RungLog {

  private final FormSession form;
  private final Clock clock;
  private final FormNode.@Nullable Group repeat;

  RungLog(FormSession form, Clock clock) {
    this.form = form;
    this.clock = clock;
    this.repeat =
        form.pack()
            .part(Parts.RUNG_OUTCOME)
            .flatMap(outcome -> Repeats.around(form.pack(), outcome.path()))
            .orElse(null);
  }

  /** Whether the pack has it. */
  boolean isThere() {
    return repeat != null;
  }

  /** Adds one rung now. */
  void add(Emergency rung, Rung.Outcome outcome, String who) {
    var group = repeat;
    if (group == null) {
      throw new IllegalStateException("the pack keeps no log");
    }
    var entry = form.add(group.path());
    set(group, entry, Parts.RUNG_SERVICE, rung.service());
    set(group, entry, Parts.RUNG_NUMBER, rung.number());
    set(group, entry, Parts.RUNG_OUTCOME, outcome.stored());
    set(group, entry, Parts.RUNG_WHO, who.strip());
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone());
    set(group, entry, Parts.RUNG_AT, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
  }

  /** A part the pack leaves out is not kept, nor what its select does not offer. */
  private void set(FormNode.Group group, String entry, String part, String value) {
    form.pack()
        .part(part)
        .filter(question -> question.path().startsWith(group.path() + "/"))
        .filter(question -> offers(question, value))
        .ifPresent(question -> form.set(at(group, entry, question), value));
  }

  private static boolean offers(FormNode.Question question, String value) {
    return question.type() != QuestionType.SELECT_ONE
        || question.choices().stream().anyMatch(choice -> choice.name().equals(value));
  }

  private static String at(FormNode.Group group, String entry, FormNode.Question question) {
    return entry + question.path().substring(group.path().length());
  }

  /** All of them, in order. */
  List<Rung> all() {
    var group = repeat;
    return group == null
        ? List.of()
        : form.entries(group.path()).stream().map(entry -> rung(group, entry)).toList();
  }

  private Rung rung(FormNode.Group group, String entry) {
    var outcome = get(group, entry, Parts.RUNG_OUTCOME);
    return new Rung(
        get(group, entry, Parts.RUNG_SERVICE),
        get(group, entry, Parts.RUNG_NUMBER),
        Stream.of(Rung.Outcome.values())
            .filter(each -> each.stored().equals(outcome))
            .findFirst()
            .orElse(null),
        get(group, entry, Parts.RUNG_WHO),
        moment(get(group, entry, Parts.RUNG_AT)));
  }

  private String get(FormNode.Group group, String entry, String part) {
    return form.pack()
        .part(part)
        .filter(question -> question.path().startsWith(group.path() + "/"))
        .map(question -> Objects.requireNonNullElse(form.value(at(group, entry, question)), ""))
        .orElse("");
  }

  private static @Nullable Instant moment(String stored) {
    try {
      return stored.isEmpty() ? null : OffsetDateTime.parse(stored).toInstant();
    } catch (DateTimeException notYetOne) {
      return null;
    }
  }
}
