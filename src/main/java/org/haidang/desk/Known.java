package org.haidang.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * What is known by now, whoever told it and in whatever order: which questions that apply have an
 * answer, or a reason for being left open. Confined as its form.
 */
public final class Known {

  private final FormSession form;
  private final Body blank;
  private final Predicate<String> excused;
  private final Map<String, List<FormNode>> chains = new HashMap<>();

  /**
   * What is known of {@code form}.
   *
   * @param blank what the form holds when nobody answered anything
   * @param excused whether somebody said why the question at a path is left open
   */
  public Known(FormSession form, Body blank, Predicate<String> excused) {
    this.form = form;
    this.blank = blank;
    this.excused = excused;
  }

  /** Whether the question at {@code path}, with the ids of entries, need not be asked any more. */
  public boolean settled(String path) {
    var value = form.value(path);
    return (value != null && !value.equals(blank.get(path))) || excused.test(path);
  }

  /** How much of the questions at these paths, without ids, is settled. */
  public ShareDone share(Collection<String> templates) {
    var sum = ShareDone.NONE;
    for (var template : templates) {
      sum = sum.plus(share(template));
    }
    return sum;
  }

  private ShareDone share(String template) {
    var places = places(template);
    if (places.isEmpty() && emptyRepeat(template).isPresent()) {
      return new ShareDone(0, 1);
    }
    return new ShareDone((int) places.stream().filter(this::settled).count(), places.size());
  }

  /** Where the question at {@code template} applies and is open, in the form's order. */
  public List<String> open(String template) {
    return places(template).stream().filter(place -> !settled(place)).toList();
  }

  /** The repeat around the question at {@code template} that applies and has no entry yet. */
  public Optional<String> emptyRepeat(String template) {
    var path = "";
    @Nullable FormNode above = null;
    for (var node : chain(template)) {
      path = join(path, node, above);
      if (!form.state(path).relevant()) {
        return Optional.empty();
      }
      if (node instanceof FormNode.Group group && group.repeat()) {
        var entries = form.entries(path);
        if (entries.isEmpty()) {
          return Optional.of(path);
        }
        path = entries.getLast();
      }
      above = node;
    }
    return Optional.empty();
  }

  private List<String> places(String template) {
    var chain = chain(template);
    var paths = List.of("");
    @Nullable FormNode above = null;
    for (var node : chain) {
      var next = new ArrayList<String>();
      for (var path : paths) {
        var here = join(path, node, above);
        if (!form.state(here).relevant()) {
          continue;
        }
        if (node instanceof FormNode.Group group && group.repeat()) {
          next.addAll(form.entries(here));
        } else {
          next.add(here);
        }
      }
      paths = next;
      above = node;
    }
    return chain.isEmpty() ? List.of() : paths;
  }

  private static String join(String path, FormNode node, @Nullable FormNode above) {
    return path + (above == null ? node.path() : node.path().substring(above.path().length()));
  }

  /** The nodes from the top down to the question; none when there is no such question. */
  private List<FormNode> chain(String template) {
    return chains.computeIfAbsent(
        template, it -> chain(form.pack().sections(), it, new ArrayList<>()));
  }

  private static List<FormNode> chain(List<FormNode> nodes, String template, List<FormNode> into) {
    for (var node : nodes) {
      if (node.path().equals(template)) {
        into.add(node);
        return into;
      }
      if (node instanceof FormNode.Group group && template.startsWith(group.path() + "/")) {
        into.add(group);
        return chain(group.children(), template, into);
      }
    }
    return List.of();
  }
}
