package org.haidang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields.Outcome;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;

/** Opens, changes and closes cases, in the name of one account. Thread-safe; blocks on the disk. */
public final class Cases {

  private final Register register;
  private final Pen pen;
  private final Clock clock;
  private final Linking linking;

  /**
   * The cases of {@code register}.
   *
   * @param clock says what day today is, in its zone
   */
  public Cases(Register register, Pen pen, Clock clock) {
    this.register = register;
    this.pen = pen;
    this.clock = clock;
    this.linking = new Linking(register, pen);
  }

  /**
   * Opens a case, which its maker answers for until somebody else does.
   *
   * @param typed its title, phase, urgency, as far as known
   * @throws HaidangException when nothing was saved
   */
  public Saved open(Body typed) {
    return made(typed, List.of());
  }

  /**
   * Opens a case from a contact or a person. A contact becomes its first, and its persons are the
   * case's persons in the roles they have there; a person is a possible victim of it.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved open(UUID from, Body typed) {
    var opened = register.open(from).orElse(null);
    if (opened == null) {
      return Persons.notHere();
    }
    return switch (opened.state().type()) {
      case CONTACT -> {
        var body = typed;
        for (var person : linking.personsOf(opened.state().body()).entrySet()) {
          body = body.with(Links.to(person.getKey()), person.getValue());
        }
        yield made(body, List.of(opened));
      }
      case PERSON ->
          made(typed.with(Links.to(from), PersonRole.POSSIBLE_VICTIM.stored()), List.of());
      default -> Persons.notHere();
    };
  }

  private Saved made(Body typed, List<Register.Opened> parts) {
    var whole = typed.with(RecordFields.STATE, CaseFields.OPEN);
    if (whole.get(RecordFields.WHO) == null) {
      whole = whole.with(RecordFields.WHO, pen.account().login());
    }
    var checked = Border.check(Body.EMPTY, whole, LocalDate.now(clock));
    var refused = checked.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    var changes = new ArrayList<Change>();
    var matter = pen.make(RecordType.CASE, checked.body());
    changes.add(matter);
    for (var part : parts) {
      var pointing = part.state().body().with(Links.to(matter.record()), CaseFields.LINK);
      changes.add(pen.change(part, pointing, null));
    }
    register.save(changes);
    return new Saved.Done(matter.record(), changes);
  }

  /**
   * Makes of an opened case what was typed.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved change(Register.Opened matter, Body typed) {
    var checked = Border.check(matter.state().body(), typed, LocalDate.now(clock));
    var refused = checked.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    return saved(matter.state().id(), List.of(pen.change(matter, checked.body(), null)));
  }

  /**
   * Closes a case.
   *
   * @param outcomes what came of it, at least one
   * @param more in words; may be empty
   * @throws HaidangException when nothing was saved
   */
  public Saved close(Register.Opened matter, Set<Outcome> outcomes, String more) {
    if (outcomes.isEmpty()) {
      return new Saved.Refused(CaseFields.OUTCOMES, Reason.EMPTY);
    }
    var stored = outcomes.stream().sorted().map(Outcome::stored).collect(Collectors.joining(" "));
    return change(
        matter,
        matter
            .state()
            .body()
            .with(RecordFields.STATE, CaseFields.CLOSED)
            .with(CaseFields.CLOSED_AT, pen.now().toString())
            .with(CaseFields.OUTCOMES, stored)
            .with(CaseFields.OUTCOME_TEXT, more));
  }

  /**
   * Opens a closed case again; what came of it until now stays to be read.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved reopen(Register.Opened matter) {
    return change(
        matter,
        matter
            .state()
            .body()
            .with(RecordFields.STATE, CaseFields.OPEN)
            .with(CaseFields.CLOSED_AT, null));
  }

  /**
   * Gives cases to a counselor, all of them or none.
   *
   * @param who a login
   * @throws HaidangException when nothing was saved
   */
  public Saved assign(Collection<UUID> matters, String who) {
    return each(matters, body -> body.with(RecordFields.WHO, who));
  }

  /**
   * Says how urgent cases are, of all of them or none.
   *
   * @param urgency one of those of {@link RecordFields#URGENCY}
   * @throws HaidangException when nothing was saved
   */
  public Saved urgency(Collection<UUID> matters, String urgency) {
    return each(matters, body -> body.with(RecordFields.URGENCY, urgency));
  }

  private Saved each(Collection<UUID> matters, UnaryOperator<Body> set) {
    var changes = new ArrayList<Change>();
    UUID last = null;
    for (var id : matters) {
      var matter = register.open(id).filter(it -> it.state().type() == RecordType.CASE);
      if (matter.isEmpty()) {
        return Persons.notHere();
      }
      changes.add(pen.change(matter.get(), set.apply(matter.get().state().body()), null));
      last = id;
    }
    return last == null ? Persons.notHere() : saved(last, changes);
  }

  private Saved saved(UUID record, List<Change> changes) {
    var some = changes.stream().filter(change -> !change.patch().isEmpty()).toList();
    if (!some.isEmpty()) {
      register.save(some);
    }
    return new Saved.Done(record, some);
  }
}
