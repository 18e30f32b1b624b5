package org.haidang.content;

import java.util.Locale;
import java.util.stream.Stream;

/** The groups of a pack's form, and what people call them and its questions. Immutable. */
final class Sections {

  private final Pack pack;

  Sections(Pack pack) {
    this.pack = pack;
  }

  /** Every group, each before those inside it. */
  Stream<FormNode.Group> all() {
    return pack.sections().stream().flatMap(Sections::in);
  }

  private static Stream<FormNode.Group> in(FormNode node) {
    return node instanceof FormNode.Group group
        ? Stream.concat(Stream.of(group), group.children().stream().flatMap(Sections::in))
        : Stream.empty();
  }

  /** A group in front of a colon: Mục “Người gọi”. */
  static Label subject(FormNode.Group group) {
    return DiffWords.each(
        in -> capital(DiffNames.name("section").in(in)) + " “" + group.label().in(in) + "”");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What a question is called; its name where it has no words. */
  static Label words(FormNode.Question question) {
    return question.label().isEmpty()
        ? Label.of(Paths.name(question.path()), Paths.name(question.path()))
        : Telling.shortened(question.label());
  }

  /**
   * What the group is called that a question stands in; the pack's title where it stands in none.
   */
  Label around(FormNode.Question question) {
    var parent = parent(question.path());
    return all()
        .filter(it -> it.path().equals(parent))
        .findFirst()
        .map(FormNode::label)
        .filter(label -> !label.isEmpty())
        .orElse(parent.isEmpty() ? pack.title() : Label.of(parent, parent));
  }

  /** The path of what {@code path} stands in; empty at the top level. */
  static String parent(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }
}
