package org.haidang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.haidang.access.DatabaseKey;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.store.local.Filling;
import org.haidang.store.local.LocalStore;
import org.jspecify.annotations.Nullable;

/**
 * Encrypted stores of fictional contacts, a folder for each number of them, made where they are not
 * there yet: a larger one begins as a copy of the next smaller. For one thread.
 *
 * @param folder where they are; those of an earlier run are used again if they are whole
 */
record SearchStock(Path folder, Indexer indexer, SearchContacts contacts) {

  /** Whoever changes what contacts are made of counts on: kept stores of before are made anew. */
  private static final String MADE_AS = "3";

  private static final byte[] KEY =
      "a key of thirty-two bytes, 1234!".getBytes(StandardCharsets.UTF_8);

  /**
   * One of them.
   *
   * @param texts bytes of the texts of all its contacts
   */
  record Stock(Path folder, int size, long texts) {}

  /** The key of them all, a copy. */
  static byte[] key() {
    return KEY.clone();
  }

  /** The store of {@code size} contacts; made, if need be, from {@code smaller}, which may be 0. */
  Stock of(int size, int smaller) throws IOException, InterruptedException {
    var there = look(size);
    if (there != null) {
      return there;
    }
    var at = at(size);
    clear(at);
    var before = smaller == 0 ? null : look(smaller);
    if (before != null) {
      copy(before.folder(), at);
    }
    var texts = new LongAdder();
    texts.add(before == null ? 0 : before.texts());
    try (var store = open(at)) {
      var filling = new Filling(store, indexer);
      new Filler(
              filling,
              number -> {
                var made = contacts.made(filling, number);
                texts.add(made.texts());
                return made.ready();
              })
          .fill(before == null ? 0 : smaller, size);
      filling.rest();
    }
    var made = new Stock(at, size, texts.sum());
    note(made);
    return made;
  }

  /** Opens a store as the workstation does. */
  LocalStore open(Path at) {
    try (var opens = new DatabaseKey(key())) {
      return LocalStore.open(
          at, opens, Filling.id(1), indexer, Clock.system(ZoneId.systemDefault()), new Json());
    }
  }

  private Path at(int size) {
    return folder.resolve("contacts-" + size);
  }

  private static Path marker(Path at) {
    return at.resolve("made.properties");
  }

  private @Nullable Stock look(int size) throws IOException {
    var at = at(size);
    if (!Files.exists(marker(at))) {
      return null;
    }
    var said = new Properties();
    try (var in = Files.newBufferedReader(marker(at))) {
      said.load(in);
    }
    return MADE_AS.equals(said.getProperty("made"))
        ? new Stock(at, size, Long.parseLong(said.getProperty("texts", "0")))
        : null;
  }

  private static void note(Stock made) throws IOException {
    var said = new Properties();
    said.setProperty("made", MADE_AS);
    said.setProperty("texts", String.valueOf(made.texts()));
    try (var out = Files.newBufferedWriter(marker(made.folder()))) {
      said.store(out, null);
    }
  }

  private static void clear(Path at) throws IOException {
    if (Files.exists(at)) {
      try (var files = Files.walk(at)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        if (!file.equals(marker(from))) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    }
  }
}
