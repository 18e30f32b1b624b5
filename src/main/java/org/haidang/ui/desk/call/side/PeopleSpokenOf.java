package org.haidang.ui.desk.call.side;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.haidang.desk.Assessments;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The possible victims of a form as it stands, in a line each. */
public final class PeopleSpokenOf {

  /**
   * One of them.
   *
   * @param entry the path of the repeat's entry
   * @param name masked, or that none is known
   * @param age in words; empty when not known
   * @param risks what was told of this person that raises the risk, in words; empty when nothing
   *     was
   */
  public record Row(String entry, int place, String name, String age, String risks) {}

  private final FormSession form;
  private final Wording wording;
  private final Assessments assessments;
  private final @Nullable String repeat;
  private final @Nullable String name;
  private final @Nullable String age;

  PeopleSpokenOf(FormSession form, Wording wording) {
    this.form = form;
    this.wording = wording;
    this.assessments = new Assessments(form.pack());
    this.name = path(Parts.VICTIM_NAME);
    this.age = path(Parts.VICTIM_AGE);
    this.repeat = name == null ? null : repeatOf(form.pack().sections(), name);
  }

  private @Nullable String path(String part) {
    return form.pack().part(part).map(FormNode.Question::path).orElse(null);
  }

  private static @Nullable String repeatOf(List<FormNode> nodes, String path) {
    return nodes.stream()
        .flatMap(node -> node instanceof FormNode.Group group ? found(group, path) : null)
        .findFirst()
        .orElse(null);
  }

  private static java.util.stream.Stream<String> found(FormNode.Group group, String path) {
    if (!path.startsWith(group.path() + "/")) {
      return java.util.stream.Stream.of();
    }
    return group.repeat()
        ? java.util.stream.Stream.of(group.path())
        : Optional.ofNullable(repeatOf(group.children(), path)).stream();
  }

  List<Row> now() {
    var at = repeat;
    if (at == null || !form.state(at).relevant()) {
      return List.of();
    }
    var entries = form.entries(at);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> row(entries.get(i), i + 1, at))
        .toList();
  }

  private Row row(String entry, int place, String at) {
    var called = value(entry, at, name);
    var years = value(entry, at, age);
    return new Row(
        entry,
        place,
        called == null ? wording.get("call.side.unnamed") : Masked.name(called),
        years == null ? "" : wording.get("call.side.years", years),
        risks(entry));
  }

  private String risks(String entry) {
    return assessments.own(entry, this::applies).stream()
        .map(fact -> fact.label().in(wording.tag()))
        .collect(Collectors.joining("; "));
  }

  private @Nullable String applies(String path) {
    var value = form.value(path);
    return value != null && form.state(path).relevant() ? value : null;
  }

  private @Nullable String value(String entry, String at, @Nullable String template) {
    return template == null ? null : form.value(entry + template.substring(at.length()));
  }
}
