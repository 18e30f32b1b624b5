package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.form.compare.QuestionNames;
import org.haidang.ui.kit.Formats;
import org.jspecify.annotations.Nullable;

/** Stored values as people read them. Thread-safe. */
final class Values {

  private final Library library;
  private final AnswerWords answers;

  Values(Library library, Formats formats) {
    this.library = library;
    this.answers = new AnswerWords(formats);
  }

  /** Answers in words. */
  AnswerWords answers() {
    return answers;
  }

  /** The label of a contact's kind; the stored value where no pack knows it. */
  String kind(@Nullable String kind, String language) {
    if (kind == null) {
      return "";
    }
    return packs().stream()
        .flatMap(pack -> pack.part("kind").stream())
        .flatMap(question -> question.choices().stream())
        .filter(choice -> choice.name().equals(kind))
        .findFirst()
        .map(choice -> choice.label().in(language))
        .orElse(kind);
  }

  /** Whether contacts come on several lines, so that people want to tell them apart. */
  boolean severalLines() {
    return library.offered().size() > 1;
  }

  /** What people call the line of the pack {@code id}; its id where no pack of it is here. */
  String line(@Nullable String id, String language) {
    if (id == null) {
      return "";
    }
    return packs().stream()
        .filter(pack -> pack.id().equals(id))
        .findFirst()
        .map(pack -> pack.title().in(language))
        .orElse(id);
  }

  /** The question at {@code path} in the first pack that has it, the current pack first. */
  Optional<Question> question(String path) {
    return packs().stream().flatMap(pack -> pack.question(path).stream()).findFirst();
  }

  /** A question with the group it stands in, {@code Possible victim › Age}; else its path. */
  String named(String path, String language) {
    return packs().stream()
        .flatMap(pack -> QuestionNames.of(pack, path, language).stream())
        .findFirst()
        .orElseGet(() -> Paths.template(path));
  }

  private List<Pack> packs() {
    var packs = new ArrayList<Pack>();
    packs.add(library.current());
    packs.addAll(library.packs());
    return packs;
  }

  /**
   * The words of {@code raw}, one for each thing chosen; what does not fit the type stays as is.
   */
  List<String> words(Question question, String raw, String language) {
    return answers.of(question, raw, language);
  }
}
