package org.haidang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.Finding.Found;
import org.haidang.people.FindingElsewhere.Told;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.records.Facet;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.records.Search.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingElsewhereTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-26T05:00:00Z"), ZoneOffset.UTC);

  private final PeopleRoom room = new PeopleRoom();
  private final Register register = room.register;
  private final List<String> questions = new ArrayList<>();
  private Question asked = Question.of("", 1);
  private final List<Found> there = new ArrayList<>();

  private FindingElsewhere finding(Finding server) {
    var lan = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    return new FindingElsewhere(
        server,
        register,
        new AskingElsewhere(
            new Asking() {
              @Override
              public Answer ask(Question question) {
                throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
              }

              @Override
              public Shared share(Sharing sharing) {
                throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
              }
            },
            new Looks(new MemoryAudit(), Ids.timeOrdered(), NOON, "lan"),
            new AccessRules(),
            lan));
  }

  private List<Found> answer(Question question) {
    questions.add(question.text());
    asked = question;
    return there;
  }

  private static Found found(UUID record) {
    return new Found(record, RecordType.PERSON, NOON.instant(), "HN");
  }

  @Test
  void what_stands_on_this_computer_is_counted_and_not_told_again() {
    var pen =
        new Pen(
            Ids.timeOrdered(),
            NOON,
            new Account("lan", "Lan", Role.COUNSELOR, "HN"),
            UUID.randomUUID());
    var here = pen.make(RecordType.PERSON, Body.EMPTY);
    register.save(List.of(here));
    var gone = UUID.randomUUID();
    there.add(found(here.record()));
    there.add(found(gone));

    assertThat(finding(this::answer).find("hoà"))
        .isEqualTo(new Told.These(List.of(found(gone)), 1, false));
    assertThat(questions).containsExactly("hoà");
  }

  @Test
  void what_the_chips_say_is_asked_too() {
    var chips = Set.of(new Facet(Facet.Of.TYPE, "CASE"));
    var day = LocalDate.of(2026, 11, 24);
    finding(this::answer).find(new Question(" hoà ", chips, day, null, 60));
    assertThat(asked).isEqualTo(new Question("hoà", chips, day, null, Finding.MOST));
  }

  @Test
  void a_full_answer_says_that_there_may_be_more() {
    for (int i = 0; i < Finding.MOST; i++) {
      there.add(found(UUID.randomUUID()));
    }
    assertThat(finding(this::answer).find("a")).matches(told -> ((Told.These) told).more());
  }

  @Test
  void of_a_question_too_long_its_beginning_is_asked() {
    finding(this::answer).find("x".repeat(5_000));
    assertThat(questions.getFirst()).hasSize(Finding.LONGEST);
  }

  @ParameterizedTest
  @EnumSource(
      value = ErrorCode.class,
      names = {"SERVER_UNREACHABLE", "SERVER_SILENT", "SERVER_BUSY", "SERVER_SIGN_IN_AGAIN"})
  void without_a_line_nothing_is_lost(ErrorCode code) {
    assertThat(finding(failing(code)).find("hoà")).isEqualTo(new Told.NotNow());
  }

  @Test
  void too_many_questions_and_no_right_are_told_apart_and_a_bug_stays_one() {
    assertThat(finding(failing(ErrorCode.SEARCH_TOO_MANY)).find("a"))
        .isEqualTo(new Told.TooOften());
    assertThat(finding(failing(ErrorCode.NOT_PERMITTED)).find("a"))
        .isEqualTo(new Told.NotPermitted());
    var broken = finding(failing(ErrorCode.BUG_UNFORESEEN));
    assertThatThrownBy(() -> broken.find("a")).isInstanceOf(HaidangException.class);
  }

  private static Finding failing(ErrorCode code) {
    return _ -> {
      throw new HaidangException(code);
    };
  }
}
