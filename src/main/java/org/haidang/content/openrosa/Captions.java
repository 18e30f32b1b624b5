package org.haidang.content.openrosa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.IConditionExpr;
import org.javarosa.xpath.XPathConditional;
import org.javarosa.xpath.XPathUnsupportedException;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.jspecify.annotations.Nullable;

/** The texts of a parsed form, in every language it has. */
final class Captions {

  /** The engine's own placeholders: the number of what is worked out. */
  private static final Pattern OUTPUT = Pattern.compile("\\$\\{(\\d+)}");

  private final FormDef form;
  private final List<String> languages;
  private final Function<String, @Nullable String> known;

  /**
   * @param languages the tags, the default first
   * @param known the template path of a question by its path in the instance; null when it is none
   */
  Captions(FormDef form, List<String> languages, Function<String, @Nullable String> known) {
    this.form = form;
    this.languages = languages;
    this.known = known;
  }

  /**
   * A text.
   *
   * @param id of a text in several languages; null when it has none
   * @param inline the text itself, where it has no id
   */
  Label of(@Nullable String id, @Nullable String inline) {
    var texts = new LinkedHashMap<String, String>();
    var localizer = form.getLocalizer();
    if (id != null && localizer != null) {
      for (var language : languages) {
        if (localizer.hasMapping(language, id)) {
          put(texts, language, localizer.getRawText(language, id));
        }
      }
    } else if (inline != null) {
      put(texts, languages.isEmpty() ? "default" : languages.getFirst(), inline);
    }
    return new Label(texts);
  }

  private void put(Map<String, String> texts, String language, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.put(language, placeholders(text.strip()));
    }
  }

  /**
   * Answers by their paths, so that a choice is told by its words; the rest as the engine has it.
   */
  private String placeholders(String text) {
    return OUTPUT
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement("${" + placeholder(match.group(1)) + "}"));
  }

  private String placeholder(String number) {
    var index = Integer.parseInt(number);
    var outputs = form.getOutputFragments();
    var path = index < outputs.size() ? path(outputs.get(index)) : null;
    return path == null ? number : path;
  }

  private @Nullable String path(IConditionExpr output) {
    if (!(output instanceof XPathConditional condition)
        || !(condition.getExpr() instanceof XPathPathExpr path)) {
      return null;
    }
    try {
      var reference = path.getReference();
      return reference.isAbsolute()
              && reference.getInstanceName() == null
              && !reference.hasPredicates()
          ? known.apply(reference.toString(false))
          : null;
    } catch (XPathUnsupportedException e) {
      return null;
    }
  }
}
