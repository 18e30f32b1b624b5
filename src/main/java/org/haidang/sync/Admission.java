package org.haidang.sync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Circumstance;
import org.haidang.access.Circumstance.State;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.referrals.AgencyState;
import org.haidang.referrals.ForbiddenSteps;
import org.jspecify.annotations.Nullable;

/** Whether the server lets a change in. Immutable, thread-safe. */
public final class Admission {

  /** The longest field a change may carry, in bytes of UTF-8. */
  static final int MAX_FIELD_BYTES = 512 * 1024;

  /** In UTF-8, of one of Java's. */
  private static final int MOST_BYTES_OF_A_CHAR = 3;

  private final AccessRules rules;
  private final FinalAdmission finality;

  /** Judges by {@code rules}. */
  public Admission(AccessRules rules) {
    this.rules = rules;
    this.finality = new FinalAdmission(rules);
  }

  /**
   * The reason to refuse {@code change}, or empty to take it in.
   *
   * @param session who sends; changes of another author of the same workstation may travel with it,
   *     since colleagues share a computer
   * @param trunk the record as it stands; a fresh one when it is new
   */
  public Optional<ChangeAnswer> refusal(Change change, Session session, RecordState trunk) {
    if (!change.workstation().equals(session.workstation())) {
      return refused(change, ErrorCode.CHANGE_FOREIGN, List.of());
    }
    if (trunk.erased()) {
      return refused(change, ErrorCode.CHANGE_ERASED, List.of());
    }
    if (change.patch().isEmpty()) {
      return refused(change, ErrorCode.CHANGE_MALFORMED, List.of());
    }
    if (trunk.type() == RecordType.NOTE && trunk.version() != null) {
      // Its own change, sent again, never comes here: it has its answer.
      return refused(change, ErrorCode.CHANGE_WRITTEN_ONCE, List.of());
    }
    for (Edit edit : change.patch()) {
      if (edit.path().isBlank()) {
        return refused(change, ErrorCode.CHANGE_MALFORMED, List.of(edit.path()));
      }
      if (isTooLong(edit.to())) {
        return refused(change, ErrorCode.CHANGE_TOO_LARGE, List.of(edit.path()));
      }
    }
    if (change.type() == RecordType.REFERRAL) {
      var wrong = ForbiddenSteps.in(trunk.body(), change);
      if (!wrong.isEmpty()) {
        return refused(change, ErrorCode.CHANGE_FORBIDDEN_STEP, wrong);
      }
    }
    var stands = trunk.body().with(change.patch());
    if (change.type() == RecordType.AGENCY
        && decides(trunk.body(), stands)
        && !mayDecide(change, session)) {
      return refused(change, ErrorCode.NOT_PERMITTED, List.of(RecordFields.STATE));
    }
    if (change.patch().stream().anyMatch(edit -> edit.path().equals(RecordFields.SEALED))
        && !maySeal(session, trunk.body())) {
      return refused(change, ErrorCode.NOT_PERMITTED, List.of(RecordFields.SEALED));
    }
    var unfit = finality.refusal(change, session, trunk.body());
    if (unfit.isPresent()) {
      return unfit;
    }
    if (trunk.body().fields().isEmpty() && isMadeForOthers(stands, session)) {
      return refused(change, ErrorCode.CHANGE_FOREIGN, List.of(ContactFields.CENTRE));
    }
    return foreignCentre(change, session, trunk.body())
        .or(() -> foreignCentre(change, session, stands));
  }

  /** Most texts are so short that nothing has to be counted. */
  private static boolean isTooLong(@Nullable String text) {
    return text != null
        && text.length() > MAX_FIELD_BYTES / MOST_BYTES_OF_A_CHAR
        && text.getBytes(StandardCharsets.UTF_8).length > MAX_FIELD_BYTES;
  }

  /** Whether it takes an agency into the directory, or touches one that is in it. */
  private static boolean decides(Body stood, Body stands) {
    return AgencyState.of(stands) == AgencyState.APPROVED
        || AgencyState.of(stood) == AgencyState.APPROVED;
  }

  /**
   * Of a colleague's change that travels along, only the colleague's own session could say; it was
   * asked where it was made.
   */
  private boolean mayDecide(Change change, Session session) {
    return !change.author().equals(session.account().login())
        || rules.permits(session.account(), Permission.AGENCY_APPROVE);
  }

  /** At the server itself, where it is kept why; of the own centre. */
  private boolean maySeal(Session session, Body body) {
    var own = session.account().centre().equals(body.get(ContactFields.CENTRE));
    var with =
        new Circumstance(
            body.get(RecordFields.SEALED) == null ? State.SAVED : State.SEALED,
            own ? Circumstance.Centre.OWN : Circumstance.Centre.OTHER,
            Circumstance.Whose.OTHER,
            Circumstance.Age.HELD);
    return session.workstation().equals(NationalLedger.SERVER)
        && rules.permits(session.account(), Permission.SEAL, with);
  }

  /** A new record is of its maker's centre, whomever it is shared with. */
  private static boolean isMadeForOthers(Body made, Session session) {
    return !session.account().centre().equals(made.get(ContactFields.CENTRE));
  }

  /**
   * Refuses when a body belongs neither to the sender's centre nor is shared with it; a body yet
   * without a centre passes.
   */
  private Optional<ChangeAnswer> foreignCentre(Change change, Session session, Body body) {
    var centre = body.get(ContactFields.CENTRE);
    if (centre == null && body.fields().isEmpty()) {
      return Optional.empty();
    }
    if (centre == null || !mayWrite(session, centre, body)) {
      return refused(change, ErrorCode.CHANGE_FOREIGN, List.of(ContactFields.CENTRE));
    }
    return Optional.empty();
  }

  private boolean mayWrite(Session session, String centre, Body body) {
    var account = session.account();
    var whose =
        account.centre().equals(centre)
            ? Circumstance.Centre.OWN
            : body.get(RecordFields.SHARED + account.centre()) != null
                ? Circumstance.Centre.SHARED
                : Circumstance.Centre.OTHER;
    // What was written of a record before its writer heard that it is sealed is not lost.
    var state = body.get(RecordFields.SEALED) == null ? State.SAVED : State.SEALED;
    var with = new Circumstance(state, whose, Circumstance.Whose.OTHER, Circumstance.Age.HELD);
    return rules.permits(account, Permission.CONTACT_WRITE, with);
  }

  private static Optional<ChangeAnswer> refused(Change change, ErrorCode code, List<String> paths) {
    UUID id = change.id();
    return Optional.of(ChangeAnswer.refused(id, code.name(), paths));
  }
}
