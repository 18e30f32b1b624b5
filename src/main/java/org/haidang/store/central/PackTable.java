package org.haidang.store.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.haidang.access.Deed;
import org.haidang.access.Seal;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.content.PackRegister;
import org.haidang.model.Account;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedNews;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Published packs in PostgreSQL. Thread-safe. */
final class PackTable implements PackRegister {

  private static final RowMapper<Edition> EDITION =
      (row, _) ->
          new Edition(
              row.getLong("seq"),
              row.getString("pack"),
              row.getString("version"),
              row.getString("hash"),
              row.getInt("size"),
              row.getString("note"),
              row.getString("author"),
              row.getString("author_name"),
              Instant.parse(row.getString("published_at")),
              row.getString("signature"));

  private final Jdbi jdbi;
  private final Consumer<FeedNews> news;
  private final ActNotes notes;
  private final Seal seal;
  private final String key;

  /** Makes the pair of keys if there is none; of several nodes starting at once one does. */
  PackTable(Jdbi jdbi, Strongbox box, Consumer<FeedNews> news, ActNotes notes) {
    this.notes = notes;
    this.jdbi = jdbi;
    this.news = news;
    var fresh = Seal.fresh();
    var pair =
        jdbi.inTransaction(
            h -> {
              h.execute(
                  "insert into seal (private_key_sealed, public_key) values (?, ?)"
                      + " on conflict do nothing",
                  box.sealText(SealedColumn.PACKS, true, fresh.privateKey()),
                  fresh.publicKey());
              return h.createQuery("select private_key_sealed, public_key from seal")
                  .map(
                      (row, _) ->
                          new Seal.Pair(
                              box.openText(SealedColumn.PACKS, true, row.getBytes(1)),
                              row.getString(2)))
                  .one();
            });
    seal = Seal.of(pair.privateKey());
    key = pair.publicKey();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public long seq() {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                h ->
                    h.createQuery("select seq from feed_counter where scope = ?")
                        .bind(0, Scopes.PACKS)
                        .mapTo(Long.class)
                        .one()));
  }

  @Override
  public List<Edition> editions() {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                h -> h.createQuery("select * from edition order by seq").map(EDITION).list()));
  }

  @Override
  public Optional<PackFile> file(String hash) {
    return Guarded.call(
        () ->
            jdbi.withHandle(
                h ->
                    h.createQuery("select bytes from pack_file where hash = ?")
                        .bind(0, hash)
                        .mapTo(byte[].class)
                        .findOne()
                        .map(PackFile::of)));
  }

  @Override
  public Edition publish(
      PackFile file, String pack, String version, String note, Account author, Instant at) {
    var published =
        Guarded.call(
            () ->
                jdbi.inTransaction(
                    h -> {
                      // Its row lock makes publishers take turns, as those of a feed do.
                      var seq = next(h);
                      var there = find(h, pack, version);
                      if (there.isPresent()) {
                        return same(there.get(), file);
                      }
                      var edition =
                          insert(
                              h,
                              file,
                              new Edition(
                                  seq,
                                  pack,
                                  version,
                                  file.hash(),
                                  file.size(),
                                  note,
                                  author.login(),
                                  author.displayName(),
                                  at,
                                  ""));
                      // Nobody takes the packs' counter who holds the chain: so nobody waits here
                      // for one who waits for this.
                      notes.deed(
                          h,
                          Deed.PACK_PUBLISHED,
                          author.login(),
                          author.centre(),
                          "pack:" + pack,
                          "version:" + version);
                      return edition;
                    }));
    news.accept(new FeedNews(Scopes.PACKS, published.seq()));
    return published;
  }

  private static long next(Handle h) {
    return h.createQuery("select seq + 1 from feed_counter where scope = ? for update")
        .bind(0, Scopes.PACKS)
        .mapTo(Long.class)
        .one();
  }

  private static Optional<Edition> find(Handle h, String pack, String version) {
    return h.createQuery("select * from edition where pack = ? and version = ?")
        .bind(0, pack)
        .bind(1, version)
        .map(EDITION)
        .findOne();
  }

  private static Edition same(Edition there, PackFile file) {
    if (there.hash().equals(file.hash())) {
      return there;
    }
    throw new HaidangException(ErrorCode.PACK_VERSION_TAKEN);
  }

  private Edition insert(Handle h, PackFile file, Edition bare) {
    var edition = bare.signed(seal.sign(bare.sealed()));
    h.execute(
        "insert into pack_file (hash, bytes) values (?, ?) on conflict do nothing",
        file.hash(),
        file.bytes());
    h.execute(
        "insert into edition (seq, pack, version, hash, size, note, author, author_name,"
            + " published_at, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        edition.seq(),
        edition.pack(),
        edition.version(),
        edition.hash(),
        edition.size(),
        edition.note(),
        edition.author(),
        edition.authorName(),
        edition.publishedAt().toString(),
        edition.signature());
    h.execute("update feed_counter set seq = ? where scope = ?", edition.seq(), Scopes.PACKS);
    h.execute("select pg_notify(?, ?)", FeedWriting.CHANNEL, edition.seq() + " " + Scopes.PACKS);
    return edition;
  }
}
