package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The texts of a form, made as this program's engine looks for them: languages by their tags, one
 * value a text, and the messages of rules under ids of their own.
 */
final class Languages {

  private static final Pattern TAGGED = Pattern.compile("\\(\\s*([A-Za-z]{2,3}(?:-\\w+)*)\\s*\\)$");
  private static final Pattern ITEXT = Pattern.compile("\\s*jr:itext\\(\\s*'([^']*)'\\s*\\)\\s*");
  private static final List<String> FORMS = List.of("", "long", "short", "guidance");
  private static final String LANGUAGE = "lang";

  private final FormXml form;
  private final Remarks remarks;
  private final List<Element> translations = new ArrayList<>();

  Languages(FormXml form, Remarks remarks) {
    this.form = form;
    this.remarks = remarks;
    var itext = FormXml.child(form.model(), "itext");
    if (itext != null) {
      translations.addAll(FormXml.children(itext, "translation"));
    }
  }

  /** Puts them in order. */
  void arrange() {
    var tags = translations.stream().map(it -> tag(it.getAttribute(LANGUAGE))).toList();
    var distinct = tags.stream().distinct().count() == tags.size();
    for (var i = 0; i < translations.size(); i++) {
      if (distinct) {
        translations.get(i).setAttribute(LANGUAGE, tags.get(i));
      }
      FormXml.children(translations.get(i), "text").forEach(this::oneValue);
    }
  }

  /** {@code Tiếng Việt (vi)} as {@code vi}; a name without a tag as it is. */
  private static String tag(String language) {
    var tagged = TAGGED.matcher(language.strip());
    return tagged.find() ? tagged.group(1).toLowerCase(Locale.ROOT) : language.strip();
  }

  private void oneValue(Element text) {
    var values = FormXml.children(text, "value");
    if (values.stream().anyMatch(value -> !FORMS.contains(value.getAttribute("form")))) {
      remarks.notice("", Flaw.MEDIA);
    }
    for (var wanted : FORMS) {
      for (var value : values) {
        if (value.getAttribute("form").equals(wanted)) {
          values.stream().filter(other -> !other.equals(value)).forEach(text::removeChild);
          value.removeAttribute("form");
          return;
        }
      }
    }
    // Pictures alone: an empty text, since the engine wants every text named to be there.
    values.forEach(text::removeChild);
    text.appendChild(form.element("value"));
  }

  /** The tags, the default first. */
  List<String> tags() {
    var tags = new ArrayList<String>();
    for (var translation : translations) {
      var tag = translation.getAttribute(LANGUAGE);
      if (translation.hasAttribute("default")) {
        tags.addFirst(tag);
      } else {
        tags.add(tag);
      }
    }
    return tags.stream().distinct().collect(Collectors.toList());
  }

  /**
   * Puts a rule's message under an id.
   *
   * @param written the text itself, or {@code jr:itext('…')} of it
   */
  void message(String id, String written) {
    if (translations.isEmpty()) {
      translations.add(firstTranslation());
    }
    var other = ITEXT.matcher(written);
    var named = other.matches() ? other.group(1) : null;
    for (var translation : translations) {
      var value = named == null ? null : value(translation, named);
      if (named != null && value == null) {
        continue;
      }
      var text = form.element("text");
      text.setAttribute("id", id);
      var copy = value == null ? form.element("value") : value.cloneNode(true);
      if (value == null) {
        copy.setTextContent(written.strip());
      }
      text.appendChild(copy);
      translation.appendChild(text);
    }
  }

  private static @Nullable Node value(Element translation, String id) {
    return FormXml.children(translation, "text").stream()
        .filter(text -> text.getAttribute("id").equals(id))
        .map(text -> FormXml.child(text, "value"))
        .findFirst()
        .orElse(null);
  }

  private Element firstTranslation() {
    var known = FormXml.child(form.model(), "itext");
    var itext = known == null ? form.element("itext") : known;
    if (known == null) {
      form.model().insertBefore(itext, form.model().getFirstChild());
    }
    var translation = form.element("translation");
    translation.setAttribute(LANGUAGE, "default");
    translation.setAttribute("default", "true()");
    itext.appendChild(translation);
    return translation;
  }
}
