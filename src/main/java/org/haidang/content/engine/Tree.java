package org.haidang.content.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.haidang.content.Paths;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.instance.InvalidReferenceException;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine holds what a path names. The engine knows entries of a repeat by number, which
 * changes when another is removed; the ids are kept here, beside it.
 */
final class Tree {

  private final FormDef form;
  private final Blueprint blueprint;
  private final Guard guard;
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, TreeElement> known = new HashMap<>();

  /** The entries beyond a count that was lowered, by repeat, in order; they may come back. */
  private final Map<String, List<Entry>> beyond = new HashMap<>();

  Tree(FormDef form, Blueprint blueprint, Guard guard) {
    this.form = form;
    this.blueprint = blueprint;
    this.guard = guard;
  }

  /** What stands at {@code path}; null when nothing does, or it is a repeat without an id. */
  @Nullable TreeElement element(String path) {
    var cached = known.get(path);
    if (cached != null) {
      return cached;
    }
    var slash = path.lastIndexOf('/');
    var parent = slash < 0 ? form.getMainInstance().getRoot() : element(path.substring(0, slash));
    if (slash > 0 && parent == null) {
      var repeat = path.substring(0, slash);
      for (var entry : entries(repeat)) {
        if (entry.path().equals(path)) {
          return remember(path, entry.element());
        }
      }
      return null;
    }
    if (parent == null || blueprint.isRepeat(Paths.template(path))) {
      return null;
    }
    var element = parent.getChild(Paths.name(path), 0);
    return element == null ? null : remember(path, element);
  }

  private TreeElement remember(String path, TreeElement element) {
    known.put(path, element);
    return element;
  }

  /** The engine's reference to a repeat that has no entry number yet; null where none can be. */
  @Nullable TreeReference repeatReference(String repeatPath) {
    var slash = repeatPath.lastIndexOf('/');
    var parent =
        slash < 0 ? form.getMainInstance().getRoot() : element(repeatPath.substring(0, slash));
    return parent == null ? null : parent.getRef().extendRef(Paths.name(repeatPath), 0);
  }

  List<Entry> entries(String repeatPath) {
    return entries.getOrDefault(repeatPath, List.of());
  }

  /** Every entry of every repeat. */
  List<Entry> allEntries() {
    return entries.values().stream().flatMap(List::stream).toList();
  }

  /** Puts a body's entries in, before the form is initialised. */
  void load(SortedMap<String, String> fields) {
    for (var repeat : blueprint.repeats()) {
      fields.entrySet().stream()
          .filter(field -> isEntry(field.getKey(), repeat))
          .sorted(
              Comparator.comparingInt(
                      (Map.Entry<String, String> field) -> Entry.place(field.getValue()))
                  .thenComparing(Map.Entry::getKey))
          .forEach(field -> place(field.getKey(), field.getValue()));
    }
  }

  private static boolean isEntry(String path, String repeat) {
    return Paths.isEntry(path) && Paths.template(path).equals(repeat);
  }

  private void place(String path, String order) {
    var repeat = path.substring(0, path.lastIndexOf('/'));
    var reference = repeatReference(repeat);
    if (reference == null) {
      return;
    }
    var number = entries(repeat).size();
    reference.setMultiplicity(reference.size() - 1, number);
    var instance = form.getMainInstance();
    try {
      var element = instance.copyNode(instance.getTemplate(reference), reference);
      keep(repeat, new Entry(path, order, element));
    } catch (InvalidReferenceException e) {
      throw new IllegalStateException("an entry with a parent", e);
    }
  }

  private void keep(String repeat, Entry entry) {
    entries.computeIfAbsent(repeat, it -> new ArrayList<>()).add(entry);
  }

  /** Makes an entry at the end of a repeat of an initialised form. */
  Entry add(String repeatPath, String id) {
    var all = Stream.concat(entries(repeatPath).stream(), beyond(repeatPath).stream());
    var order = all.mapToInt(it -> Entry.place(it.order())).max().orElse(0);
    return add(
        repeatPath,
        repeatPath + "/" + id,
        Integer.toString(order == Integer.MAX_VALUE ? order : order + 1));
  }

  private Entry add(String repeatPath, String path, String order) {
    var number = entries(repeatPath).size();
    var reference = repeatReference(repeatPath);
    if (reference == null) {
      throw new IllegalArgumentException("no such repeat: " + Paths.template(repeatPath));
    }
    // The entry is there before any rule runs, so that a rule that fails does not take it away.
    guard.run(() -> create(Numbers.index(form, reference, repeatPath, number)));
    reference.setMultiplicity(reference.size() - 1, number);
    var element = Objects.requireNonNull(form.getMainInstance().resolveReference(reference));
    var entry = new Entry(path, order, element);
    keep(repeatPath, entry);
    return entry;
  }

  private List<Entry> beyond(String repeatPath) {
    return beyond.getOrDefault(repeatPath, List.of());
  }

  /** The entries that a lowered count has taken out and a raised one would bring back. */
  List<Entry> allBeyond() {
    return beyond.values().stream().flatMap(List::stream).toList();
  }

  /** Takes the last entry of a repeat out, to come back when its count is raised. */
  void lower(String repeatPath) {
    var entry = entries(repeatPath).getLast();
    var inside =
        entries.keySet().stream().filter(it -> Paths.within(it, entry.path())).sorted().toList();
    for (var repeat : inside) {
      beyond.computeIfAbsent(repeat, it -> new ArrayList<>()).addAll(0, entries(repeat));
    }
    beyond.computeIfAbsent(repeatPath, it -> new ArrayList<>()).addFirst(entry);
    remove(entry.path());
  }

  /**
   * Brings the first entry beyond the count back, with those inside it; null when there is none.
   */
  @Nullable String raise(String repeatPath) {
    var waiting = beyond.get(repeatPath);
    if (waiting == null || waiting.isEmpty()) {
      return null;
    }
    var entry = waiting.removeFirst();
    add(repeatPath, entry.path(), entry.order());
    for (var repeat : List.copyOf(beyond.keySet())) {
      if (isRightInside(repeat, entry.path()) && !blueprint.isCounted(Paths.template(repeat))) {
        while (raise(repeat) != null) {
          // Each entry brings those inside it along.
        }
      }
    }
    return entry.path();
  }

  private static boolean isRightInside(String repeat, String entryPath) {
    return Paths.within(repeat, entryPath)
        && Paths.template(repeat.substring(entryPath.length()))
            .equals(repeat.substring(entryPath.length()));
  }

  /** The paths that a repeat's template stands for: one, or one in every entry around it. */
  List<String> repeatPaths(String template) {
    var paths = List.of("");
    var names = template.split("/", -1);
    for (var i = 0; i < names.length; i++) {
      var next = new ArrayList<String>();
      for (var path : paths) {
        var here = path.isEmpty() ? names[i] : path + "/" + names[i];
        if (i < names.length - 1 && blueprint.isRepeat(Paths.template(here))) {
          entries(here).forEach(entry -> next.add(entry.path()));
        } else {
          next.add(here);
        }
      }
      paths = next;
    }
    return paths;
  }

  private void create(FormIndex index) {
    try {
      form.createNewRepeat(index);
    } catch (InvalidReferenceException e) {
      throw new IllegalStateException("an entry with a parent", e);
    }
  }

  /** Takes an entry out of an initialised form; false when there is none. */
  boolean remove(String entryPath) {
    var repeat = entryPath.substring(0, Math.max(0, entryPath.lastIndexOf('/')));
    var list = entries.get(repeat);
    if (list == null) {
      return false;
    }
    for (var i = 0; i < list.size(); i++) {
      if (list.get(i).path().equals(entryPath)) {
        var index = Numbers.index(form, repeatReference(repeat), repeat, i);
        var gone = Numbers.inGroups(list.get(i).element());
        guard.run(() -> form.deleteRepeat(index));
        gone.forEach(reference -> guard.run(() -> form.triggerTriggerables(reference)));
        list.remove(i);
        known.keySet().removeIf(path -> Paths.within(path, entryPath));
        entries.keySet().removeIf(path -> Paths.within(path, entryPath));
        return true;
      }
    }
    return false;
  }
}
