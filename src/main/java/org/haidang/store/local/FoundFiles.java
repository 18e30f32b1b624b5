package org.haidang.store.local;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.store.local.pages.Row;

/** The attached files among the rows of a damaged database. For one thread. */
final class FoundFiles {

  private static final int HASH_BYTES = 32;

  private final Map<String, SortedMap<Long, Row>> chunks = new HashMap<>();
  private final Set<Pair> unsent = new LinkedHashSet<>();
  private final Set<Pair> sent = new HashSet<>();
  private final Set<String> begun = new HashSet<>();

  /** A file of a record. */
  record Pair(UUID record, String hash) {}

  /** Whether {@code row}, of a table, is a part of a file; then it is taken. */
  boolean take(Row row) {
    if (!row.shape().equals("BIB") || row.length(0) != HASH_BYTES || !row.reaches(1)) {
      return false;
    }
    chunks
        .computeIfAbsent(Attachments.hash(row.bytes(0)), _ -> new TreeMap<>())
        .merge(row.integer(1), row, (one, other) -> one.isStale() ? other : one);
    return true;
  }

  /** Takes an entry of a tree of keys: who refers to a file, and which files are whole. */
  void takeEntry(Row entry) {
    switch (entry.shape()) {
      case "BBIIN", "BBIIT" -> {
        if (entry.length(0) == Uuids.BYTES && entry.length(1) == HASH_BYTES && entry.reaches(1)) {
          var pair = new Pair(Uuids.of(entry.bytes(0)), Attachments.hash(entry.bytes(1)));
          (entry.shape().endsWith("N") ? unsent : sent).add(pair);
        }
      }
      // The other way round: of these it is not known whether they were sent.
      case "BB" -> {
        if (entry.length(0) == HASH_BYTES && entry.length(1) == Uuids.BYTES && entry.reaches(1)) {
          unsent.add(new Pair(Uuids.of(entry.bytes(1)), Attachments.hash(entry.bytes(0))));
        }
      }
      case "BII" -> {
        if (entry.length(0) == HASH_BYTES && entry.reaches(2) && entry.integer(2) == 0) {
          begun.add(Attachments.hash(entry.bytes(0)));
        }
      }
      default -> {
        // Of another table.
      }
    }
  }

  /** The files that the server may not have, whether they can be read or not. */
  List<Pair> unsent() {
    return unsent.stream()
        .filter(pair -> !sent.contains(pair) && !begun.contains(pair.hash()))
        .toList();
  }

  /** The bytes of a file, chunk by chunk; empty unless all of them are as they were. */
  Optional<List<byte[]>> bytes(String hash) throws IOException {
    var digest = sha256();
    var all = new ArrayList<byte[]>();
    for (var row : chunks.getOrDefault(hash, new TreeMap<>()).values()) {
      var whole = row.whole();
      if (whole.isEmpty()) {
        return Optional.empty();
      }
      all.add(whole.get().bytes(2));
      digest.update(all.getLast());
    }
    return Attachments.hash(digest.digest()).equals(hash) ? Optional.of(all) : Optional.empty();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
