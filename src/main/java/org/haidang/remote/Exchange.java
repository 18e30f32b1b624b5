package org.haidang.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of one concern: JSON there and back, with the session's token. Thread-safe. */
interface Exchange {

  /** The answer to {@code GET} of the path made of these segments. */
  default <T> T get(Class<T> type, String... path) {
    return get(type, Map.of(), path);
  }

  /** As the other, with a query. */
  <T> T get(Class<T> type, Map<String, String> query, String... path);

  /**
   * What came since a position.
   *
   * @param generation the life of the server's database that the position is of; null for none
   */
  default <T> T since(Class<T> type, @Nullable UUID generation, long since, String... path) {
    var query = new HashMap<String, String>();
    query.put("since", String.valueOf(since));
    if (generation != null) {
      query.put("generation", generation.toString());
    }
    return get(type, query, path);
  }

  /** As the other, where the server may hold the answer for so many seconds. */
  <T> T held(int seconds, Class<T> type, Map<String, String> query, String... path);

  /** The answer to {@code POST} of {@code message} to the path made of these segments. */
  <T> T post(Object message, Class<T> type, String... path);

  /** The answer to {@code PUT} of {@code bytes}, with their digest. */
  <T> T put(byte[] bytes, Class<T> type, String... path);

  /** Bytes as they are, compared with the digest that came with them. */
  byte[] bytes(String... path);
}
