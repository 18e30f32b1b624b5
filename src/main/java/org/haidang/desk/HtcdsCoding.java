package org.haidang.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haidang.content.FormNode.Question;
import org.haidang.content.HtcdsStandard.Field;
import org.haidang.content.HtcdsStandard.Kind;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;

/**
 * An answer's codes in the standard; nothing is coded by guess.
 *
 * @param uncoded is given the answers that have no code
 */
record HtcdsCoding(Pack pack, Set<HtcdsExport.Uncoded> uncoded) {

  /** {@code value}, an answer to {@code question}, as {@code field} is written; empty for none. */
  List<String> of(Field field, Question question, String value) {
    if (question.choices().isEmpty()) {
      return List.of(field.kind() == Kind.DAY ? value.split("T", 2)[0] : value);
    }
    var chosen =
        question.type() == QuestionType.SELECT_ONE ? List.of(value) : List.of(value.split(" "));
    return chosen.stream().flatMap(name -> code(field, question, name).stream()).toList();
  }

  private Optional<String> code(Field field, Question question, String name) {
    var choice = question.choices().stream().filter(it -> it.name().equals(name)).findFirst();
    var code = choice.map(it -> it.columns().get("htcds"));
    if (field.kind() == Kind.WORDS) {
      return code.or(() -> choice.map(it -> it.label().in(pack.defaultLanguage())));
    }
    if (code.filter(it -> field.codes().isEmpty() || field.codes().contains(it)).isEmpty()) {
      uncoded.add(new HtcdsExport.Uncoded(question.path(), name));
      return Optional.empty();
    }
    return code;
  }
}
