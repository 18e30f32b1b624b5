package org.haidang.store.central;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.jspecify.annotations.Nullable;

/** The JSON columns of records and changes. Thread-safe. */
final class RecordJson {

  private final Json json;

  RecordJson(Json json) {
    this.json = json;
  }

  private record Conflicts(SortedMap<String, List<HeldValue>> fields) {}

  /** UTF-8. */
  byte[] body(RecordState state) {
    return json.bytes(state.body());
  }

  Body body(byte[] text) {
    return json.read(text, Body.class);
  }

  @Nullable String conflicts(RecordState state) {
    return state.conflicts().isEmpty() ? null : json.text(new Conflicts(state.conflicts()));
  }

  SortedMap<String, List<HeldValue>> conflicts(@Nullable String text) {
    return text == null ? new TreeMap<>() : json.read(text, Conflicts.class).fields();
  }

  String scopes(RecordState state) {
    return json.text(state.scopes());
  }

  SortedSet<String> scopes(String text) {
    return new TreeSet<>(Arrays.asList(json.read(text, String[].class)));
  }

  /** UTF-8. */
  byte[] patch(List<Edit> patch) {
    return json.bytes(patch);
  }

  List<Edit> patch(String text) {
    return Arrays.asList(json.read(text, Edit[].class));
  }

  String list(List<String> words) {
    return json.text(words);
  }

  @Nullable String paths(List<String> paths) {
    return paths.isEmpty() ? null : json.text(paths);
  }

  List<String> paths(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(json.read(text, String[].class));
  }
}
