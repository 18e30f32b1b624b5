package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.ErrorCode;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final UUID HERE = UUID.randomUUID();
  private static final UUID PERSON = UUID.randomUUID();
  private final Admission admission = new Admission(new AccessRules());

  private static Session of(String centre) {
    return new Session(new Account("lan", "Trần Lan", Role.COUNSELOR, centre), HERE, Instant.MAX);
  }

  private static Change change(Body from, Body to) {
    return new Change(
        UUID.randomUUID(),
        RecordType.PERSON,
        PERSON,
        null,
        null,
        from.editsTo(to),
        "lan",
        HERE,
        Instant.EPOCH,
        null);
  }

  private static Body body(String centre) {
    return Body.EMPTY.with(RecordFields.CENTRE, centre).with("name", "Mai");
  }

  private List<String> refusals(Body trunk, Body to, String centre) {
    var state = RecordState.fresh(RecordType.PERSON, PERSON).withBody(trunk);
    return admission.refusal(change(trunk, to), of(centre), state).stream()
        .map(ChangeAnswer::code)
        .toList();
  }

  @Test
  void a_person_of_ones_own_centre_is_let_in() {
    assertThat(refusals(Body.EMPTY, body("HN"), "HN")).isEmpty();
    assertThat(refusals(body("HN"), body("HN").with("age", "17"), "HN")).isEmpty();
  }

  @Test
  void a_person_of_another_centre_is_not() {
    assertThat(refusals(body("AG"), body("AG").with("age", "17"), "HN"))
        .containsExactly(ErrorCode.CHANGE_FOREIGN.name());
  }

  @Test
  void a_person_shared_with_ones_centre_is_and_nobody_shares_it_with_themselves() {
    var shared = body("AG").with(RecordFields.SHARED + "HN", "yes");
    assertThat(refusals(shared, shared.with("age", "17"), "HN")).isEmpty();
    assertThat(refusals(body("AG"), shared, "HN")).containsExactly(ErrorCode.CHANGE_FOREIGN.name());
  }

  @Test
  void a_new_person_is_of_its_makers_centre() {
    var forOthers = body("AG").with(RecordFields.SHARED + "HN", "yes");
    assertThat(refusals(Body.EMPTY, forOthers, "HN"))
        .containsExactly(ErrorCode.CHANGE_FOREIGN.name());
  }
}
