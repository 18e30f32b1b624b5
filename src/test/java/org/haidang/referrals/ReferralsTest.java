package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.Links;
import org.haidang.model.Place;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.haidang.referrals.Consent.Ground;
import org.haidang.referrals.Consent.Representative;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;
import org.junit.jupiter.api.Test;

/** What a counselor does with a referral, from the proposal to the news of its end. */
class ReferralsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:15:00Z");
  private static final UUID PERSON = new UUID(0x7000, 1);
  private static final UUID CONTACT = new UUID(0x7000, 2);
  private static final List<String> OFFERED = List.of("name", "phone", "story");

  private static final Clocks CLOCKS =
      new Clocks() {
        @Override
        public Optional<Instant> due(ReferralState state, String urgency, Instant at) {
          return Optional.of(at.plus(urgency.equals("danger") ? Duration.ofHours(1) : DAY));
        }

        @Override
        public Instant resultBy(String urgency, Instant at) {
          return at.plus(Duration.ofDays(13));
        }
      };

  private static final Duration DAY = Duration.ofDays(1);

  private final SettableClock clock = new SettableClock();
  private final MemoryRegister register =
      new MemoryRegister(new RecordIndexer(Map.of(RecordType.REFERRAL, new ReferralIndexer())));
  private final Referrals lan = of("lan", Role.COUNSELOR);
  private final Referrals minh = of("minh", Role.COUNSELOR);
  private final Referrals hoa = of("hoa", Role.SUPERVISOR);

  private Referrals of(String login, Role role) {
    var account = new Account(login, login, role, "HN");
    var pen = new Pen(Ids.timeOrdered(), clock, account, new UUID(1, login.hashCode()));
    return new Referrals(register, pen, new AccessRules(), () -> CLOCKS);
  }

  private static UUID done(Moved moved) {
    assertThat(moved).isInstanceOf(Moved.Done.class);
    return ((Moved.Done) moved).referral();
  }

  private UUID proposed(String urgency) {
    return done(
        lan.propose(
            new Proposal(
                "nha_binh_yen",
                "Nhà Bình Yên",
                "shelter",
                "Cần chỗ ở đêm nay",
                urgency,
                true,
                PERSON,
                null,
                CONTACT)));
  }

  private static Referrals.Writing says(Said said, Speaker speaker, String... items) {
    return (consents, body, signature) ->
        consents.said(
            body,
            said,
            speaker,
            OFFERED,
            Set.of(items),
            Optional.of(Speaker.SELF),
            "Chị xin phép …?",
            signature);
  }

  private Body body(UUID referral) {
    return register.open(referral).orElseThrow().state().body();
  }

  private ReferralState state(UUID referral) {
    return Course.of(body(referral)).state().orElseThrow();
  }

  @Test
  void a_proposal_links_whom_it_is_about_and_is_due_by_its_urgency() {
    var referral = proposed("danger");

    assertThat(state(referral)).isEqualTo(ReferralState.PROPOSED);
    assertThat(Links.of(body(referral)))
        .isEqualTo(new TreeMap<>(Map.of(PERSON, "person", CONTACT, "contact")));
    assertThat(body(referral).get(RecordFields.DUE)).isEqualTo("2026-03-02T03:15:00Z");
    var step = Course.of(body(referral)).steps().getFirst();
    assertThat(step.by()).isEqualTo("lan");
    assertThat(step.at()).isEqualTo(NOW);
    assertThat(step.workstation()).isNotEmpty();
  }

  @Test
  void a_yes_to_some_consents_in_one_save_and_lets_only_those_items_out() {
    var referral = proposed("normal");
    int before = register.saved.size();

    done(lan.answered(referral, says(Said.PARTLY, Speaker.SELF, "name", "unknown")));

    assertThat(register.saved).hasSize(before + 1);
    assertThat(state(referral)).isEqualTo(ReferralState.CONSENTED);
    var consent = Consent.of(body(referral));
    assertThat(consent.released()).containsExactly("name");
    assertThat(consent.by()).isEqualTo("lan");
    assertThat(consent.at()).isEqualTo(NOW);
    assertThat(consent.sentence()).isEqualTo("Chị xin phép …?");
    assertThat(body(referral).get(RecordFields.DUE)).isEqualTo(NOW.plus(DAY).toString());
  }

  @Test
  void a_no_ends_it_and_a_change_of_mind_needs_a_new_one() {
    var referral = proposed("normal");
    done(lan.answered(referral, says(Said.NO, Speaker.SELF)));

    assertThat(state(referral)).isEqualTo(ReferralState.REFUSED);
    assertThat(body(referral).get(RecordFields.DUE)).isNull();
    assertThat(lan.answered(referral, says(Said.YES, Speaker.SELF)))
        .isInstanceOf(Moved.Forbidden.class);
  }

  @Test
  void partly_without_an_item_or_by_the_wrong_speaker_is_not_written() {
    var referral = proposed("normal");

    assertThat(lan.answered(referral, says(Said.PARTLY, Speaker.SELF)))
        .isEqualTo(new Moved.Unwritten(Consents.Why.NO_ITEM));
    assertThat(lan.answered(referral, says(Said.YES, Speaker.REPRESENTATIVE)))
        .isEqualTo(new Moved.Unwritten(Consents.Why.SPEAKER));
    assertThat(state(referral)).isEqualTo(ReferralState.PROPOSED);
    done(lan.answered(referral, says(Said.NO, Speaker.REPRESENTATIVE)));
    assertThat(state(referral)).as("a no counts whoever says it").isEqualTo(ReferralState.REFUSED);
  }

  @Test
  void silence_lets_nothing_out() {
    var referral = proposed("normal");

    assertThat(Consent.of(body(referral)).ground()).isEqualTo(Ground.NONE);
    assertThat(Consent.of(body(referral)).released()).isEmpty();
    assertThat(lan.step(referral, ReferralState.CONSENTED, null))
        .isInstanceOfSatisfying(
            Moved.Forbidden.class,
            no -> assertThat(no.refusal().why()).isEqualTo(StepRules.Why.NO_CONSENT));
  }

  @Test
  void consent_taken_back_withdraws_it_lets_nothing_out_and_the_agency_has_to_be_told() {
    var referral = proposed("normal");
    done(lan.answered(referral, says(Said.YES, Speaker.SELF)));
    done(lan.step(referral, ReferralState.SENT, null));
    assertThat(lan.takenBack(referral, " ")).isInstanceOf(Moved.Forbidden.class);

    done(lan.takenBack(referral, "Chị sợ chồng biết"));

    assertThat(state(referral)).isEqualTo(ReferralState.WITHDRAWN);
    assertThat(Consent.of(body(referral)).released()).isEmpty();
    assertThat(minh.toTell(10)).extracting(Register.Row::id).containsExactly(referral);
    done(minh.agencyTold(referral));
    assertThat(minh.toTell(10)).isEmpty();
  }

  @Test
  void only_a_supervisor_decides_in_the_childs_best_interests_and_says_why() {
    var referral = proposed("normal");
    Referrals.Writing decision =
        (consents, body, signature) ->
            consents.decided(
                body,
                Representative.SUSPECTED,
                "best_interests_suspected",
                Set.of("name"),
                "Cha dượng bị nghi",
                signature);

    assertThat(lan.answered(referral, decision)).isEqualTo(new Moved.Unwritten(Consents.Why.ROLE));
    done(hoa.answered(referral, decision));

    assertThat(state(referral)).isEqualTo(ReferralState.CONSENTED);
    assertThat(Consent.of(body(referral)).ground()).isEqualTo(Ground.BEST_INTERESTS);
    assertThat(Consent.of(body(referral)).released()).containsExactly("name");
  }

  @Test
  void an_exception_ends_when_the_person_was_asked() {
    var referral = proposed("danger");
    done(
        lan.answered(
            referral,
            (consents, body, signature) ->
                consents.excepted(
                    body, "exception_life", Set.of("place"), "Không liên lạc được", signature)));
    assertThat(Consent.of(body(referral)).ground()).isEqualTo(Ground.EXCEPTION);

    assertThat(Consent.of(body(referral).with(Consent.SAID, "no")).ground()).isEqualTo(Ground.NONE);
  }

  @Test
  void nothing_leaves_while_two_people_noted_different_consents_and_asking_again_settles_it() {
    var referral = proposed("normal");
    done(lan.answered(referral, says(Said.YES, Speaker.SELF)));
    var opened = register.open(referral).orElseThrow();
    var one = new UUID(9, 1);
    var other = new UUID(9, 2);
    var held = List.of(new HeldValue(one, "name"), new HeldValue(other, "name phone story"));
    var state = opened.state();
    register.put(
        new Register.Opened(
            new RecordState(
                state.type(),
                state.id(),
                state.version(),
                state.body(),
                new TreeMap<>(Map.of(Consent.ITEMS, held)),
                state.scopes(),
                false),
            new Place.OnThisComputer(),
            null));

    assertThat(lan.step(referral, ReferralState.SENT, null))
        .isInstanceOfSatisfying(
            Moved.Forbidden.class,
            no -> assertThat(no.refusal().why()).isEqualTo(StepRules.Why.CONSENT_DISPUTED));
    done(lan.answered(referral, says(Said.YES, Speaker.SELF)));

    assertThat(register.saved.getLast().patch())
        .anySatisfy(edit -> assertThat(edit.supersedes()).containsExactly(one, other));
    assertThat(register.open(referral).orElseThrow().state().conflicts()).isEmpty();
    done(lan.step(referral, ReferralState.SENT, null));
  }

  @Test
  void its_counselor_learns_how_it_ended_once_and_only_where_that_is_safe() {
    var told = proposed("normal");
    var untold = proposed("normal");
    done(lan.newsSafe(untold, false));
    for (var referral : List.of(told, untold)) {
      done(lan.answered(referral, says(Said.YES, Speaker.SELF)));
      done(lan.step(referral, ReferralState.SENT, null));
      done(minh.step(referral, ReferralState.ACCEPTED, null));
      done(minh.step(referral, ReferralState.COMPLETED, null));
    }

    assertThat(lan.news(10)).extracting(Register.Row::id).containsExactly(told);
    assertThat(minh.news(10)).isEmpty();
    done(lan.newsRead(told));
    assertThat(lan.news(10)).isEmpty();
  }

  @Test
  void an_agency_rates_by_telephone_and_on_the_slip_and_both_stay() {
    var referral = proposed("normal");
    done(lan.feedback(referral, Feedback.Rating.FAIR, Feedback.Way.PHONE, "Thiếu giấy tờ"));
    clock.pass(DAY);
    done(minh.feedback(referral, Feedback.Rating.GOOD, Feedback.Way.SLIP, ""));

    assertThat(Feedback.of(body(referral)))
        .extracting(Feedback::rating)
        .containsExactly(Feedback.Rating.FAIR, Feedback.Rating.GOOD);
    assertThat(Feedback.of(body(referral)).getFirst().words()).isEqualTo("Thiếu giấy tờ");
  }

  @Test
  void a_note_of_a_megabyte_is_refused_and_nothing_saved() {
    var referral = proposed("normal");
    int before = register.saved.size();
    var long_ = "ạ".repeat(1 << 20);

    assertThat(lan.step(referral, ReferralState.WITHDRAWN, long_)).isEqualTo(new Moved.TooLong());
    assertThat(lan.feedback(referral, null, Feedback.Way.PHONE, long_))
        .isEqualTo(new Moved.TooLong());
    assertThat(register.saved).hasSize(before);
  }

  @Test
  void a_referral_that_is_not_here_is_said_to_be_so() {
    assertThat(lan.step(new UUID(3, 3), ReferralState.SENT, null)).isEqualTo(new Moved.NotHere());
  }

  @Test
  void what_is_not_written_is_said_in_both_languages() {
    var texts = Texts.load();
    for (var language : Texts.LANGUAGES) {
      for (var why : Consents.Why.values()) {
        assertThat(texts.keys(language)).contains(new Consents.Written.Not(why).textKey());
      }
      for (var rating : Feedback.Rating.values()) {
        assertThat(texts.keys(language)).contains(rating.textKey());
      }
      for (var way : Feedback.Way.values()) {
        assertThat(texts.keys(language)).contains(way.textKey());
      }
    }
  }

  @Test
  void the_steps_of_every_save_pass_the_server() {
    var referral = proposed("normal");
    done(lan.answered(referral, says(Said.YES, Speaker.SELF)));
    done(lan.step(referral, ReferralState.SENT, null));
    done(minh.step(referral, ReferralState.DECLINED, "Hết chỗ"));

    var trunk = Body.EMPTY;
    for (var change : register.saved) {
      assertThat(ForbiddenSteps.in(trunk, change)).isEmpty();
      trunk = trunk.with(change.patch());
    }
  }
}
