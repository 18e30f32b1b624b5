package org.haidang.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a pack's questions, {@code 3.2}: the section, then the question in it, counted
 * through its groups. Paper and screen show the same, so that a form filled in by hand is typed in
 * without searching. Immutable, thread-safe.
 */
public final class Numbering {

  /** What a desk tells by itself, never asked on paper. */
  private static final String FLAG = "flag";

  private final List<Section> sections = new ArrayList<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, String> paths = new HashMap<>();

  /**
   * A part of the form with a number.
   *
   * @param number from 1
   * @param path its group's path; empty for questions that stand in no group
   * @param title its group's label; the pack's title for questions that stand in no group
   * @param nodes what is asked, said and grouped in it
   * @param repeat the repeat that the section is; null when it is asked once
   */
  public record Section(
      int number, String path, Label title, List<FormNode> nodes, FormNode.@Nullable Group repeat) {
    public Section {
      nodes = List.copyOf(nodes);
    }
  }

  private Numbering(Pack pack) {
    var loose = new ArrayList<FormNode>();
    for (var node : pack.sections()) {
      switch (node) {
        case FormNode.Question question -> loose.add(question);
        case FormNode.Group group -> {
          section("", pack.title(), loose, null);
          loose.clear();
          section(group.path(), group.label(), group.children(), group.repeat() ? group : null);
        }
      }
    }
    section("", pack.title(), loose, null);
  }

  /** The numbers of {@code pack}. */
  public static Numbering of(Pack pack) {
    return new Numbering(pack);
  }

  private void section(
      String path, Label title, List<FormNode> nodes, FormNode.@Nullable Group repeat) {
    if (nodes.stream().noneMatch(Numbering::printed)) {
      return;
    }
    var section = new Section(sections.size() + 1, path, title, nodes, repeat);
    sections.add(section);
    count(section.number(), nodes, 0);
  }

  private int count(int section, List<FormNode> nodes, int before) {
    var last = before;
    for (var node : nodes) {
      switch (node) {
        case FormNode.Group group -> last = count(section, group.children(), last);
        case FormNode.Question question when asked(question) -> {
          last++;
          numbers.put(question.path(), section + "." + last);
          paths.put(section + "." + last, question.path());
        }
        case FormNode.Question _ -> {}
      }
    }
    return last;
  }

  /** Whether {@code node} has anything to ask or to say on paper. */
  public static boolean printed(FormNode node) {
    return switch (node) {
      case FormNode.Group group -> group.children().stream().anyMatch(Numbering::printed);
      case FormNode.Question question ->
          asked(question)
              || (question.type() == QuestionType.NOTE && !question.appearance().contains(FLAG));
    };
  }

  private static boolean asked(FormNode.Question question) {
    return !Set.of(QuestionType.NOTE, QuestionType.CALCULATE).contains(question.type());
  }

  /** The sections that have something for paper, in order. */
  public List<Section> sections() {
    return List.copyOf(sections);
  }

  /** The number of the question at {@code path}, with or without ids of entries. */
  public Optional<String> number(String path) {
    return Optional.ofNullable(numbers.get(Paths.template(path)));
  }

  /**
   * The first number among {@code nodes} and what they group; empty when nothing is asked there.
   */
  public Optional<String> first(List<FormNode> nodes) {
    return nodes.stream()
        .flatMap(
            node ->
                switch (node) {
                  case FormNode.Question question -> number(question.path()).stream();
                  case FormNode.Group group -> first(group.children()).stream();
                })
        .findFirst();
  }

  /** Path of the question with that number, {@code 3.2}, without ids of entries. */
  public Optional<String> path(String number) {
    return Optional.ofNullable(paths.get(number));
  }
}
