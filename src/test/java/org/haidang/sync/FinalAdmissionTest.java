package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.junit.jupiter.api.Test;

/** Who may finalise, open again and decide, as the server sees it. */
class FinalAdmissionTest {

  private static final UUID HERE = UUID.randomUUID();
  private static final UUID CONTACT = UUID.randomUUID();
  private static final UUID CHANGE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Body LANS =
      Body.EMPTY
          .with(ContactFields.CENTRE, "HN")
          .with(ContactFields.COUNSELOR, "lan")
          .with("age", "5");
  private static final Edit SEEN = new Edit("age", "5", "5");
  private static final String NO = ErrorCode.NOT_PERMITTED.name();
  private static final String WRONG = ErrorCode.CHANGE_MALFORMED.name();

  private final Admission admission = new Admission(new AccessRules());

  private static Edit finalising(String login) {
    var done = new Finality.Done(CHANGE, Instant.EPOCH, login, HERE);
    return new Edit(Finality.path(CHANGE), null, done.stored());
  }

  private static Edit deciding(Standing to) {
    var open = Proposed.open("6");
    return new Edit(Amendment.at(OTHER, "age"), open.stored(), open.with(to, CHANGE).stored());
  }

  private List<String> of(
      Role role, String login, String centre, String author, String reason, Edit... patch) {
    return of(RecordType.CONTACT, role, login, centre, author, reason, patch);
  }

  private List<String> of(
      RecordType type,
      Role role,
      String login,
      String centre,
      String author,
      String reason,
      Edit... patch) {
    var session = new Session(new Account(login, "Tên", role, centre), HERE, Instant.MAX);
    var change =
        new Change(
            CHANGE, type, CONTACT, null, null, List.of(patch), author, HERE, Instant.EPOCH, reason);
    var trunk = RecordState.fresh(type, CONTACT).withBody(LANS);
    return admission.refusal(change, session, trunk).stream().map(ChangeAnswer::code).toList();
  }

  @Test
  void a_counselor_finalises_their_own_report_and_a_supervisor_any_of_the_centre() {
    assertThat(of(Role.COUNSELOR, "lan", "HN", "lan", null, finalising("lan"), SEEN)).isEmpty();
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", null, finalising("hoa"), SEEN)).isEmpty();
    assertThat(of(Role.COUNSELOR, "minh", "HN", "minh", null, finalising("minh"), SEEN))
        .containsExactly(NO);
    assertThat(of(Role.SUPERVISOR, "vinh", "DN", "vinh", null, finalising("vinh"), SEEN))
        .containsExactly(NO);
  }

  @Test
  void what_a_colleague_at_the_same_computer_did_travels_along() {
    assertThat(of(Role.COUNSELOR, "minh", "HN", "hoa", null, finalising("hoa"), SEEN)).isEmpty();
  }

  @Test
  void who_finalises_says_what_they_saw_and_who_they_are() {
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", null, finalising("hoa")))
        .containsExactly(WRONG);
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", null, finalising("lan"), SEEN))
        .containsExactly(WRONG);
    var inAnothersName = new Edit(Finality.path(OTHER), null, finalising("hoa").to());
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", null, inAnothersName, SEEN))
        .containsExactly(WRONG);
  }

  @Test
  void only_reports_are_finalised() {
    assertThat(
            of(
                RecordType.PERSON,
                Role.SUPERVISOR,
                "hoa",
                "HN",
                "hoa",
                null,
                finalising("hoa"),
                SEEN))
        .containsExactly(WRONG);
  }

  @Test
  void a_supervisor_opens_again_and_says_why() {
    var again = new Edit(Finality.path(OTHER), "x", null);
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", "sai người", again)).isEmpty();
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", " ", again)).containsExactly(WRONG);
    assertThat(of(Role.COUNSELOR, "lan", "HN", "lan", "sai người", again)).containsExactly(NO);
  }

  @Test
  void anybody_who_may_write_proposes_and_says_why() {
    var asked = new Edit(Amendment.at(CHANGE), null, Amendment.Made.ASKED.stored());
    var value = new Edit(Amendment.at(CHANGE, "age"), null, Proposed.open("6").stored());
    assertThat(of(Role.COUNSELOR, "minh", "HN", "minh", "gọi lại", asked, value)).isEmpty();
    assertThat(of(Role.COUNSELOR, "minh", "HN", "minh", null, asked, value)).containsExactly(WRONG);
    var accepted = Proposed.open("6").with(Standing.ACCEPTED, CHANGE).stored();
    assertThat(
            of(
                Role.COUNSELOR,
                "minh",
                "HN",
                "minh",
                "gọi lại",
                asked,
                new Edit(value.path(), null, accepted)))
        .as("nobody accepts their own in one breath")
        .containsExactly(WRONG);
  }

  @Test
  void a_supervisor_decides_and_says_why_when_declining() {
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", null, deciding(Standing.ACCEPTED)))
        .isEmpty();
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", "nhầm", deciding(Standing.DECLINED)))
        .isEmpty();
    assertThat(of(Role.SUPERVISOR, "hoa", "HN", "hoa", null, deciding(Standing.DECLINED)))
        .containsExactly(WRONG);
    assertThat(of(Role.COUNSELOR, "lan", "HN", "lan", null, deciding(Standing.ACCEPTED)))
        .containsExactly(NO);
    assertThat(of(Role.SUPERVISOR, "vinh", "DN", "vinh", null, deciding(Standing.ACCEPTED)))
        .containsExactly(NO);
  }
}
