package org.haidang.ui.desk.conflicts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.OpenReason;
import org.haidang.model.assessment.Judgement;
import org.haidang.ui.desk.conflicts.Field.Kind;
import org.haidang.ui.form.Option;
import org.haidang.ui.form.assess.SuggestionWords;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.form.compare.QuestionNames;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The fields of a contact by its pack's labels, and those the desk itself writes. */
final class ContactFieldWords {

  /** What the desk writes, by the keys of their names. */
  private static final Map<String, String> OWN =
      Map.of(
          ContactFields.NUMBER, "conflicts.contact.number",
          ContactFields.COUNSELOR, "contacts.counselor",
          ContactFields.CHANNEL, "conflicts.contact.channel",
          ContactFields.CENTRE, "conflicts.centre",
          ContactFields.STARTED, "conflicts.contact.started",
          ContactFields.ENDED, "conflicts.contact.ended",
          ContactFields.HUNG_UP, "conflicts.contact.hung_up",
          ContactFields.TYPED_IN, "conflicts.contact.typed_in",
          ContactFields.PACK_VERSION, "conflicts.contact.version",
          ContactFields.CODE, "conflicts.contact.code");

  private final Library library;
  private final Wording wording;
  private final AnswerWords answers;
  private final Formats formats;

  ContactFieldWords(Library library, Wording wording, AnswerWords answers, Formats formats) {
    this.library = library;
    this.wording = wording;
    this.answers = answers;
    this.formats = formats;
  }

  /** What a contact was written in; null when this computer has no pack of that name. */
  @Nullable Pack pack(Body body) {
    var id = body.get(ContactFields.PACK);
    var version = body.get(ContactFields.PACK_VERSION);
    if (id == null) {
      return null;
    }
    return library
        .find(id, version == null ? "" : version)
        .or(() -> library.packs().stream().filter(pack -> pack.id().equals(id)).findFirst())
        .orElse(null);
  }

  Field of(Body body, String path) {
    if (path.startsWith(ContactFields.ASSESSED)) {
      return assessed(path);
    }
    if (path.startsWith(ContactFields.WHY)) {
      var about = named(body, path.substring(ContactFields.WHY.length()));
      return fixed(wording.get("conflicts.contact.why", about), false, this::why);
    }
    if (path.startsWith("_")) {
      var key = OWN.get(path);
      boolean personal =
          key == null || path.equals(ContactFields.NUMBER) || path.equals(ContactFields.CODE);
      var label = key == null ? wording.get("conflicts.contact.desk") : wording.get(key);
      return fixed(label, personal, raw -> own(path, raw));
    }
    var pack = pack(body);
    if (Paths.isEntry(path)) {
      return new Field(
          named(body, path) + " " + body.fields().getOrDefault(path, ""),
          Kind.ENTRY,
          false,
          List.of(),
          _ -> wording.get("conflicts.entry.there"));
    }
    var question = pack == null ? null : pack.question(path).orElse(null);
    return question == null
        ? fixed(wording.get("conflicts.field.other", Paths.template(path)), true, raw -> raw)
        : answered(named(body, path), question);
  }

  private Field answered(String label, Question question) {
    var options =
        question.choices().stream()
            .map(choice -> new Option(choice.name(), choice.label().in(wording.tag())))
            .toList();
    return new Field(
        label,
        kind(question),
        question.personal(),
        options,
        raw -> String.join(", ", answers.of(question, raw, wording.tag())));
  }

  private static Kind kind(Question question) {
    return switch (question.type()) {
      case TEXT -> question.appearance().contains("multiline") ? Kind.LINES : Kind.LINE;
      case BARCODE -> Kind.LINE;
      case INTEGER, DECIMAL, RANGE -> Kind.NUMBER;
      case DATE ->
          question.appearance().stream().anyMatch(each -> each.contains("year"))
              ? Kind.FIXED
              : Kind.DAY;
      case SELECT_ONE -> Kind.CHOICE;
      case SELECT_MULTIPLE -> Kind.CHOICES;
      case TIME -> Kind.HOUR;
      case DATE_TIME -> Kind.MOMENT;
      case GEOPOINT -> Kind.PLACE;
      case RANK, ACKNOWLEDGE, GEOTRACE, GEOSHAPE, ATTACHMENT, NOTE, CALCULATE -> Kind.FIXED;
    };
  }

  /** The question in its group; of a repeat's with the number of the entry. */
  private String named(Body body, String path) {
    var pack = pack(body);
    var name =
        (pack == null ? Stream.<Pack>empty() : Stream.of(pack))
            .flatMap(each -> QuestionNames.of(each, path, wording.tag()).stream())
            .findFirst()
            .orElseGet(() -> Paths.template(path));
    var entry = Paths.isEntry(path) ? "" : Paths.entryOf(path);
    var place = entry.isEmpty() ? null : body.get(entry);
    return place == null
        ? name
        : named(body, entry)
            + " "
            + place
            + " › "
            + name.substring(name.lastIndexOf('›') + 1).strip();
  }

  private Field assessed(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var words = new SuggestionWords(wording);
    var label = wording.get("assess.record." + name);
    return switch (name) {
      case "last", "first" ->
          new Field(
              label,
              name.equals("last") ? Kind.CHOICE : Kind.FIXED,
              false,
              Arrays.stream(Judgement.values())
                  .map(each -> new Option(each.stored(), words.judgement(each)))
                  .toList(),
              raw -> Judgement.of(raw).map(words::judgement).orElse(raw));
      case "why" -> new Field(label, Kind.LINES, true, List.of(), raw -> raw);
      case "at" -> fixed(label, false, this::moment);
      default -> fixed(label, false, raw -> raw);
    };
  }

  private static Field fixed(String label, boolean personal, UnaryOperator<String> words) {
    return new Field(label, Kind.FIXED, personal, List.of(), words);
  }

  private String why(String raw) {
    return OpenReason.of(raw).map(why -> wording.get("form.why." + why.stored())).orElse(raw);
  }

  private String own(String path, String raw) {
    return switch (path) {
      case ContactFields.CHANNEL -> wording.get("contacts.channel." + raw.toLowerCase(Locale.ROOT));
      case ContactFields.CENTRE -> wording.names().centre(raw);
      case ContactFields.COUNSELOR -> wording.names().person(raw);
      default -> moment(raw);
    };
  }

  private String moment(String raw) {
    try {
      return formats.dateTime(Instant.parse(raw));
    } catch (DateTimeException e) {
      return raw;
    }
  }
}
