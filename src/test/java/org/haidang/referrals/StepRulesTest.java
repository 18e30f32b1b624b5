package org.haidang.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haidang.access.AccessRules;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Role;
import org.haidang.platform.Texts;
import org.haidang.referrals.StepRules.Why;
import org.junit.jupiter.api.Test;

/** Every pair of states, under every condition, by every role: a table written apart. */
class StepRulesTest {

  /** Rows: from. Columns: to, in this order. {@code y} allowed, {@code r} with a reason. */
  private static final String COLUMNS =
      "proposed consented sent received accepted in_progress completed closed declined refused"
          + " withdrawn";

  private static final Map<String, String> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("proposed", ". g . . . . . . . n r"),
              Map.entry("consented", ". . g . . . . . . . r"),
              Map.entry("sent", ". . . y y . . r r . r"),
              Map.entry("received", ". . . . y . . r r . r"),
              Map.entry("accepted", ". . . . . y y r . . r"),
              Map.entry("in_progress", ". . . . . . y r . . r"),
              Map.entry("completed", ". . . . . . . . . . ."),
              Map.entry("closed", ". . . . . . . . . . ."),
              Map.entry("declined", ". . . . . . . . . . ."),
              Map.entry("refused", ". . . . . . . . . . ."),
              Map.entry("withdrawn", ". . . . . . . . . . .")));

  private static final Set<String> ENDED =
      Set.of("completed", "closed", "declined", "refused", "withdrawn");

  /** What was said, and whether that is a ground. */
  private static final Map<String, Map<String, String>> ANSWERS =
      Map.of(
          "nothing", Map.of(),
          "yes", Map.of("consent/said", "yes", "consent/items", "name"),
          "partly", Map.of("consent/said", "partly", "consent/items", "name"),
          "partly, to nothing", Map.of("consent/said", "partly"),
          "no", Map.of("consent/said", "no"),
          "taken back",
              Map.of(
                  "consent/said",
                  "yes",
                  "consent/items",
                  "name",
                  "consent/withdrawn",
                  "2026-11-21T03:00:00Z"),
          "decided", Map.of("consent/said", "no", "decision/by", "hoa", "decision/items", "name"),
          "law",
              Map.of("exception/by", "lan", "exception/name", "danger", "exception/items", "name"));

  private static final Set<String> GROUNDS = Set.of("yes", "partly", "decided", "law");
  private static final Set<String> SAID_NO = Set.of("no", "decided");

  private final StepRules rules = new StepRules(new AccessRules());

  private static Account account(Role role) {
    return new Account("lan", "Nguyễn Thị Lan", role, "HN");
  }

  private static Body answered(Body body, String answer) {
    for (var path : List.of("said", "items", "withdrawn", "at", "by")) {
      body = body.with("consent/" + path, null);
    }
    body = body.with("consent/speaker", answer.equals("nothing") ? null : "self");
    for (var field : ANSWERS.get(answer).entrySet()) {
      body = body.with(field.getKey(), field.getValue());
    }
    return body;
  }

  private static Set<Why> expected(
      String from, String cell, String answer, boolean agency, boolean reason, Role role) {
    if (role != Role.COUNSELOR && role != Role.SUPERVISOR) {
      return Set.of(Why.ROLE);
    }
    if (ENDED.contains(from)) {
      return Set.of(Why.ENDED);
    }
    var ungrounded = EnumSet.of(Why.NO_CONSENT, Why.SAID_NO, Why.TAKEN_BACK);
    return switch (cell) {
      case "." -> Set.of(Why.NO_WAY);
      case "r" -> reason ? Set.of() : Set.of(Why.NO_REASON);
      case "n" -> SAID_NO.contains(answer) ? Set.of() : Set.of(Why.NOT_REFUSED);
      case "g" ->
          !agency ? Set.of(Why.NO_AGENCY) : GROUNDS.contains(answer) ? Set.of() : ungrounded;
      default -> Set.of();
    };
  }

  @Test
  void every_step_of_the_full_table_is_allowed_or_refused_with_its_reason() {
    var columns = COLUMNS.split(" ");
    assertThat(columns).hasSize(ReferralState.values().length);
    int judged = 0;
    for (var row : TABLE.entrySet()) {
      var cells = row.getValue().split(" ");
      var walked = Walks.at(ReferralState.of(row.getKey()).orElseThrow());
      for (int i = 0; i < columns.length; i++) {
        var to = ReferralState.of(columns[i]).orElseThrow();
        for (var answer : ANSWERS.keySet()) {
          for (var agency : List.of(true, false)) {
            var body = answered(walked, answer);
            body = agency ? body : body.with(ReferralFields.AGENCY_NAME, null);
            for (var reason : List.of("vì thế", " ")) {
              for (var role : Role.values()) {
                var expected =
                    expected(row.getKey(), cells[i], answer, agency, !reason.isBlank(), role);
                var found = rules.refusal(body, to, reason, account(role));
                var as = row.getKey() + " to " + to + ", " + answer + ", " + role + reason;
                assertThat(found.isEmpty()).as(as).isEqualTo(expected.isEmpty());
                found.ifPresent(why -> assertThat(why.why()).as(as).isIn(expected));
                judged++;
              }
            }
          }
        }
      }
    }
    assertThat(judged).isEqualTo(11 * 11 * 8 * 2 * 2 * 6);
  }

  @Test
  void a_referral_begins_as_a_proposal_and_as_nothing_else() {
    for (var state : ReferralState.values()) {
      assertThat(rules.refusal(Body.EMPTY, state, "vì thế", account(Role.COUNSELOR)).isEmpty())
          .as(state.toString())
          .isEqualTo(state == ReferralState.PROPOSED);
    }
  }

  @Test
  void the_reason_says_which_ground_is_missing() {
    var proposed = Walks.proposed();
    var whys = new TreeMap<String, Why>();
    for (var answer : List.of("nothing", "no", "taken back", "partly, to nothing")) {
      var found =
          rules.refusal(
              answered(proposed, answer), ReferralState.CONSENTED, "", account(Role.COUNSELOR));
      whys.put(answer, found.orElseThrow().why());
    }
    assertThat(whys)
        .containsEntry("nothing", Why.NO_CONSENT)
        .containsEntry("no", Why.SAID_NO)
        .containsEntry("taken back", Why.TAKEN_BACK)
        .containsEntry("partly, to nothing", Why.NO_CONSENT);
  }

  @Test
  void where_two_people_disagree_one_of_both_is_chosen_first_and_with_a_reason() {
    var sent = Walks.at(ReferralState.SENT);
    var mine = Walks.step(sent, ReferralState.ACCEPTED, "lan", null);
    var theirs = Walks.step(sent, ReferralState.WITHDRAWN, "minh", "đổi ý");
    var both = mine.with(sent.editsTo(theirs));
    var lan = account(Role.COUNSELOR);

    assertThat(Course.of(both).disputed()).isTrue();
    assertThat(rules.refusal(both, ReferralState.IN_PROGRESS, "", lan))
        .hasValueSatisfying(refusal -> assertThat(refusal.why()).isEqualTo(Why.DISPUTED));
    assertThat(rules.refusal(both, ReferralState.ACCEPTED, "", lan))
        .hasValueSatisfying(refusal -> assertThat(refusal.why()).isEqualTo(Why.NO_REASON));
    assertThat(rules.refusal(both, ReferralState.ACCEPTED, "đã gọi hỏi", lan)).isEmpty();
    var settled = Walks.step(both, ReferralState.ACCEPTED, "lan", "đã gọi hỏi");
    assertThat(Course.of(settled).states()).containsExactly(ReferralState.ACCEPTED);
  }

  @Test
  void every_refusal_has_words_in_both_languages() {
    var texts = Texts.load();
    var said = new ArrayList<String>();
    for (var language : Texts.LANGUAGES) {
      for (var why : Why.values()) {
        var refusal = new StepRules.Refusal(why, ReferralState.SENT, ReferralState.REFUSED);
        assertThat(texts.keys(language)).contains(refusal.textKey());
        said.add(texts.get(language, refusal.textKey(), "a", "b"));
      }
      for (var state : ReferralState.values()) {
        assertThat(texts.keys(language)).contains(state.textKey());
      }
    }
    assertThat(said).doesNotHaveDuplicates();
  }

  @Test
  void one_state_lies_over_another_in_one_direction_only() {
    for (var one : ReferralState.values()) {
      assertThat(Transitions.liesOver(one, one)).as(one.toString()).isFalse();
      for (var other : ReferralState.values()) {
        assertThat(Transitions.liesOver(one, other) && Transitions.liesOver(other, one)).isFalse();
      }
    }
  }
}
