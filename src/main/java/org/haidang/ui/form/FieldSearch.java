package org.haidang.ui.form;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haidang.content.QuestionType;
import org.haidang.ui.kit.WordMatch;

/** Finds the questions of a form by their words, or by the number they have on paper. */
final class FieldSearch {

  private final FormScope scope;
  private final List<SectionViewModel> sections;

  FieldSearch(FormScope scope, List<SectionViewModel> sections) {
    this.scope = scope;
    this.sections = sections;
  }

  List<FormViewModel.Hit> find(String typed) {
    var match = new WordMatch(typed);
    var number = Printed.typed(typed);
    var byNumber =
        number.stream()
            .flatMap(begun -> all(hit -> hit.number().startsWith(begun), true))
            .sorted(Comparator.comparing(hit -> !hit.number().equals(number.orElse(""))));
    var byWords =
        all(hit -> match.matches(hit.label()) || match.matches(hit.where()), number.isPresent())
            .sorted(Comparator.comparingInt(hit -> rank(match, hit)));
    return Stream.concat(byNumber, byWords).distinct().toList();
  }

  private Stream<FormViewModel.Hit> all(Predicate<FormViewModel.Hit> wanted, boolean numbered) {
    return sections.stream()
        .flatMap(section -> in(section, numbered))
        .filter(wanted)
        .filter(hit -> scope.form().state(hit.path()).relevant());
  }

  /** Labels that begin so first, then labels that hold it, then whole sections of that name. */
  private static int rank(WordMatch match, FormViewModel.Hit hit) {
    if (match.isBlank()) {
      return 0;
    }
    return match.begins(hit.label()) ? 0 : match.matches(hit.label()) ? 1 : 2;
  }

  private Stream<FormViewModel.Hit> in(SectionViewModel section, boolean numbered) {
    if (!section.relevantProperty().get()) {
      return Stream.of();
    }
    var where = section.labelProperty().get();
    return FieldFinder.found(scope.form(), section.nodes())
        .filter(found -> found.type() != QuestionType.NOTE)
        .map(
            found ->
                new FormViewModel.Hit(
                    found.path(),
                    numbered
                        ? scope.printed().number(found.path())
                        : scope.printed().beside(found.path()),
                    scope.text(found.label(), found.path()),
                    found.entry() == 0 ? where : where + " " + found.entry()));
  }
}
