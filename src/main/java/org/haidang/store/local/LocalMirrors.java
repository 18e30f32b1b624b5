package org.haidang.store.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.haidang.sync.MirrorShelf;
import org.jspecify.annotations.Nullable;

/** Turns at mirrored drafts, in the encrypted database. Thread-safe. */
final class LocalMirrors implements MirrorShelf {

  /** Stands where a draft was discarded rather than saved. */
  private static final byte[] DISCARDED = {};

  private static final String SALT = "mirror.salt";

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  LocalMirrors(Database database) {
    this.database = database;
  }

  @Override
  public byte[] salt() {
    return database.write(
        h -> {
          var known = Marks.get(h, SALT);
          if (known.isPresent()) {
            return Base64.getDecoder().decode(known.get());
          }
          var salt = new byte[32];
          random.nextBytes(salt);
          Marks.set(h, SALT, Base64.getEncoder().encodeToString(salt));
          return salt;
        });
  }

  @Override
  public long turn(UUID contact, String login) {
    return database.read(
        h ->
            h.createQuery("select turn from mirror where contact = ? and login = ?")
                .bind(0, Uuids.bytes(contact))
                .bind(1, login)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  @Override
  public void keep(UUID contact, String login, long turn) {
    database.write(
        h ->
            h.execute(
                "insert into mirror (contact, login, turn) values (?, ?, ?)"
                    + " on conflict (contact, login) do update set turn = excluded.turn,"
                    + " change = null",
                Uuids.bytes(contact),
                login,
                turn));
  }

  @Override
  public void over(UUID contact, String login, @Nullable UUID change) {
    database.write(
        h ->
            h.execute(
                "update mirror set change = ? where contact = ? and login = ?",
                change == null ? DISCARDED : Uuids.bytes(change),
                Uuids.bytes(contact),
                login));
  }

  @Override
  public List<Over> over(String login) {
    return database.read(
        h ->
            h.createQuery(
                    "select contact, turn, change from mirror"
                        + " where login = ? and change is not null order by rowid")
                .bind(0, login)
                .map(
                    (row, _) -> {
                      var change = row.getBytes(3);
                      return new Over(
                          Uuids.of(row.getBytes(1)),
                          row.getLong(2),
                          change.length == 0 ? null : Uuids.of(change));
                    })
                .list());
  }

  @Override
  public void forget(UUID contact, String login) {
    database.write(
        h ->
            h.execute(
                "delete from mirror where contact = ? and login = ?", Uuids.bytes(contact), login));
  }
}
