package org.haidang.ui.form;

import java.util.List;
import java.util.stream.Stream;
import org.haidang.content.QuestionType;

/** Finds the questions of a form by their words. */
final class FieldSearch {

  private final FormScope scope;
  private final List<SectionViewModel> sections;

  FieldSearch(FormScope scope, List<SectionViewModel> sections) {
    this.scope = scope;
    this.sections = sections;
  }

  List<FormViewModel.Hit> find(String typed) {
    var match = new WordMatch(typed);
    var hits = sections.stream().flatMap(section -> in(section, match)).toList();
    return Stream.concat(
            hits.stream().filter(hit -> match.begins(hit.label())),
            hits.stream().filter(hit -> !match.begins(hit.label())))
        .toList();
  }

  private Stream<FormViewModel.Hit> in(SectionViewModel section, WordMatch match) {
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
                    scope.text(found.label(), found.path()),
                    found.entry() == 0 ? where : where + " " + found.entry()))
        .filter(hit -> match.matches(hit.label()) || match.matches(hit.where()))
        .filter(hit -> scope.form().state(hit.path()).relevant());
  }
}
