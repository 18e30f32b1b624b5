package org.haidang.ui.desk.conflicts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.people.BirthDate;
import org.haidang.ui.desk.conflicts.Field.Kind;
import org.haidang.ui.form.Option;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The fields of every kind of record in words. To be used on the FX thread. */
final class Fields {

  private final Library library;
  private final Wording wording;
  private final Formats formats;
  private final ContactFieldWords contacts;

  Fields(Library library, Wording wording, Formats formats) {
    this.library = library;
    this.wording = wording;
    this.formats = formats;
    contacts = new ContactFieldWords(library, wording, new AnswerWords(formats), formats);
  }

  /** The field at {@code path} of a record with {@code body}. */
  Field of(RecordType type, Body body, String path) {
    return type == RecordType.CONTACT ? contacts.of(body, path) : other(type, path);
  }

  /** What a contact was written in; null when this computer has no pack of that name. */
  @Nullable Pack pack(Body body) {
    return contacts.pack(body);
  }

  private Field other(RecordType type, String path) {
    if (Paths.isEntry(path)) {
      var list = FieldTable.of(type, Paths.template(path));
      return new Field(
          list == null ? wording.get("conflicts.entry") : wording.get(list.key()),
          Kind.ENTRY,
          false,
          List.of(),
          _ -> wording.get("conflicts.entry.there"));
    }
    var spec = FieldTable.of(type, Paths.template(path));
    if (spec == null) {
      // Nobody can tell what it is: as personal as anything.
      return new Field(
          wording.get("conflicts.field.other", Paths.template(path)),
          Kind.FIXED,
          true,
          List.of(),
          raw -> raw);
    }
    var options = options(spec);
    return new Field(
        spec.key().isEmpty() ? "" : wording.get(spec.key()),
        spec.kind(),
        spec.personal(),
        options,
        words(path, spec, options));
  }

  private UnaryOperator<String> words(String path, FieldSpec spec, List<Option> options) {
    switch (path) {
      case RecordFields.CENTRE -> {
        return wording.names()::centre;
      }
      case RecordFields.WHO, RecordFields.AUTHOR -> {
        return wording.names()::person;
      }
      default -> {}
    }
    return switch (spec.kind()) {
      case CHOICE -> raw -> label(options, raw);
      case CHOICES ->
          raw ->
              Arrays.stream(raw.strip().split(" +"))
                  .map(name -> label(options, name))
                  .collect(Collectors.joining(", "));
      case DAY -> this::day;
      case BIRTH -> raw -> BirthDate.read(raw).map(BirthDate::written).orElse(raw);
      case FIXED -> options.isEmpty() ? this::moment : raw -> label(options, raw);
      default -> raw -> raw;
    };
  }

  private String day(String raw) {
    try {
      return formats.date(LocalDate.parse(raw));
    } catch (DateTimeException e) {
      return raw;
    }
  }

  /** A moment as people read it; any other text as it is. */
  private String moment(String raw) {
    try {
      return formats.dateTime(Instant.parse(raw));
    } catch (DateTimeException e) {
      return raw;
    }
  }

  private static String label(List<Option> options, String raw) {
    return options.stream()
        .filter(option -> option.name().equals(raw))
        .map(Option::label)
        .findFirst()
        .orElse(raw);
  }

  private List<Option> options(FieldSpec spec) {
    if (spec.part().isEmpty()) {
      return spec.choices().stream()
          .map(name -> new Option(name, wording.get(spec.choiceKey() + name)))
          .toList();
    }
    return library.offered().stream()
        .flatMap(pack -> pack.part(spec.part()).stream())
        .findFirst()
        .map(
            question ->
                question.choices().stream()
                    .map(choice -> new Option(choice.name(), choice.label().in(wording.tag())))
                    .toList())
        .orElse(List.of());
  }
}
