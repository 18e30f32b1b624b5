package org.haidang.sync;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Looks;
import org.haidang.access.Session;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;

/**
 * Gives the server, under a person's name, a record whose beginning it lost for good, as this
 * computer has it. It keeps its id, so that whatever points to it still does, and that a beginning
 * which comes back after all meets it as any other edit would. Offered is only what the server's
 * own rules would take in. Thread-safe; blocks.
 *
 * @param session whose shift it is
 * @param looks notes who did it
 */
public record SendingWhole(
    LostGround ground, Admission admission, Session session, Ids ids, Clock clock, Looks looks) {

  /** Why, as it is kept with what was waiting. */
  static final String WHY = "sent whole";

  /** Whether the record can be given whole. */
  public boolean may(UUID record) {
    return ground.whole(record).map(this::making).filter(this::isFit).isPresent();
  }

  /**
   * Lets the record wait to be sent whole, in the place of its changes that wait.
   *
   * @return those changes; empty when it cannot be given whole any more, and nothing was done
   * @throws HaidangException when it could not be noted; then nothing was done
   */
  public List<UUID> send(UUID record) {
    var making = ground.whole(record).map(this::making).filter(this::isFit);
    if (making.isEmpty()) {
      return List.of();
    }
    var change = making.get();
    var paths = change.patch().stream().map(Edit::path).toList();
    looks.letGo(change.type(), record, paths, WHY);
    return ground.replace(change, looks.login(), WHY);
  }

  private Change making(RecordState whole) {
    return new Change(
        ids.next(),
        whole.type(),
        whole.id(),
        null,
        null,
        Body.EMPTY.editsTo(whole.body()),
        session.account().login(),
        session.workstation(),
        clock.instant(),
        null);
  }

  private boolean isFit(Change making) {
    var nothing = RecordState.fresh(making.type(), making.record());
    return admission.refusal(making, session, nothing).isEmpty();
  }
}
