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

/**
 * How two records of a pack's script or handbook differ, component by component: it knows none of
 * them by type, so that a sheet that is added to packs is told of without a change here. Confined
 * to one thread.
 */
final class RecordDiff {

  private final Telling told;

  RecordDiff(Telling told) {
    this.told = told;
  }

  /** Tells of every list of records that {@code before} and {@code after}, of one type, hold. */
  void lists(Record before, Record after) {
    for (var component : before.getClass().getRecordComponents()) {
      only(component, before, after);
    }
  }

  /** Tells of one such list, or of one record there. */
  void only(RecordComponent component, Record before, Record after) {
    var name = component.getName();
    switch (value(before, component)) {
      case List<?> from when offered(from) -> {}
      case List<?> from when value(after, component) instanceof List<?> to ->
          list(name, from, to, null);
      case Record from when value(after, component) instanceof Record to -> lists(from, to);
      case null, default ->
          told.change(
              subject(DiffWords.name(name), null),
              name,
              text(value(before, component)),
              text(value(after, component)));
    }
  }

  /** What the form offers is told of where the form is. */
  private static boolean offered(List<?> list) {
    return !list.isEmpty() && list.getFirst() instanceof Choice;
  }

  /**
   * Tells of one list.
   *
   * @param name what it is a list of
   * @param of whose it is; null when it stands by itself
   */
  void list(String name, List<?> before, List<?> after, @Nullable Label of) {
    var from = byKey(before);
    var to = byKey(after);
    from.forEach(
        (key, was) -> {
          var is = to.get(key);
          if (is == null) {
            told.say(DiffWords.REMOVED.of(kind(name, of), title(was)));
          } else {
            record(name, was, is, of);
          }
        });
    to.forEach(
        (key, is) -> {
          if (!from.containsKey(key)) {
            told.say(DiffWords.ADDED.of(kind(name, of), title(is)));
          }
        });
    if (Telling.reordered(List.copyOf(from.keySet()), List.copyOf(to.keySet()))) {
      told.say(DiffWords.ORDER.of(subject(kind(name, of), null)));
    }
  }

  private static Label kind(String name, @Nullable Label of) {
    var kind = DiffWords.name(name);
    return of == null ? kind : DiffWords.each(in -> kind.in(in) + " (" + of.in(in) + ")");
  }

  private static Label subject(Label kind, @Nullable Label title) {
    return DiffWords.each(
        in -> {
          var word = kind.in(in);
          var large = word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
          return title == null ? large : large + " “" + title.in(in) + "”";
        });
  }

  private void record(String name, Record was, Record is, @Nullable Label of) {
    if (was.equals(is)) {
      return;
    }
    var subject = subject(kind(name, of), title(was));
    for (var component : was.getClass().getRecordComponents()) {
      component(subject, component.getName(), value(was, component), value(is, component), was);
    }
  }

  private void component(
      Label subject, String name, @Nullable Object was, @Nullable Object is, Record whole) {
    if (was instanceof Label from && is instanceof Label to) {
      told.change(subject, name, from, to);
    } else if (was instanceof List<?> from
        && is instanceof List<?> to
        && (holdsRecords(from) || holdsRecords(to))) {
      list(name, from, to, title(whole));
    } else if (was instanceof Record from && is instanceof Record to) {
      for (var part : from.getClass().getRecordComponents()) {
        component(subject, part.getName(), value(from, part), value(to, part), from);
      }
    } else {
      told.change(subject, name, text(was), text(is));
    }
  }

  private static boolean holdsRecords(List<?> list) {
    return !list.isEmpty() && list.getFirst() instanceof Record;
  }

  /** In order; of several with one key each further one is told apart by its number. */
  private static Map<String, Record> byKey(List<?> records) {
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
  private static Label title(Record one) {
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

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean set -> set ? "✓" : "";
      case Label label -> label.in("vi");
      case List<?> list -> list.stream().map(Objects::toString).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private static @Nullable Object value(Record one, RecordComponent component) {
    try {
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
