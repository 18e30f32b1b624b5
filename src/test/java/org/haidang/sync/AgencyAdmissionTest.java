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

/** Who may take an agency into a centre's directory, as the server sees it. */
class AgencyAdmissionTest {

  private static final UUID HERE = UUID.randomUUID();
  private static final UUID AGENCY = UUID.randomUUID();
  private static final Body PROPOSED =
      Body.EMPTY
          .with(RecordFields.CENTRE, "HN")
          .with(RecordFields.STATE, "proposed")
          .with("name", "Nhà tạm lánh");
  private static final Body APPROVED = PROPOSED.with(RecordFields.STATE, "approved");

  private final Admission admission = new Admission(new AccessRules());

  private List<String> refusals(Body trunk, Body to, Role role, String author) {
    var session = new Session(new Account("lan", "Trần Lan", role, "HN"), HERE, Instant.MAX);
    var change =
        new Change(
            UUID.randomUUID(),
            RecordType.AGENCY,
            AGENCY,
            null,
            null,
            trunk.editsTo(to),
            author,
            HERE,
            Instant.EPOCH,
            null);
    var state = RecordState.fresh(RecordType.AGENCY, AGENCY).withBody(trunk);
    return admission.refusal(change, session, state).stream().map(ChangeAnswer::code).toList();
  }

  @Test
  void a_counselor_proposes_and_corrects_a_proposal() {
    assertThat(refusals(Body.EMPTY, PROPOSED, Role.COUNSELOR, "lan")).isEmpty();
    assertThat(refusals(PROPOSED, PROPOSED.with("phones", "115"), Role.COUNSELOR, "lan")).isEmpty();
  }

  @Test
  void a_counselor_neither_approves_nor_changes_what_is_approved() {
    var no = List.of(ErrorCode.NOT_PERMITTED.name());
    assertThat(refusals(PROPOSED, APPROVED, Role.COUNSELOR, "lan")).isEqualTo(no);
    assertThat(refusals(Body.EMPTY, APPROVED, Role.COUNSELOR, "lan")).isEqualTo(no);
    assertThat(refusals(APPROVED, APPROVED.with("phones", "1"), Role.COUNSELOR, "lan"))
        .isEqualTo(no);
    assertThat(refusals(APPROVED, PROPOSED, Role.COUNSELOR, "lan")).isEqualTo(no);
  }

  @Test
  void a_supervisor_may_and_what_a_supervisor_did_travels_with_a_counselor() {
    assertThat(refusals(PROPOSED, APPROVED, Role.SUPERVISOR, "lan")).isEmpty();
    assertThat(refusals(PROPOSED, APPROVED, Role.COUNSELOR, "hoa")).isEmpty();
  }
}
