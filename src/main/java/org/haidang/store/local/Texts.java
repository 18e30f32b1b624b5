package org.haidang.store.local;

import java.util.List;
import java.util.Objects;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.records.Looking;
import org.haidang.records.Passage;
import org.haidang.store.local.Finder.Found;

/** The texts of what was found, as far as somebody may see them. Thread-safe. */
record Texts(Json json, Indexer indexer) {

  /** The record of this JSON. */
  RecordState state(byte[] body) {
    return json.read(body, RecordState.class);
  }

  /** Its texts. */
  List<Passage> all(Found found) {
    return indexer.passagesOf(state(Objects.requireNonNull(found.body())));
  }

  /** Those of the record of this JSON. */
  List<Passage> all(byte[] body) {
    return indexer.passagesOf(state(body));
  }

  /** Of {@code all} what is not personal, or, where {@code personal} may be seen, all. */
  static List<Passage> visible(List<Passage> all, boolean personal) {
    return personal ? all : all.stream().filter(it -> !it.personal()).toList();
  }

  /** Whether there is a number for each of {@code beginnings} that begins so. */
  boolean hasNumbers(Found found, List<String> beginnings) {
    var texts = all(found);
    return beginnings.stream().allMatch(digits -> Looking.hasNumber(texts, digits));
  }
}
