package org.haidang.content.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Paths;
import org.haidang.content.rosa.OwnNames;

/** Fills {@code ${path}} in texts from a form's answers. */
final class Placeholders {

  /** Stands where nothing is answered yet. */
  private static final String NOTHING = "…";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

  /** What the form itself works out for a text, by its number. */
  private static final Pattern OUTPUT = Pattern.compile("\\d+");

  /** Works out what is no answer's path. */
  interface Outputs {

    /**
     * The words for one.
     *
     * @param number as the engine counts them
     * @param path where it is shown
     */
    String at(String number, String path);
  }

  private final FormSession session;
  private final Blueprint blueprint;
  private final UnaryOperator<String> lastSaved;
  private final Outputs outputs;

  /**
   * Placeholders of one form.
   *
   * @param lastSaved the answer to a question in the last saved record; empty when there is none
   */
  Placeholders(
      FormSession session, Blueprint blueprint, UnaryOperator<String> lastSaved, Outputs outputs) {
    this.lastSaved = lastSaved;
    this.session = session;
    this.blueprint = blueprint;
    this.outputs = outputs;
  }

  /**
   * The text with its placeholders filled.
   *
   * @param path where it is shown; says which entry of a repeat is meant
   */
  String fill(String text, String path, String language) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(answer(match.group(1), path, language)));
  }

  private String answer(String template, String path, String language) {
    if (OUTPUT.matcher(template).matches()) {
      return outputs.at(template, path);
    }
    if (template.startsWith(OwnNames.OF_LAST_SAVED)) {
      return before(template.substring(OwnNames.OF_LAST_SAVED.length()), language);
    }
    var question = blueprint.question(template);
    if (question == null) {
      return NOTHING;
    }
    var answers =
        places(template, path).stream()
            .map(session::value)
            .filter(value -> value != null)
            .map(value -> words(question, value, language))
            .toList();
    return answers.isEmpty() ? NOTHING : String.join(", ", answers);
  }

  private String before(String path, String language) {
    var question = blueprint.question(path);
    var answer = lastSaved.apply(path);
    return question == null || answer.isEmpty() ? NOTHING : words(question, answer, language);
  }

  private static String words(FormNode.Question question, String value, String language) {
    if (question.choices().isEmpty()) {
      return value;
    }
    return StreamSupport.stream(Kept.names(question, value).spliterator(), false)
        .map(
            name ->
                question.choices().stream()
                    .filter(choice -> choice.name().equals(name))
                    .map(choice -> choice.label().in(language))
                    .findFirst()
                    .orElse(name))
        .collect(Collectors.joining(", "));
  }

  /** The paths that {@code template} means, seen from {@code from}: one, or one in every entry. */
  private List<String> places(String template, String from) {
    var paths = List.of("");
    for (var name : template.split("/", -1)) {
      var next = new ArrayList<String>();
      for (var path : paths) {
        var here = path.isEmpty() ? name : path + "/" + name;
        if (!blueprint.isRepeat(Paths.template(here))) {
          next.add(here);
          continue;
        }
        var entries = session.entries(here);
        var around = entries.stream().filter(entry -> Paths.within(from, entry)).findFirst();
        around.ifPresentOrElse(next::add, () -> next.addAll(entries));
      }
      paths = next;
    }
    return paths;
  }
}
