package org.haidang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.PersonLikeness.Ground;
import org.haidang.people.PersonLikeness.Match;
import org.haidang.records.Register;
import org.haidang.records.Register.Row;

/** How likely a record found is about somebody in the call. Blocks on the disk. */
final class LikelyRecord {

  private final Register register;
  private final Survivors survivors;
  private final PersonLikeness likeness;
  private final Function<RecordState, List<PersonFacts>> told;
  private final Clock clock;

  LikelyRecord(
      Register register,
      PersonLikeness likeness,
      Function<RecordState, List<PersonFacts>> told,
      Clock clock) {
    this.register = register;
    this.survivors = new Survivors(register);
    this.likeness = likeness;
    this.told = told;
    this.clock = clock;
  }

  /** Empty when it is not worth a look, or not here any more. */
  Optional<Likely> of(Row row, List<PersonFacts> asked, boolean sameCode) {
    return register
        .open(row.id())
        .map(Register.Opened::state)
        .flatMap(
            state -> {
              var facts =
                  state.type() == RecordType.PERSON
                      ? List.of(PersonKeys.facts(state.body()))
                      : told.apply(state);
              var match = best(asked, facts);
              boolean worth = sameCode || match.verdict().isShown() || match.isNumberAlone();
              return worth ? Optional.of(likely(row, state, match, sameCode)) : Optional.empty();
            });
  }

  private Likely likely(Row row, RecordState state, Match match, boolean sameCode) {
    boolean person = state.type() == RecordType.PERSON;
    boolean merged = person && Survivors.target(state.body()).isPresent();
    var who = merged ? survivors.of(state.id()) : state.id();
    var body =
        merged ? register.open(who).map(it -> it.state().body()).orElse(Body.EMPTY) : state.body();
    return new Likely(
        who,
        state.type(),
        row.entry().started(),
        match.verdict().isShown() ? match.value() : 0,
        match.grounds(),
        sameCode,
        person ? alerts(body) : List.of());
  }

  private List<AlertKind> alerts(Body body) {
    return Persons.alerts(body, LocalDate.now(clock)).stream()
        .flatMap(entry -> AlertKind.of(body.get(entry + "/" + PersonFields.ALERT_KIND)).stream())
        .distinct()
        .toList();
  }

  private Match best(List<PersonFacts> asked, List<PersonFacts> facts) {
    var best = new Match(0, Verdict.DIFFERENT, Set.of());
    for (var one : asked) {
      for (var other : facts) {
        var match = likeness.of(one, other);
        boolean number = match.grounds().contains(Ground.SAME_NUMBER);
        if (match.value() > best.value() || (best.value() == 0 && number)) {
          best = match;
        }
      }
    }
    return best;
  }
}
