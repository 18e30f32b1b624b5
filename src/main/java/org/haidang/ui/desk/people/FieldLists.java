package org.haidang.ui.desk.people;

import java.util.List;
import org.haidang.ui.form.Option;

/** The choices of the fields that have some, from the content packs. Thread-safe. */
@FunctionalInterface
public interface FieldLists {

  /** The fields that have a list in the packs. */
  enum Of {
    SEX,
    ETHNICITY,
    LANGUAGE,
    COUNTRY,
    PROVINCE
  }

  /** The choices of {@code of} in the language with this tag; none when no pack has them. */
  List<Option> options(Of of, String language);

  /** What the stored {@code name} reads in the language; the name itself when it is in no list. */
  default String words(Of of, String name, String language) {
    return options(of, language).stream()
        .filter(option -> option.name().equals(name))
        .map(Option::label)
        .findFirst()
        .orElse(name);
  }
}
