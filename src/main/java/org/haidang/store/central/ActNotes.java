package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.access.AccountAct;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.platform.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Notes in the server's chain what was done to accounts, computers and packs, within the
 * transaction that does it: either both are there or neither. As the last thing in it, because the
 * chain is locked to its end. Thread-safe.
 */
final class ActNotes {

  private final Ids ids;
  private final TrailWriting trail;

  ActNotes(Ids ids, TrailWriting trail) {
    this.ids = ids;
    this.trail = trail;
  }

  /**
   * Something was done to an account.
   *
   * @param more what else is to be known: codes, no names
   */
  void account(Handle handle, String actor, String login, AccountAct act, String... more) {
    account(handle, Set.of(centre(handle, login).orElse("")), actor, login, act, more);
  }

  /** As the other, for the supervisors of {@code centres}: one happening, an entry for each. */
  void account(
      Handle handle,
      Set<String> centres,
      String actor,
      String login,
      AccountAct act,
      String... more) {
    var what = happening(Instant.now(), actor, login, act, more);
    for (var centre : new TreeSet<>(centres)) {
      note(handle, what, new SeenBy(centre, login));
    }
  }

  private Happening happening(
      Instant at, String actor, String login, AccountAct act, String... more) {
    var fields = Stream.concat(Stream.of("account:" + login, "act:" + act.name()), Stream.of(more));
    return Happening.of(ids.next(), at, actor, Deed.ACCOUNT_CHANGED, fields.toArray(String[]::new));
  }

  /** Something was done that is about no account; {@code centre} empty for none's. */
  void deed(Handle handle, Deed deed, String actor, String centre, String... fields) {
    note(
        handle,
        Happening.of(ids.next(), Instant.now(), actor, deed, fields),
        new SeenBy(centre, null));
  }

  private void note(Handle handle, Happening happening, SeenBy seen) {
    try {
      trail.add(handle.getConnection(), happening, null, seen);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static Optional<String> centre(Handle handle, String login) {
    return handle
        .createQuery("select centre from account where login = ?")
        .bind(0, login)
        .mapTo(String.class)
        .findOne();
  }

  private record Before(long id, Instant at, String actor, String login, String act) {}

  /** What was noted before in a table of its own is taken into the chain, once. */
  void takeOver(Jdbi jdbi) {
    jdbi.useTransaction(
        handle -> {
          // Of several nodes that start at once, the first finds them all.
          var before = new ArrayList<>(before(handle));
          before.sort(Comparator.comparingLong(Before::id));
          for (var each : before) {
            var words = List.of(each.act().split(" ", -1));
            var act = AccountAct.of(words.getFirst()).orElse(AccountAct.OTHER);
            var more =
                words.size() == 3
                    ? new String[] {"role:" + words.get(1), "centre:" + words.get(2)}
                    : new String[0];
            note(
                handle,
                happening(each.at(), each.actor(), each.login(), act, more),
                new SeenBy(centre(handle, each.login()).orElse(""), each.login()));
          }
        });
  }

  private static List<Before> before(Handle handle) {
    return handle
        .createQuery("delete from account_act_before returning id, at, actor, login, act")
        .map(
            (row, _) ->
                new Before(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("login"),
                    row.getString("act")))
        .list();
  }

  /** What a computer is called in an entry. */
  static String computer(UUID workstation) {
    return "workstation:" + workstation;
  }
}
