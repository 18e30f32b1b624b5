package org.haidang.store.central;

import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.ShiftLedger;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Here;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The people on shift, in unlogged tables of PostgreSQL. Thread-safe. */
final class ShiftTable implements ShiftLedger {

  private final Jdbi jdbi;
  private final Watchers watchers;
  private final OfferTable offers;
  private final HandTable hands;

  ShiftTable(Jdbi jdbi, Watchers watchers, MirrorTable mirrors) {
    this.jdbi = jdbi;
    this.watchers = watchers;
    offers = new OfferTable(watchers, mirrors.drafts());
    hands = new HandTable(watchers, mirrors);
  }

  private interface Work<T> {
    T with(Handle h);
  }

  private <T> T inTransaction(Work<T> work) {
    return Guarded.call(() -> jdbi.inTransaction(work::with));
  }

  @Override
  public void here(Here here, Session session) {
    this.<Boolean>inTransaction(
        h -> {
          boolean other = Presence.note(h, here, session);
          offers.tidy(h, here.contact(), session);
          hands.tidy(h, session.account().centre());
          boolean moved = hands.hold(h, here.hand() ? here.contact() : null, session.account());
          if (other || moved) {
            watchers.tellShift(h, session.account().centre());
          }
          return true;
        });
  }

  @Override
  public Board board(Session session) {
    return inTransaction(
        h ->
            new Board(
                "",
                h.createQuery("select extract(epoch from now())::bigint").mapTo(Long.class).one(),
                BoardReading.colleagues(h, session.account()),
                BoardReading.hands(h, session.account()),
                offers.given(h, session.account().login()).orElse(null),
                offers.to(h, session.account().login()),
                hands.helpers(h, session.account().login()),
                hands.hints(h, session.account().login())));
  }

  @Override
  public boolean offer(UUID contact, String to, Session session) {
    return inTransaction(h -> offers.make(h, contact, to, session.account()));
  }

  @Override
  public Taken answer(UUID contact, String giver, boolean take, Session session) {
    return inTransaction(
        h -> {
          var taken = offers.answer(h, contact, giver, take, session);
          if (taken.draft() != null) {
            hands.lower(h, giver);
            watchers.tellShift(h, session.account().centre());
          }
          return taken;
        });
  }

  @Override
  public boolean withdraw(UUID contact, Session session) {
    return inTransaction(h -> offers.withdraw(h, contact, session.account().login()));
  }

  @Override
  public Watched come(UUID contact, String login, Session session) {
    return inTransaction(h -> hands.come(h, contact, login, session));
  }

  @Override
  public Watched watch(UUID contact, String login, String seen, Session session) {
    return inTransaction(h -> hands.watch(h, contact, login, seen, session.account()));
  }

  @Override
  public void leave(UUID contact, String login, Session session) {
    this.<Boolean>inTransaction(
        h -> {
          hands.leave(h, contact, login, session.account());
          return true;
        });
  }

  @Override
  public boolean hint(UUID contact, String login, String text, Session session) {
    return inTransaction(h -> hands.hint(h, contact, login, text, session.account()));
  }
}
