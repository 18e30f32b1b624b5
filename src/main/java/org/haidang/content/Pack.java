package org.haidang.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A content pack that was read without a fault. Immutable, thread-safe.
 *
 * @param id the form's id
 * @param version the form's version, as its author wrote it
 * @param title what people call it
 * @param defaultLanguage the tag of its first language
 * @param sections the form's top level
 * @param script what to say; no stages when the pack has no script
 * @param handbook what to look up beside the form
 * @param xform the form in the engine's language (ODK XForms)
 */
public record Pack(
    String id,
    String version,
    Label title,
    String defaultLanguage,
    List<FormNode> sections,
    Script script,
    Handbook handbook,
    String xform) {

  public Pack {
    sections = List.copyOf(sections);
  }

  /** This pack under another version, as one that is published again has. */
  public Pack as(String other) {
    return new Pack(id, other, title, defaultLanguage, sections, script, handbook, xform);
  }

  /** Every question of the form, in order. */
  public Stream<FormNode.Question> questions() {
    return sections.stream().flatMap(Pack::questionsOf);
  }

  private static Stream<FormNode.Question> questionsOf(FormNode node) {
    return switch (node) {
      case FormNode.Question question -> Stream.of(question);
      case FormNode.Group group -> group.children().stream().flatMap(Pack::questionsOf);
    };
  }

  /** The first question that plays {@code part}, one of {@link Parts}. */
  public Optional<FormNode.Question> part(String part) {
    return first(question -> question.parts().contains(part));
  }

  /** The question at {@code path}, given with or without the ids of repeat entries. */
  public Optional<FormNode.Question> question(String path) {
    var template = Paths.template(path);
    return first(question -> question.path().equals(template));
  }

  private Optional<FormNode.Question> first(Predicate<FormNode.Question> test) {
    return questions().filter(test).findFirst();
  }
}
