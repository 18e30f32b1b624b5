package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Map;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.ui.form.Option;

/** The lists of the pack in use: questions that play a part lend their choices. Thread-safe. */
public final class PackLists implements FieldLists {

  private static final Map<Of, String> PARTS =
      Map.of(
          Of.SEX, Parts.CALLER_SEX,
          Of.ETHNICITY, Parts.ETHNICITY,
          Of.LANGUAGE, Parts.LANGUAGE,
          Of.COUNTRY, Parts.COUNTRY,
          Of.PROVINCE, Parts.PROVINCE);

  private final Library library;

  /** The lists of the packs that {@code library} offers. */
  public PackLists(Library library) {
    this.library = library;
  }

  @Override
  public List<Option> options(Of of, String language) {
    return library.offered().stream()
        .flatMap(pack -> pack.part(PARTS.getOrDefault(of, "")).stream())
        .findFirst()
        .map(
            question ->
                question.choices().stream()
                    .map(choice -> new Option(choice.name(), choice.label().in(language)))
                    .toList())
        .orElse(List.of());
  }
}
