package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;
import org.haidang.model.AttachedFile;
import org.haidang.model.ContactFields;
import org.haidang.model.OpenReason;
import org.haidang.model.RecordState;
import org.haidang.ui.desk.contacts.RecordSheet.Attached;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Section;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.jspecify.annotations.Nullable;

/**
 * Lays a contact out by its pack, without the form's engine: re-opening in the engine would
 * calculate anew what was true when it was written. Fields that the pack does not know are shown
 * raw at the end, and as personal, since nobody can tell.
 */
final class SheetReader {

  private final Values values;
  private final RecordState state;
  private final String language;
  private final String others;
  private final Function<OpenReason, String> why;
  private final Function<String, List<Item>> beneath;
  private final Entries entries;
  private final Set<String> seen = new HashSet<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<String> blank = new ArrayList<>();

  private SheetReader(
      Values values,
      RecordState state,
      String language,
      String others,
      Function<OpenReason, String> why,
      Function<String, List<Item>> beneath) {
    this.values = values;
    this.state = state;
    this.language = language;
    this.others = others;
    this.why = why;
    this.beneath = beneath;
    this.entries = new Entries(state.body().fields());
  }

  /**
   * Lays {@code state} out.
   *
   * @param pack what it was written in; null when not on this computer
   * @param others title of the section of fields that the pack does not know
   * @param why says why a question was left open
   * @param beneath what stands beneath the answers of an entry, by its path
   */
  static RecordSheet read(
      Values values,
      RecordState state,
      @Nullable Pack pack,
      String language,
      String others,
      Function<OpenReason, String> why,
      Function<String, List<Item>> beneath) {
    var reader = new SheetReader(values, state, language, others, why, beneath);
    if (pack != null) {
      reader.sections(pack);
    }
    reader.others();
    return new RecordSheet(List.copyOf(reader.sections), List.copyOf(reader.blank));
  }

  private void sections(Pack pack) {
    var loose = new ArrayList<Item>();
    for (var node : pack.sections()) {
      switch (node) {
        case FormNode.Question question -> question(question, question.path(), loose);
        case FormNode.Group group -> section(group);
      }
    }
    if (!loose.isEmpty()) {
      sections.addFirst(new Section("", List.copyOf(loose)));
    }
  }

  private void section(FormNode.Group group) {
    var items = new ArrayList<Item>();
    if (group.repeat()) {
      entries(group, group.path(), 1, items);
    } else {
      inside(group, group.path(), 1, items);
    }
    var title = group.label().in(language);
    if (items.isEmpty()) {
      if (asks(group)) {
        blank.add(title);
      }
    } else {
      sections.add(new Section(title, List.copyOf(items)));
    }
  }

  /** Whether there is anything in it to be answered. */
  private static boolean asks(FormNode.Group group) {
    return group.children().stream()
        .anyMatch(
            child ->
                switch (child) {
                  case FormNode.Question question ->
                      question.type() != QuestionType.NOTE
                          && question.type() != QuestionType.CALCULATE;
                  case FormNode.Group nested -> asks(nested);
                });
  }

  /** {@code at} is the group's path with the ids of the entries it lies in. */
  private void inside(FormNode.Group group, String at, int depth, List<Item> items) {
    for (var child : group.children()) {
      var path = at + child.path().substring(group.path().length());
      switch (child) {
        case FormNode.Question question -> question(question, path, items);
        case FormNode.Group nested when nested.repeat() -> entries(nested, path, depth, items);
        case FormNode.Group nested -> {
          var own = new ArrayList<Item>();
          inside(nested, path, depth + 1, own);
          headed(nested.label().in(language), depth, own, items);
        }
      }
    }
  }

  private void entries(FormNode.Group repeat, String at, int depth, List<Item> items) {
    int number = 0;
    for (var entry : entries.of(at)) {
      number++;
      seen.add(entry);
      var own = new ArrayList<Item>();
      inside(repeat, entry, depth + 1, own);
      own.addAll(beneath.apply(entry));
      items.add(new Item.Heading(repeat.label().in(language) + " " + number, depth));
      items.addAll(own);
    }
  }

  private static void headed(String title, int depth, List<Item> own, List<Item> items) {
    if (own.isEmpty()) {
      return;
    }
    if (!title.isEmpty()) {
      items.add(new Item.Heading(title, depth));
    }
    items.addAll(own);
  }

  private void question(FormNode.Question question, String path, List<Item> items) {
    seen.add(path);
    if (question.type() == QuestionType.NOTE || question.type() == QuestionType.CALCULATE) {
      return;
    }
    var label = question.label().in(language);
    var held = state.conflicts().get(path);
    var raw = state.body().get(path);
    if (held != null) {
      var all = held.stream().map(each -> value(question, path, each.value())).toList();
      items.add(new Item.Line(label, all, question.personal(), true));
    } else if (raw != null) {
      items.add(
          new Item.Line(label, List.of(value(question, path, raw)), question.personal(), false));
    } else {
      openBecause(path)
          .ifPresent(
              words ->
                  items.add(
                      new Item.Line(label, List.of(new Value(List.of(words))), false, false)));
    }
  }

  private Optional<String> openBecause(String path) {
    var stored = state.body().get(ContactFields.WHY + path);
    return stored == null ? Optional.empty() : OpenReason.of(stored).map(why);
  }

  private Value value(FormNode.Question question, String path, @Nullable String raw) {
    return raw == null
        ? new Value(List.of())
        : new Value(values.words(question, raw, language), attached(path, raw));
  }

  private static @Nullable Attached attached(String path, String raw) {
    return AttachedFile.of(raw).map(file -> new Attached(path, file)).orElse(null);
  }

  private void others() {
    var items = new ArrayList<Item>();
    var paths = new TreeSet<>(state.body().fields().keySet());
    paths.addAll(state.conflicts().keySet());
    for (var path : paths) {
      if (seen.contains(path) || path.startsWith("_") || Entries.isEntry(path)) {
        continue;
      }
      var held = state.conflicts().get(path);
      var all =
          held == null
              ? List.of(raw(path, state.body().get(path)))
              : held.stream().map(each -> raw(path, each.value())).toList();
      items.add(new Item.Line(entries.numbered(path), all, true, held != null));
    }
    if (!items.isEmpty()) {
      sections.add(new Section(others, List.copyOf(items)));
    }
  }

  private static Value raw(String path, @Nullable String raw) {
    return raw == null
        ? new Value(List.of())
        : new Value(List.of(AttachedFile.shown(raw)), attached(path, raw));
  }
}
