package org.haidang.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Asks how a session stands, and where it lost its rights hands in what was never answered, then
 * purges it here. Nothing is purged that the server does not say is safe. Doing it again is
 * harmless. Thread-safe; blocks.
 */
public final class HandingIn {

  private static final int BATCH = 100;
  private static final int BATCH_BYTES = Messages.MAX_PUSH_BYTES;

  private final QuarantineServer server;
  private final QuarantineShelf shelf;
  private final String login;

  /**
   * What was found and done.
   *
   * @param standing how the session stands
   * @param gone the logins whose things are at the server and no longer here; for a workstation
   *     that was struck off only the session's own
   * @param handedIn so many changes and unfinished reports went
   */
  public record Outcome(Standing standing, Set<String> gone, int handedIn) {}

  /** Of the session of {@code login}. */
  public HandingIn(QuarantineServer server, QuarantineShelf shelf, String login) {
    this.server = server;
    this.shelf = shelf;
    this.login = login;
  }

  /**
   * Does it all, or fails and is to be done again; what went by then is safe.
   *
   * @throws HaidangException as {@link QuarantineServer}; what is not safe yet is still here
   */
  public Outcome settle() {
    return settle(_ -> true);
  }

  /**
   * As the other.
   *
   * @param now whether what this standing asks for is to be done now
   */
  public Outcome settle(Predicate<Standing> now) {
    var stands = server.standing();
    if (!now.test(stands.standing())) {
      return new Outcome(stands.standing(), Set.of(), 0);
    }
    return switch (stands.standing()) {
      case ENDED -> new Outcome(Standing.ENDED, Set.of(), 0);
      case GOOD -> {
        // Colleagues who shared this computer and were revoked meanwhile.
        var leavers = new HashSet<>(stands.leavers());
        leavers.remove(login);
        yield new Outcome(Standing.GOOD, leavers, leavers.isEmpty() ? 0 : handIn(leavers));
      }
      case ACCOUNT_REVOKED ->
          new Outcome(Standing.ACCOUNT_REVOKED, Set.of(login), handIn(Set.of(login)));
      case WORKSTATION_STRUCK_OFF ->
          new Outcome(Standing.WORKSTATION_STRUCK_OFF, Set.of(login), handIn(null));
    };
  }

  private int handIn(@Nullable Collection<String> logins) {
    int handedIn = 0;
    while (true) {
      var changes = shelf.unanswered(logins, BATCH, BATCH_BYTES);
      if (changes.isEmpty()) {
        break;
      }
      handedIn += handIn(new HandIn(changes, List.of()), ids(changes));
    }
    for (var draft : shelf.unfinished(logins)) {
      // One by one: each may be as long as a whole push.
      handedIn += handIn(new HandIn(List.of(), List.of(draft)), List.of(draft.contact()));
    }
    return handedIn;
  }

  private static List<UUID> ids(List<Change> changes) {
    return changes.stream().map(Change::id).toList();
  }

  private int handIn(HandIn handIn, List<UUID> sent) {
    var safe = new ArrayList<>(server.handIn(handIn).ids());
    safe.retainAll(sent);
    if (safe.isEmpty()) {
      // Sending the same again at once would bring the same.
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    shelf.purge(safe);
    return safe.size();
  }
}
