package org.haidang.ui.desk.referrals;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.content.Agency;
import org.haidang.content.ConsentItem;
import org.haidang.content.Label;
import org.haidang.content.LegalRule;
import org.haidang.content.Pack;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.WholePerson;
import org.haidang.referrals.Addressing.Heard;
import org.haidang.referrals.Consent;
import org.haidang.referrals.Consent.Representative;
import org.haidang.referrals.Consent.Speaker;
import org.haidang.referrals.ConsentSpeech;
import org.haidang.referrals.Course;
import org.haidang.referrals.Disclosure;
import org.haidang.referrals.Feedback;
import org.haidang.referrals.ReferralFields;
import org.haidang.referrals.ReferralLaw;
import org.haidang.referrals.ReferralState;
import org.haidang.referrals.Sending;
import org.haidang.referrals.StepRules;
import org.haidang.referrals.Transitions;

/**
 * One referral as its sheet shows it, read off the FX thread. Immutable.
 *
 * @param next the steps the table has from here, each with why it is not allowed now
 * @param items what may be agreed to today
 * @param sentence what is read aloud to the person it is for
 * @param toAnother what is read aloud to whoever speaks for them
 * @param demanded who has to answer, by the law and the person's age; empty when not known
 * @param decision the rule by which a supervisor may decide, by how it stands with the
 *     representative
 * @param exceptions the rules that let it be passed on unasked
 * @param leaving what would leave now
 * @param whom whom it is for, where that is to be chosen
 * @param held why nothing may leave now; empty when it may
 */
record Sheet(
    RecordState state,
    Course course,
    Consent consent,
    List<Next> next,
    List<ConsentItem> items,
    Label sentence,
    Label toAnother,
    Optional<Speaker> demanded,
    Map<Representative, LegalRule> decision,
    List<LegalRule> exceptions,
    Label need,
    Disclosure leaving,
    Whom whom,
    Optional<Sending.Why> held) {

  /** A step of the table; refused when there is a reason. */
  record Next(ReferralState to, Optional<StepRules.Refusal> refusal) {}

  /** Steps that follow from what is said are not pressed by themselves. */
  private static final Set<ReferralState> SPOKEN =
      Set.of(ReferralState.CONSENTED, ReferralState.REFUSED);

  /** Reads the referral {@code id}; empty when it is not on this computer. */
  static Optional<Sheet> read(ReferralParts parts, UUID id) {
    return parts
        .register()
        .open(id)
        .filter(opened -> opened.state().type() == RecordType.REFERRAL)
        .map(opened -> of(parts, opened.state()));
  }

  private static Sheet of(ReferralParts parts, RecordState state) {
    var body = state.body();
    var course = Course.of(body);
    var day = LocalDate.now(parts.clock());
    var pack = parts.library().current();
    var handbook = pack.handbook();
    var law = new ReferralLaw(handbook.rules(), day);
    var whom = Whom.read(parts, state);
    var heard = heard(parts, state, day).orElseGet(whom::heard);
    var years = heard.years();
    var kind =
        parts.agencies().find(text(state, ReferralFields.AGENCY)).map(Agency::kind).orElse("");
    var needName = text(state, ReferralFields.NEED);
    var need =
        handbook.agencies().needs().stream()
            .filter(choice -> choice.name().equals(needName))
            .findFirst()
            .map(choice -> choice.label())
            .orElse(Label.of(needName, needName));
    // What is read aloud names something even where no need was chosen.
    var said = needName.isEmpty() ? Label.of("giúp đỡ", "help") : need;
    var items = handbook.rules().items(day);
    var decision = new EnumMap<Representative, LegalRule>(Representative.class);
    for (var representative : Representative.values()) {
      law.decision(representative, years).ifPresent(rule -> decision.put(representative, rule));
    }
    var sentence =
        asks(course)
            ? ConsentSpeech.sentence(
                pack, kind, text(state, ReferralFields.AGENCY_NAME), said, items, day)
            : Label.NONE;
    return new Sheet(
        state,
        course,
        Consent.of(body),
        next(parts, state, course),
        items,
        spoken(parts, heard, pack, sentence),
        spoken(parts, Heard.UNKNOWN, pack, sentence),
        law.speaker(years),
        decision,
        law.exceptions(years),
        need,
        parts.sending().preview(state.id()).orElse(new Disclosure(List.of())),
        whom,
        parts.sending().refusal(state.id()));
  }

  private static List<Next> next(ReferralParts parts, RecordState state, Course course) {
    var states = course.states();
    var ways =
        states.size() > 1
            ? List.copyOf(states)
            : states.stream()
                .flatMap(from -> Transitions.from(from).stream())
                .map(way -> way.to())
                .filter(to -> !SPOKEN.contains(to))
                .toList();
    return ways.stream()
        .map(to -> new Next(to, parts.referrals().refusal(state, to, "-")))
        .toList();
  }

  private static Label spoken(ReferralParts parts, Heard heard, Pack pack, Label sentence) {
    return sentence.equals(Label.NONE) ? sentence : parts.addressing().to(heard, pack, sentence);
  }

  /** The linked person as one speaks to them today; empty when nobody is linked. */
  private static Optional<Heard> heard(ReferralParts parts, RecordState state, LocalDate day) {
    return Links.of(state.body()).entrySet().stream()
        .filter(link -> link.getValue().equals(ReferralFields.PERSON))
        .findFirst()
        .flatMap(link -> WholePerson.open(parts.register(), link.getKey()))
        .map(whole -> Heard.of(whole.joined(), day));
  }

  private static String text(RecordState state, String path) {
    return state.body().text(path);
  }

  String text(String path) {
    return text(state, path);
  }

  /** The person it is for; empty when nobody is kept. */
  Optional<UUID> person() {
    return Links.of(state.body()).entrySet().stream()
        .filter(link -> link.getValue().equals(ReferralFields.PERSON))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  List<Feedback> feedback() {
    return Feedback.of(state.body());
  }

  String urgency() {
    return Objects.requireNonNullElse(state.body().get(RecordFields.URGENCY), "normal");
  }

  /** Whether it tells {@code login} how somebody else ended it, and was not read. */
  boolean isNewsFor(String login) {
    return login.equals(state.body().get(RecordFields.AUTHOR))
        && state.body().get(ReferralFields.NEWS_READ) == null
        && !course.disputed()
        && course.state().filter(ReferralState::ended).isPresent()
        && course.heads().stream().noneMatch(step -> step.by().equals(login));
  }

  /** Whether somebody may be asked now. */
  boolean asks() {
    return asks(course);
  }

  private static boolean asks(Course course) {
    return !course.disputed()
        && course.state().filter(at -> at == ReferralState.PROPOSED).isPresent();
  }

  /** Whether the agency has still to be told that consent was taken back. */
  boolean tells() {
    return course.state().filter(at -> at == ReferralState.WITHDRAWN).isPresent()
        && course.passed(ReferralState.SENT)
        && state.body().get(ReferralFields.AGENCY_TOLD) == null;
  }
}
