package org.haidang.store.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haidang.model.RecordType;
import org.haidang.records.Looking;
import org.haidang.records.Passage;
import org.haidang.store.local.Finder.Found;
import org.jdbi.v3.core.Handle;

/**
 * The texts that one question reads: each record's once, and of a record in which a phrase cannot
 * stand none at all. For one thread.
 */
final class Reading {

  private final Handle h;
  private final Texts texts;
  private final KeptReading kept;
  private final boolean personal;
  private final Looking looking;
  private final Map<Long, byte[]> bodies = new HashMap<>();
  private final Map<Long, List<Passage>> visible = new HashMap<>();
  private final Map<RecordType, List<Optional<Set<String>>>> shown =
      new EnumMap<>(RecordType.class);

  /**
   * Reads by {@code texts}.
   *
   * @param personal whether personal texts may be seen
   */
  Reading(Handle h, Texts texts, KeptReading kept, boolean personal, Looking looking) {
    this.kept = kept;
    this.h = h;
    this.texts = texts;
    this.personal = personal;
    this.looking = looking;
  }

  /** Has those of {@code found} at hand that came without their JSON. */
  void fetch(List<Found> found) {
    var missing =
        found.stream().filter(it -> it.body() == null && !visible.containsKey(it.n())).toList();
    if (missing.isEmpty()) {
      return;
    }
    var places = String.join(", ", missing.stream().map(it -> String.valueOf(it.n())).toList());
    Plain.list(
            h,
            "select n, coalesce(shown, base) from record where n in (" + places + ")",
            row -> Map.entry(row.getLong(1), row.getBytes(2)))
        .forEach(row -> bodies.put(row.getKey(), row.getValue()));
  }

  /** The texts that may be seen. */
  List<Passage> visible(Found found) {
    var before = visible.get(found.n());
    if (before != null) {
      return before;
    }
    var read = Texts.visible(kept.passages().of(found.n(), body(found), texts::all), personal);
    visible.put(found.n(), read);
    return read;
  }

  /** Its JSON. */
  byte[] body(Found found) {
    return Objects.requireNonNull(found.body() != null ? found.body() : bodies.get(found.n()));
  }

  /** Whether what was typed stands in what may be seen; of a reader of everything, its phrases. */
  boolean isThere(Found found) {
    return mayHavePhrases(found)
        && (personal ? looking.hasPhrases(visible(found)) : looking.isIn(visible(found)));
  }

  private boolean mayHavePhrases(Found found) {
    for (int i = 0; i < looking.phrases().size(); i++) {
      if (!looking.mayHave(i, body(found)) && !mayShow(i, found)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayShow(int phrase, Found found) {
    var values = shown.computeIfAbsent(found.type(), this::shownAs).get(phrase);
    return values.isEmpty() || values.get().stream().anyMatch(it -> stands(it, body(found)));
  }

  private List<Optional<Set<String>>> shownAs(RecordType type) {
    var all = new ArrayList<Optional<Set<String>>>();
    looking.phrases().forEach(phrase -> all.add(texts.indexer().shownAs(type, phrase)));
    return all;
  }

  /** Whether {@code value} stands anywhere in {@code json}; what JSON may write otherwise does. */
  private static boolean stands(String value, byte[] json) {
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\')) {
      return true;
    }
    var asked = value.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + asked.length <= json.length; i++) {
      int k = 0;
      while (k < asked.length && json[i + k] == asked[k]) {
        k++;
      }
      if (k == asked.length) {
        return true;
      }
    }
    return false;
  }
}
