package org.haidang.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which question of one pack is which of another: by path, else by name, else by a part both play,
 * else by type and words. A pair is made only where there is no doubt. Immutable, thread-safe.
 */
public final class Successors {

  private final Map<String, FormNode.Question> byPath;
  private final List<FormNode.Question> added;

  /** The pairs from {@code before} to {@code after}. */
  public Successors(Pack before, Pack after) {
    var from = new ArrayList<>(before.questions().toList());
    var to = new ArrayList<>(after.questions().toList());
    var pairs = new LinkedHashMap<String, FormNode.Question>();
    pair(from, to, pairs, (one, other) -> one.path().equals(other.path()));
    pair(from, to, pairs, (one, other) -> name(one).equals(name(other)));
    pair(from, to, pairs, Successors::sharesAPart);
    pair(from, to, pairs, Successors::saysTheSame);
    byPath = Collections.unmodifiableMap(pairs);
    added = List.copyOf(to);
  }

  private static void pair(
      List<FormNode.Question> from,
      List<FormNode.Question> to,
      Map<String, FormNode.Question> pairs,
      BiPredicate<FormNode.Question, FormNode.Question> alike) {
    var done = new LinkedHashSet<FormNode.Question>();
    for (var one : from) {
      var found = to.stream().filter(other -> alike.test(one, other)).toList();
      if (found.size() == 1
          && from.stream().filter(it -> alike.test(it, found.getFirst())).count() == 1) {
        pairs.put(one.path(), found.getFirst());
        done.add(one);
      }
    }
    from.removeAll(done);
    to.removeAll(Set.copyOf(pairs.values()));
  }

  private static String name(FormNode.Question question) {
    return Paths.name(question.path());
  }

  private static boolean sharesAPart(FormNode.Question one, FormNode.Question other) {
    return isOneOfAKind(one)
        && isOneOfAKind(other)
        && !Collections.disjoint(one.parts(), other.parts())
        && one.type() == other.type();
  }

  /** {@code brief} and {@code silent} are played by many and say nothing of who is who. */
  private static boolean isOneOfAKind(FormNode.Question question) {
    return question.parts().stream()
        .anyMatch(part -> !part.equals(Parts.BRIEF) && !part.equals(Parts.SILENT));
  }

  private static boolean saysTheSame(FormNode.Question one, FormNode.Question other) {
    return one.type() == other.type()
        && !one.label().isEmpty()
        && one.label().equals(other.label());
  }

  /** What the question at {@code path}, without ids of entries, is in the other pack. */
  public Optional<FormNode.Question> of(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The questions of the other pack that are nobody's successor, in its order. */
  public List<FormNode.Question> added() {
    return added;
  }
}
