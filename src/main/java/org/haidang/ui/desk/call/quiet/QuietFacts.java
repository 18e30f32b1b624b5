package org.haidang.ui.desk.call.quiet;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.content.FormSession;
import org.haidang.content.Parts;
import org.jspecify.annotations.Nullable;

/** Where somebody is who cannot talk freely, and how they may be rung back. On the FX thread. */
final class QuietFacts {

  private static final List<String> FACTS =
      List.of(
          Parts.DANGER_COUNTRY,
          Parts.DANGER_PROVINCE,
          Parts.DANGER_PLACE,
          Parts.CALL_BACK,
          Parts.CODE_WORD);

  private final FormSession form;
  private final ReadOnlyObjectWrapper<List<String>> facts = new ReadOnlyObjectWrapper<>(List.of());

  QuietFacts(FormSession form) {
    this.form = form;
  }

  /** Reads them anew. */
  void refresh() {
    facts.set(FACTS.stream().map(part -> Objects.requireNonNullElse(kept(part), "")).toList());
  }

  /** Changes when {@link #place}, {@link #callBack} or {@link #codeWord} does. */
  ReadOnlyObjectProperty<List<String>> property() {
    return facts.getReadOnlyProperty();
  }

  /** Where the one in danger is, in words of {@code language}; empty when not known. */
  String place(String language) {
    return Stream.of(Parts.DANGER_PLACE, Parts.DANGER_PROVINCE, Parts.DANGER_COUNTRY)
        .map(part -> words(part, language))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Whether and how the hotline may ring back; empty when not known. */
  String callBack(String language) {
    return words(Parts.CALL_BACK, language);
  }

  /** The code word agreed, personal; empty when there is none. */
  String codeWord() {
    return stored(Parts.CODE_WORD);
  }

  private String words(String part, String language) {
    var value = stored(part);
    return form.pack().part(part).stream()
        .flatMap(question -> question.choices().stream())
        .filter(choice -> choice.name().equals(value))
        .map(choice -> choice.label().in(language))
        .findFirst()
        .orElse(value);
  }

  private String stored(String part) {
    return facts.get().get(FACTS.indexOf(part));
  }

  private @Nullable String kept(String part) {
    return form.pack()
        .part(part)
        .filter(question -> form.state(question.path()).relevant())
        .map(question -> form.value(question.path()))
        .orElse(null);
  }
}
