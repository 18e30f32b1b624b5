package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.haidang.access.AccessRules;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.Role;
import org.junit.jupiter.api.Test;

/** What the server lets in. */
class ForbiddenStepsTest {

  private static final Account LAN = new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, "HN");
  private final StepRules rules = new StepRules(new AccessRules());

  private static List<String> wrong(Body trunk, Body seen, Body made) {
    return ForbiddenSteps.in(trunk, Walks.change(seen, made, "lan"));
  }

  @Test
  void workstation_and_server_judge_every_pair_of_states_alike() {
    int allowed = 0;
    for (var from : ReferralState.values()) {
      var body = Walks.at(from);
      for (var to : ReferralState.values()) {
        for (var why : new String[] {"vì thế", null}) {
          var made = Walks.step(body, to, "lan", why);
          var here = rules.refusal(body, to, why, LAN).isEmpty();
          assertThat(wrong(body, body, made).isEmpty()).as(from + " to " + to).isEqualTo(here);
          allowed += here ? 1 : 0;
        }
      }
    }
    // 20 steps of the table (the 21st needs a "no"), 12 of them only with a reason.
    assertThat(allowed).isEqualTo(20 + 8);
  }

  @Test
  void a_step_is_judged_from_where_its_author_saw_the_referral_not_from_where_it_stands() {
    var sent = Walks.at(ReferralState.SENT);
    var trunk = Walks.step(sent, ReferralState.DECLINED, "minh", "hết chỗ");

    assertThat(wrong(trunk, sent, Walks.step(sent, ReferralState.ACCEPTED, "lan", null))).isEmpty();
    assertThat(wrong(trunk, trunk, Walks.step(trunk, ReferralState.ACCEPTED, "lan", null)))
        .isNotEmpty();
  }

  @Test
  void several_steps_of_one_save_are_judged_one_after_another() {
    var one = Walks.proposed();
    var two = Walks.step(one, ReferralState.CONSENTED, "lan", null);
    var three = Walks.step(two, ReferralState.SENT, "lan", null);

    assertThat(wrong(Body.EMPTY, Body.EMPTY, three)).isEmpty();
    var leap = Walks.step(two, ReferralState.COMPLETED, "lan", null);
    assertThat(wrong(Body.EMPTY, Body.EMPTY, leap)).isNotEmpty();
  }

  @Test
  void nothing_is_sent_without_a_ground_and_nothing_refused_that_was_not() {
    var proposed = Walks.proposed().with(Consent.SAID, null);
    var consented = Walks.step(proposed, ReferralState.CONSENTED, "lan", null);
    var refused = Walks.step(proposed, ReferralState.REFUSED, "lan", null);

    assertThat(wrong(proposed, proposed, consented)).isNotEmpty();
    assertThat(wrong(proposed, proposed, refused)).isNotEmpty();
    assertThat(wrong(proposed, proposed, refused.with(Consent.SAID, "no"))).isEmpty();
  }

  @Test
  void steps_are_never_changed_taken_out_or_signed_for_another() {
    var sent = Walks.at(ReferralState.SENT);
    var step = Course.of(sent).steps().getLast();
    var bent = new ArrayList<Body>();
    bent.add(sent.with(step.path() + Step.TO, "accepted"));
    bent.add(sent.with(step.path() + Step.BY, "minh"));
    bent.add(sent.with(step.path() + Step.WHY, null));
    bent.add(sent.with(step.path(), null));
    bent.add(sent.with(step.path() + "/note", "thêm"));
    bent.add(sent.with(Step.PATH + "khong-phai-id", "1"));
    bent.add(Walks.step(sent, ReferralState.RECEIVED, "minh", null));
    bent.add(sent.with(RecordFields.STATE, "received"));
    bent.add(
        Walks.step(sent, ReferralState.RECEIVED, "lan", null).with(RecordFields.STATE, "accepted"));

    for (var body : bent) {
      assertThat(wrong(sent, sent, body)).as(sent.editsTo(body).toString()).isNotEmpty();
    }
  }

  @Test
  void other_fields_may_change_as_they_like() {
    var sent = Walks.at(ReferralState.SENT);
    assertThat(wrong(sent, sent, sent.with(ReferralFields.NEWS_SAFE, "no"))).isEmpty();
  }
}
