package org.haidang.store.central;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HandMessages.Hint;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.ShiftMessages;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Raised hands, who came, and what they say; all of it goes with the hand. Called within a
 * transaction.
 */
final class HandTable {

  /** A helper's look at a call, in the table of looks: whose call it was, nothing of the hand. */
  static final String BESIDE = "BESIDE";

  private static final String OF = " where contact = :contact and login = :login";

  private final Watchers watchers;
  private final MirrorTable mirrors;

  HandTable(Watchers watchers, MirrorTable mirrors) {
    this.watchers = watchers;
    this.mirrors = mirrors;
  }

  /**
   * Holds up the hand of one call, and no other.
   *
   * @param contact null when none is up
   * @return whether that is another than before
   */
  boolean hold(Handle h, @Nullable UUID contact, Account account) {
    var up =
        h.createQuery("select contact from hand where login = ?")
            .bind(0, account.login())
            .mapTo(UUID.class)
            .findFirst()
            .orElse(null);
    if (Objects.equals(up, contact)) {
      return false;
    }
    lower(h, account.login());
    if (contact != null) {
      h.execute(
          "insert into hand (contact, login, centre) values (?, ?, ?)",
          contact,
          account.login(),
          account.centre());
    }
    return true;
  }

  /** Takes the hands of {@code login} down: nothing of them stays. */
  void lower(Handle h, String login) {
    var helpers =
        h.createQuery("delete from helper where login = ? returning helper")
            .bind(0, login)
            .mapTo(String.class)
            .list();
    h.execute("delete from hint where login = ?", login);
    h.execute("delete from hand where login = ?", login);
    helpers.forEach(helper -> watchers.tellDesk(h, helper));
  }

  /** Takes down the hands of those whose desks have fallen silent. */
  void tidy(Handle h, String centre) {
    h.createQuery(
            """
            select d.login from hand d left join presence p on p.login = d.login
            where d.centre = :centre
              and (p.seen is null or p.seen < now() - make_interval(secs => :silent))
            """)
        .bind("centre", centre)
        .bind("silent", 2.0 * ShiftMessages.PRESENT_SECONDS)
        .mapTo(String.class)
        .list()
        .forEach(login -> lower(h, login));
  }

  /** Names of those who came to the hand of {@code login}. */
  List<String> helpers(Handle h, String login) {
    return h.createQuery(
            "select a.display_name from helper e join account a on a.login = e.helper"
                + " where e.login = ? order by e.came_at")
        .bind(0, login)
        .mapTo(String.class)
        .list();
  }

  /** What they typed, the earliest first. */
  List<Hint> hints(Handle h, String login) {
    return h.createQuery(
            "select t.number, a.display_name, t.text from hint t"
                + " join account a on a.login = t.helper where t.login = ? order by t.number")
        .bind(0, login)
        .map((row, _) -> new Hint(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  Watched come(Handle h, UUID contact, String login, Session session) {
    var helper = session.account();
    boolean up =
        h.createQuery("select count(*) from hand" + OF + " and centre = :centre")
                .bind("contact", contact)
                .bind("login", login)
                .bind("centre", helper.centre())
                .mapTo(Integer.class)
                .one()
            == 1;
    if (!up || helper.login().equals(login)) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    mirrors.looks().note(h, session, contact, login, BESIDE, null);
    h.execute(
        "insert into helper (contact, login, helper) values (?, ?, ?) on conflict do nothing",
        contact,
        login,
        helper.login());
    watchers.tellDesk(h, login);
    watchers.tellShift(h, helper.centre());
    return state(h, contact, login, "");
  }

  Watched watch(Handle h, UUID contact, String login, String seen, Account helper) {
    return came(h, contact, login, helper)
        ? state(h, contact, login, seen)
        : new Watched(false, "", null);
  }

  private static boolean came(Handle h, UUID contact, String login, Account helper) {
    return h.createQuery("select count(*) from helper" + OF + " and helper = :helper")
            .bind("contact", contact)
            .bind("login", login)
            .bind("helper", helper.login())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  private Watched state(Handle h, UUID contact, String login, String seen) {
    return h.createQuery("select turn || ':' || number, draft_sealed from mirror" + OF)
        .bind("contact", contact)
        .bind("login", login)
        .map(
            (row, _) ->
                new Watched(
                    true,
                    row.getString(1),
                    row.getString(1).equals(seen)
                        ? null
                        : mirrors.drafts().open(contact, row.getBytes(2))))
        .findOne()
        .orElse(new Watched(true, "", null));
  }

  void leave(Handle h, UUID contact, String login, Account helper) {
    h.execute(
        "delete from helper where contact = ? and login = ? and helper = ?",
        contact,
        login,
        helper.login());
    watchers.tellDesk(h, login);
    watchers.tellShift(h, helper.centre());
  }

  boolean hint(Handle h, UUID contact, String login, String text, Account helper) {
    if (!came(h, contact, login, helper)) {
      return false;
    }
    h.execute(
        "insert into hint (contact, login, helper, text) values (?, ?, ?, ?)",
        contact,
        login,
        helper.login(),
        text);
    watchers.tellDesk(h, login);
    return true;
  }
}
