package org.haidang.content;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
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
    switch (RecordWords.value(before, component)) {
      case List<?> from when offered(from) -> {}
      case List<?> from when RecordWords.value(after, component) instanceof List<?> to ->
          list(name, from, to, null);
      case Record from when RecordWords.value(after, component) instanceof Record to ->
          lists(from, to);
      case null, default ->
          told.change(
              subject(DiffNames.name(name), null),
              name,
              RecordWords.text(RecordWords.value(before, component)),
              RecordWords.text(RecordWords.value(after, component)));
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
    var from = RecordWords.byKey(before);
    var to = RecordWords.byKey(after);
    from.forEach(
        (key, was) -> {
          var is = to.get(key);
          if (is == null) {
            told.say(DiffWords.REMOVED.of(kind(name, of), RecordWords.title(was)));
          } else {
            record(name, was, is, of);
          }
        });
    to.forEach(
        (key, is) -> {
          if (!from.containsKey(key)) {
            told.say(DiffWords.ADDED.of(kind(name, of), RecordWords.title(is)));
          }
        });
    if (Telling.reordered(List.copyOf(from.keySet()), List.copyOf(to.keySet()))) {
      told.say(DiffWords.ORDER.of(subject(kind(name, of), null)));
    }
  }

  private static Label kind(String name, @Nullable Label of) {
    var kind = DiffNames.name(name);
    return of == null ? kind : DiffWords.each(in -> kind.in(in) + " (" + of.in(in) + ")");
  }

  private static Label subject(Label kind, @Nullable Label title) {
    return DiffWords.each(
        in -> {
          var word = kind.in(in);
          var large = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
          return title == null ? large : large + " “" + title.in(in) + "”";
        });
  }

  private void record(String name, Record was, Record is, @Nullable Label of) {
    if (was.equals(is)) {
      return;
    }
    var subject = subject(kind(name, of), RecordWords.title(was));
    for (var component : was.getClass().getRecordComponents()) {
      component(
          subject,
          component.getName(),
          RecordWords.value(was, component),
          RecordWords.value(is, component),
          was);
    }
  }

  private void component(
      Label subject, String name, @Nullable Object was, @Nullable Object is, Record whole) {
    if (was instanceof Label from && is instanceof Label to) {
      told.change(subject, name, from, to);
    } else if (was instanceof List<?> from
        && is instanceof List<?> to
        && (holdsRecords(from) || holdsRecords(to))) {
      list(name, from, to, RecordWords.title(whole));
    } else if (was instanceof Record from && is instanceof Record to) {
      for (var part : from.getClass().getRecordComponents()) {
        component(
            subject,
            part.getName(),
            RecordWords.value(from, part),
            RecordWords.value(to, part),
            from);
      }
    } else {
      told.change(subject, name, RecordWords.text(was), RecordWords.text(is));
    }
  }

  private static boolean holdsRecords(List<?> list) {
    return !list.isEmpty() && list.getFirst() instanceof Record;
  }
}
