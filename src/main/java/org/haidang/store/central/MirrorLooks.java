package org.haidang.store.central;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;
import org.haidang.sync.MirrorMessages.LookedInto;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who looked into unfinished reports. Within a transaction. */
record MirrorLooks(Ids ids, TrailWriting trail) {

  /** A supervisor's look into a draft, in the table of looks. */
  static final String BREAK_GLASS = "BREAK_GLASS";

  private static final int MOST = 100;

  /** The looks at drafts and records of {@code login} behind {@code since}. */
  static List<LookedInto> after(Handle h, String login, long since) {
    return h.createQuery(
            """
            select l.seq, l.record, coalesce(a.display_name, l.login) as name, l.words,
              extract(epoch from now() - l.at)::bigint as ago
            from look l left join account a on a.login = l.login
            where l.kind = :kind and l.login <> :login and l.seq > :since
              and (exists (select from mirror m where m.contact = l.record and m.login = :login)
                or exists (select from trail t where t.record = l.record and t.deed = l.kind
                  and t.whose = :login))
            order by l.seq limit :most
            """)
        .bind("login", login)
        .bind("kind", BREAK_GLASS)
        .bind("since", since)
        .bind("most", MOST)
        .map(
            (row, _) ->
                new LookedInto(
                    row.getLong("seq"),
                    row.getObject("record", UUID.class),
                    row.getString("name"),
                    row.getString("words"),
                    row.getLong("ago")))
        .list();
  }

  /** Notes for good who looked at the unfinished report of {@code whose}. */
  void note(
      Handle h, Session session, UUID contact, String whose, String kind, @Nullable String words) {
    h.createUpdate(
            """
            insert into look (ask, at, login, centre, workstation, kind, record, type, reason, words)
            values (:ask, now(), :login, :centre, :workstation, :kind, :record, :type, :reason,
              :words)
            """)
        .bind("ask", ids.next())
        .bind("login", session.account().login())
        .bind("centre", session.account().centre())
        .bind("workstation", session.workstation())
        .bind("kind", kind)
        .bind("record", contact)
        .bind("type", RecordType.CONTACT.name())
        .bind("reason", kind.toLowerCase(Locale.ROOT))
        .bind("words", words)
        .execute();
    var happening =
        new Happening(
            ids.next(),
            Instant.now(),
            session.account().login(),
            kind,
            RecordType.CONTACT,
            contact,
            List.of("draft"));
    try {
      trail.add(h.getConnection(), happening, words, new SeenBy(session.account().centre(), whose));
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }
}
