package org.haidang.sync;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haidang.access.AccessRules;
import org.haidang.access.Circumstance;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Who may finalise a report, open it again, propose an amendment and decide on one; and that a
 * reason is given where people are owed one. Immutable, thread-safe.
 */
final class FinalAdmission {

  private final AccessRules rules;

  FinalAdmission(AccessRules rules) {
    this.rules = rules;
  }

  /**
   * The reason to refuse {@code change} of a record with {@code body}; empty when none of these.
   */
  Optional<ChangeAnswer> refusal(Change change, Session session, Body body) {
    for (var edit : change.patch()) {
      if (Finality.arranges(edit.path())) {
        var code =
            change.type() == RecordType.CONTACT
                ? code(change, edit, session, body)
                : ErrorCode.CHANGE_MALFORMED;
        if (code != null) {
          return Optional.of(ChangeAnswer.refused(change.id(), code.name(), List.of(edit.path())));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable ErrorCode code(Change change, Edit edit, Session session, Body body) {
    if (edit.path().startsWith(RecordFields.FINAL)) {
      if (edit.to() == null) {
        return judged(Permission.REOPEN, saysWhy(change), change, session, body);
      }
      return judged(Permission.FINALISE, finalises(change, edit), change, session, body);
    }
    if (isOwn(change, edit)) {
      return proposes(change, edit) && saysWhy(change) ? null : ErrorCode.CHANGE_MALFORMED;
    }
    var to = Proposed.of(edit.to());
    boolean fit =
        to != null
            && Amendment.Place.of(edit.path()) != null
            && (to.isOpen() ? to.by() == null : change.id().equals(to.by()))
            && (to.standing() == Standing.ACCEPTED || saysWhy(change));
    return judged(Permission.AMENDMENT_DECIDE, fit, change, session, body);
  }

  private @Nullable ErrorCode judged(
      Permission action, boolean fit, Change change, Session session, Body body) {
    if (!fit) {
      return ErrorCode.CHANGE_MALFORMED;
    }
    return may(action, change, session, body) ? null : ErrorCode.NOT_PERMITTED;
  }

  /** Of what it finalises it says what it saw: all else would become an amendment. */
  private static boolean finalises(Change change, Edit edit) {
    boolean vouches =
        change.patch().stream()
            .anyMatch(
                each ->
                    Finality.isContent(each.path())
                        && each.to() != null
                        && Objects.equals(each.from(), each.to()));
    var done = Finality.done(Body.EMPTY.with(edit.path(), edit.to()));
    return vouches
        && edit.path().equals(Finality.path(change.id()))
        && done.size() == 1
        && done.getFirst().login().equals(change.author())
        && done.getFirst().workstation().equals(change.workstation());
  }

  private static boolean isOwn(Change change, Edit edit) {
    var at = Amendment.at(change.id());
    return edit.path().equals(at) || edit.path().startsWith(at + "/");
  }

  private static boolean proposes(Change change, Edit edit) {
    if (edit.path().equals(Amendment.at(change.id()))) {
      return Amendment.Made.ASKED.stored().equals(edit.to());
    }
    var to = Proposed.of(edit.to());
    return to != null && to.isOpen() && to.by() == null;
  }

  private static boolean saysWhy(Change change) {
    var reason = change.reason();
    return reason != null && !reason.isBlank();
  }

  /**
   * Of a colleague's change that travels along, only the colleague's own session could say; it was
   * asked where it was made.
   */
  private boolean may(Permission action, Change change, Session session, Body body) {
    var account = session.account();
    if (!change.author().equals(account.login())) {
      return true;
    }
    // What was done before one heard that the record is sealed is not lost.
    return rules.permits(account, action, Circumstance.saved(account, body));
  }
}
