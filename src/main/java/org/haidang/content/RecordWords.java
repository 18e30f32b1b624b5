package org.haidang.content;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record of a pack says of itself, whatever its type. */
final class RecordWords {

  private RecordWords() {}

  /** In order; of several with one key each further one is told apart by its number. */
  static Map<String, Record> byKey(List<?> records) {
    var all = new LinkedHashMap<String, Record>();
    for (var it : records) {
      if (it instanceof Record one) {
        var key = key(one);
        for (int n = 2; all.containsKey(key); n++) {
          key = key(one) + " #" + n;
        }
        all.put(key, one);
      }
    }
    return all;
  }

  /** What tells one from the others of its list: its name, else what is said of it in words. */
  private static String key(Record one) {
    var parts = new ArrayList<String>();
    for (var component : one.getClass().getRecordComponents()) {
      var value = value(one, component);
      switch (component.getName()) {
        case "name", "id" -> {
          return text(value);
        }
        case "source", "relevant" -> {}
        default -> {
          if (value instanceof String text) {
            parts.add(text);
          } else if (value instanceof Enum<?> constant) {
            parts.add(constant.name());
          }
        }
      }
    }
    return parts.isEmpty() ? text(title(one)) : String.join(" ", parts);
  }

  /** Its first text in words, else its key. */
  static Label title(Record one) {
    var label =
        Arrays.stream(one.getClass().getRecordComponents())
            .map(component -> value(one, component))
            .filter(it -> it instanceof Label text && !text.isEmpty())
            .map(Label.class::cast)
            .findFirst();
    if (label.isPresent()) {
      return Telling.shortened(label.get());
    }
    var words =
        Arrays.stream(one.getClass().getRecordComponents())
            .map(component -> value(one, component))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("?");
    return Label.of(words, words);
  }

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean set -> set ? "✓" : "";
      case Label label -> label.in("vi");
      case List<?> list -> list.stream().map(Objects::toString).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  static @Nullable Object value(Record one, RecordComponent component) {
    try {
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
