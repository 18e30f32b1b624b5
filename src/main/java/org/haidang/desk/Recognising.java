package org.haidang.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.haidang.access.Looks;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.people.CallerCode;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.Likely;
import org.haidang.people.LikelyEarlier;
import org.haidang.people.NameLikeness;
import org.haidang.people.NationalIndex;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonLikeness;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * Who in a call was spoken of before: likely ones are counted by themselves, opened with a reason,
 * linked by a person's act, never joined by the program. Thread-safe; what blocks on the disk says
 * so.
 */
public final class Recognising {

  private final Register register;
  private final LikelyEarlier earlier;
  private final SpokenOf spoken;
  private final Persons persons;
  private final Looks looks;
  private final RandomGenerator random;
  private final @Nullable KnownElsewhere elsewhere;

  /**
   * Recognises in {@code register}.
   *
   * @param clock says what day today is, in its zone
   * @param random for codes that callers keep
   * @param elsewhere what is known but not on this computer; null where there is nothing of it
   */
  public Recognising(
      Register register,
      SpokenOf spoken,
      Persons persons,
      Looks looks,
      Clock clock,
      RandomGenerator random,
      @Nullable KnownElsewhere elsewhere) {
    this.register = register;
    this.spoken = spoken;
    this.persons = persons;
    this.looks = looks;
    this.random = random;
    this.elsewhere = elsewhere;
    earlier =
        new LikelyEarlier(
            register, new PersonLikeness(NameLikeness.shipped()), spoken::facts, clock);
  }

  /** The people {@code call} speaks of so far. Does not block; on the thread of the call. */
  public List<SpokenOf.Person> people(Call call) {
    return spoken.people(call.form().pack(), call.body());
  }

  /**
   * What to ask of {@code call} as it stands. Does not block; on the thread of the call.
   *
   * @param code what the caller says is theirs, as typed; null for none
   */
  public LikelyEarlier.Asked asked(Call call, @Nullable String code) {
    var said = code == null ? call.code() : code;
    return new LikelyEarlier.Asked(
        call.contact(),
        people(call).stream().map(SpokenOf.Person::facts).toList(),
        said == null ? null : CallerCode.read(said).orElse(null));
  }

  /** The likely ones, the likeliest first. Blocks for some milliseconds. */
  public List<Likely> likely(LikelyEarlier.Asked asked) {
    return earlier.of(asked);
  }

  /**
   * Which centres, one's own among them for what is older, have somebody by these names or numbers
   * who is not on this computer. Blocks for some milliseconds.
   */
  public List<NationalIndex.Knows> elsewhere(LikelyEarlier.Asked asked) {
    if (elsewhere == null || asked.isEmpty()) {
      return List.of();
    }
    var names = asked.people().stream().flatMap(it -> it.names().stream()).toList();
    var numbers = asked.people().stream().flatMap(it -> it.numbers().stream()).toList();
    return elsewhere.of(names, numbers).places();
  }

  /**
   * What an earlier record says. The look and its reason are noted first; without the note nothing
   * is shown. Blocks on the disk.
   *
   * @throws HaidangException {@link ErrorCode#RECORD_MISSING} when it is not here any more, or when
   *     the look could not be noted
   */
  public RecordState open(Likely likely, LookReason reason) {
    var opened =
        register
            .open(likely.record())
            .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
    var state = opened.state();
    var fields = state.body().fields().keySet().stream().filter(it -> !it.startsWith("_")).toList();
    looks.shown(
        state.type(), state.id(), fields.isEmpty() ? List.of("_") : fields, reason.stored());
    return state;
  }

  /**
   * Makes a person of what the form says of one who has a name: name, age, sex and province. The
   * number stays with the contact: whose it is nobody knows. Blocks on the disk.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved make(SpokenOf.Person person) {
    var facts = person.facts();
    var body = Body.EMPTY;
    for (var name : facts.names()) {
      body = persons.added(body, PersonFields.NAMES, PersonFields.NAME_TEXT, name);
    }
    body =
        body.with(PersonFields.AGE, Objects.toString(person.age(), null))
            .with(PersonFields.SEX, facts.sex())
            .with(PersonFields.PROVINCE, facts.provinces().stream().findFirst().orElse(null));
    return persons.make(body);
  }

  /** A new code for a caller who stays anonymous. */
  public String newCode() {
    return CallerCode.next(random);
  }
}
