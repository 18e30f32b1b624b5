package org.haidang.store.local;

import java.util.List;
import java.util.Optional;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.content.PackShelf;
import org.haidang.platform.Json;

/** The published packs on this computer, in the encrypted database. Thread-safe. */
final class LocalPacks implements PackShelf {

  private static final String KEY = "packs.key";
  private static final String KNOWN = "packs.known";

  private final Database database;
  private final LocalSettings settings;
  private final Json json;

  LocalPacks(Database database, LocalSettings settings, Json json) {
    this.database = database;
    this.settings = settings;
    this.json = json;
  }

  @Override
  public Optional<String> key() {
    return settings.get(KEY);
  }

  @Override
  public void pin(String key) {
    database.write(
        h ->
            h.execute(
                "insert into setting (name, value) values (?, ?) on conflict (name) do nothing",
                KEY,
                key));
  }

  @Override
  public long known() {
    return settings.get(KNOWN).map(Long::parseLong).orElse(0L);
  }

  @Override
  public void known(long seq) {
    settings.put(KNOWN, String.valueOf(seq));
  }

  @Override
  public List<Edition> editions() {
    return database.read(
        h ->
            h.createQuery("select json from edition order by seq, pack, version")
                .mapTo(byte[].class)
                .map(bytes -> json.read(bytes, Edition.class))
                .list());
  }

  @Override
  public void keep(Edition edition, PackFile file) {
    database.write(
        h -> {
          h.execute(
              "insert into pack_file (hash, bytes) values (?, ?) on conflict (hash) do nothing",
              file.hash(),
              file.bytes());
          return h.execute(
              "insert into edition (pack, version, seq, json) values (?, ?, ?, ?)"
                  + " on conflict (pack, version) do nothing",
              edition.pack(),
              edition.version(),
              edition.seq(),
              json.bytes(edition));
        });
  }

  @Override
  public Optional<PackFile> file(String hash) {
    return database.read(
        h ->
            h.createQuery("select bytes from pack_file where hash = ?")
                .bind(0, hash)
                .mapTo(byte[].class)
                .findOne()
                .map(PackFile::of));
  }
}
