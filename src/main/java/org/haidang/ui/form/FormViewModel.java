package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.ui.form.files.Attaching;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A form being filled, one section open at a time. Follows the language from {@link #shown} to
 * {@link #hidden}. To be used on the FX thread.
 */
public final class FormViewModel {

  /**
   * Where the caret is wanted.
   *
   * @param path the field's, with the ids of entries
   * @param caret the offset in UTF-16 units; negative for the field's whole text selected
   */
  public record Spot(String path, int caret) {}

  /**
   * A field found by its words or its number.
   *
   * @param number that of the printed form; empty when it is not to be seen
   * @param label what people read above it
   * @param where the section it stands in, and the entry
   */
  public record Hit(String path, String number, String label, String where) {}

  private final FormScope scope;
  private final List<SectionViewModel> sections;
  private final ObjectProperty<SectionViewModel> open;
  private final ReadOnlyObjectWrapper<@Nullable Spot> wanted = new ReadOnlyObjectWrapper<>();
  private final List<Runnable> afterChange = new ArrayList<>();
  private final List<PageViewModel> pages = new ArrayList<>();
  private Subscription language = Subscription.EMPTY;
  private Set<String> suggested = Set.of();
  private @Nullable Attaching attaching;
  private BiConsumer<@Nullable String, Integer> caret = (path, offset) -> {};

  /**
   * The form of {@code form}, whose first section is open.
   *
   * @param gaps keeps why questions are left open
   * @param blank what the form holds when nobody answered anything
   * @throws IllegalArgumentException when its pack has no question to show
   */
  public FormViewModel(FormSession form, Gaps gaps, Wording wording, Body blank) {
    this(form, gaps, wording, blank, false);
  }

  /**
   * The form of {@code form}, whose first section is open.
   *
   * @param gaps keeps why questions are left open
   * @param blank what the form holds when nobody answered anything
   * @param numbered whether the numbers of the printed form stand beside the questions
   * @throws IllegalArgumentException when its pack has no question to show
   */
  public FormViewModel(FormSession form, Gaps gaps, Wording wording, Body blank, boolean numbered) {
    var printed = new Printed(form.pack(), numbered);
    scope = new FormScope(form, gaps, wording, blank, printed, this::changed, () -> attaching);
    sections = Sections.of(scope, form.pack());
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a form without questions");
    }
    open = new SimpleObjectProperty<>(firstRelevant());
    open.subscribe(this::opened);
  }

  /** Files are attached so from now on; before the form is shown. */
  public void attachBy(Attaching by) {
    attaching = by;
  }

  /** The interface's words. */
  public Wording wording() {
    return scope.wording();
  }

  /** All sections, in order, whether they apply or not. */
  public List<SectionViewModel> sections() {
    return sections;
  }

  /** The section on the screen. */
  public ObjectProperty<SectionViewModel> openProperty() {
    return open;
  }

  /** Where the caret is wanted; set anew for each wish. */
  public ReadOnlyObjectProperty<@Nullable Spot> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Tells {@code listener} where the caret stands: a field's path and an offset. */
  public void onCaret(BiConsumer<@Nullable String, Integer> listener) {
    caret = listener;
  }

  /** Runs {@code action} after each change of the form. */
  public void afterChange(Runnable action) {
    afterChange.add(action);
  }

  /** The view tells where the caret stands; null when in no field. */
  public void caretAt(@Nullable String path, int offset) {
    caret.accept(path, offset);
  }

  /** Opens the section of the field at {@code path} and asks for the caret there. */
  public void focus(String path, int offset) {
    sectionOf(path)
        .ifPresent(
            section -> {
              open.set(section);
              wanted.set(null);
              wanted.set(new Spot(path, offset));
            });
  }

  /**
   * Goes to the question at {@code template}, a path without ids: in a repeat, to that of its last
   * entry. False when it does not apply or there is no entry yet; its section is open then.
   */
  public boolean jump(String template) {
    var section = sectionOf(template);
    section.ifPresent(open::set);
    var path =
        section.stream()
            .flatMap(each -> FieldFinder.paths(scope.form(), each.nodes()))
            .filter(each -> Paths.template(each).equals(Paths.template(template)))
            .filter(each -> scope.form().state(each).relevant())
            .reduce((first, second) -> second);
    path.ifPresent(each -> focus(each, -1));
    return path.isPresent();
  }

  /** Makes the first entry of the repeat at {@code path}, with the ids of entries around it. */
  void addFirst(String path) {
    scope.form().add(path);
    changed();
  }

  /** The section before or after the open one that applies; the open one at the ends. */
  public SectionViewModel neighbour(int step) {
    int i = sections.indexOf(open.get()) + step;
    while (i >= 0 && i < sections.size()) {
      if (sections.get(i).relevantProperty().get()) {
        return sections.get(i);
      }
      i += step;
    }
    return open.get();
  }

  /** The field at {@code path}, once its section was opened. */
  public Optional<FieldViewModel> field(String path) {
    return sectionOf(path).stream()
        .flatMap(SectionViewModel::fields)
        .filter(field -> field.path().equals(path))
        .findFirst();
  }

  /**
   * A page of its own for some questions, wherever in the form they stand, until {@link #drop}.
   *
   * @param paths with the ids of entries; what is no question to be asked is passed over
   */
  public PageViewModel page(List<String> paths) {
    var page = new PageViewModel(scope);
    page.show(paths);
    pages.add(page);
    return page;
  }

  /** Lets go of a page. */
  public void drop(PageViewModel page) {
    pages.remove(page);
  }

  /**
   * The questions that apply and whose words begin so, tones and đ ignored; of digits first those
   * whose number on the printed form is or begins with {@code typed}.
   */
  public List<Hit> find(String typed) {
    return new FieldSearch(scope, sections).find(typed);
  }

  /** Marks the questions at these paths, without ids, as asked for by the script. */
  public void suggest(List<String> templates) {
    suggested = Set.copyOf(templates);
    markSuggested();
  }

  /** As if the caret left: everything typed is composed (NFC) before it is saved or laid aside. */
  public void settle() {
    open.get().fields().forEach(FieldViewModel::leave);
  }

  /** Says beside each field what is to be mended; the caret stays. */
  public void mark(List<FormSession.Problem> problems) {
    for (var section : sections) {
      section.trouble(problems.stream().anyMatch(p -> sectionOf(p.path()).orElse(null) == section));
    }
    for (var problem : problems) {
      field(problem.path()).ifPresent(field -> field.complain(problem.reason()));
    }
  }

  /** How many fields that were shown or complained of are still to be mended. */
  public int complaints() {
    return (int) sections.stream().mapToLong(SectionViewModel::complaints).sum();
  }

  private Optional<SectionViewModel> sectionOf(String path) {
    var template = Paths.template(path);
    return sections.stream()
        .filter(section -> section.nodes().stream().anyMatch(node -> holds(node, template)))
        .findFirst();
  }

  private static boolean holds(FormNode node, String template) {
    return template.equals(node.path()) || template.startsWith(node.path() + "/");
  }

  private SectionViewModel firstRelevant() {
    return sections.stream()
        .filter(section -> section.relevantProperty().get())
        .findFirst()
        .orElse(sections.getFirst());
  }

  private void opened() {
    open.get().refresh();
    markSuggested();
  }

  /** Reads everything anew, after something else than its fields has changed the form. */
  public void changedElsewhere() {
    changed();
  }

  private void changed() {
    sections.forEach(SectionViewModel::refreshSelf);
    open.get().refresh();
    pages.forEach(PageViewModel::refresh);
    markSuggested();
    afterChange.forEach(Runnable::run);
  }

  private void refreshAll() {
    sections.forEach(SectionViewModel::refresh);
    pages.forEach(PageViewModel::refresh);
  }

  private void markSuggested() {
    open.get()
        .fields()
        .forEach(field -> field.suggestedProperty().set(suggested.contains(field.template())));
  }

  /** Follows the language from now on. */
  public void shown() {
    language.unsubscribe();
    language = scope.wording().language().subscribe(_ -> refreshAll());
  }

  /** Follows the language no more. */
  public void hidden() {
    language.unsubscribe();
  }
}
