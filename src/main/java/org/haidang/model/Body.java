package org.haidang.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record: path to value, in path order. Immutable.
 *
 * <p>Values are in the lexical form of XForms: dates as ISO 8601, numbers in decimal, several
 * choices separated by a space. An empty field is absent. An entry of a repeat exists while the
 * path of the entry itself ({@code victims/{id}}) is present; its value is the entry's place in the
 * order.
 *
 * <p>Flat on purpose: history, merge and conflicts are by field path, so that a path is all they
 * need.
 *
 * @param fields every field that has a value
 */
public record Body(SortedMap<String, String> fields) {

  /** The body without any field. */
  public static final Body EMPTY = new Body(new TreeMap<>());

  public Body {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /** The value at {@code path}, or null when it is empty. */
  public @Nullable String get(String path) {
    return fields.get(path);
  }

  /** The value at {@code path}; empty text when there is none. */
  public String text(String path) {
    return fields.getOrDefault(path, "");
  }

  /** The moment at {@code path}; null when there is none, or what stands there is none. */
  public @Nullable Instant moment(String path) {
    var text = get(path);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** This body with one field set, or emptied when {@code value} is null or has no character. */
  public Body with(String path, @Nullable String value) {
    var copy = new TreeMap<>(fields);
    if (value == null || value.isEmpty()) {
      copy.remove(path);
    } else {
      copy.put(path, value);
    }
    return new Body(copy);
  }

  /** This body with every edit's {@code to} put in, whatever stood there before. */
  public Body with(List<Edit> edits) {
    var copy = new TreeMap<>(fields);
    for (var edit : edits) {
      var to = edit.to();
      if (to == null) {
        copy.remove(edit.path());
      } else {
        copy.put(edit.path(), to);
      }
    }
    return new Body(copy);
  }

  /** The edits, in path order, that turn this body into {@code other}. */
  public List<Edit> editsTo(Body other) {
    var paths = new TreeSet<>(fields.keySet());
    paths.addAll(other.fields.keySet());
    var edits = new ArrayList<Edit>();
    for (var path : paths) {
      if (!Objects.equals(get(path), other.get(path))) {
        edits.add(new Edit(path, get(path), other.get(path)));
      }
    }
    return edits;
  }
}
