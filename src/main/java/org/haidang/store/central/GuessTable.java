package org.haidang.store.central;

import java.time.Instant;
import java.time.ZoneOffset;
import org.haidang.access.Guesses;
import org.jdbi.v3.core.Jdbi;

/** Guesses in a table that all nodes share. Thread-safe. */
final class GuessTable implements Guesses {

  /** One statement, so that of two guesses at the same moment one sees the other's count. */
  private static final String TAKE =
      """
      insert into guess as g (login, wrong, not_before) values (:login, 1, :now)
      on conflict (login) do update set
        wrong = g.wrong + 1,
        not_before = excluded.not_before + case
          when g.wrong + 1 < :free then interval '0'
          else least(:longest, power(2, least(g.wrong + 2 - :free, 10))) * interval '1 second'
        end
      where g.not_before <= excluded.not_before
      returning wrong
      """;

  private final Jdbi jdbi;

  GuessTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean take(String login, Instant now) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(TAKE)
                        .bind("login", login)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("free", FREE)
                        .bind("longest", LONGEST.toSeconds())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent()));
  }

  @Override
  public void noGuess(String login) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle ->
                    handle.execute(
                        "update guess set wrong = greatest(0, wrong - 1) where login = ?", login)));
  }

  @Override
  public void right(String login) {
    Guarded.run(
        () ->
            jdbi.useHandle(
                handle -> {
                  handle.execute("delete from guess where login = ?", login);
                  // Also what somebody left behind who tried one name after another.
                  handle.execute("delete from guess where not_before < now() - interval '1 day'");
                }));
  }
}
