package org.haidang.desk;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.content.Reducer;
import org.haidang.content.RetentionRule.Keeps;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/**
 * Leaves of a contact what names nobody: choices, counts and days that its pack does not call
 * personal; of other kinds their state and centre. Immutable, thread-safe.
 */
public final class ContactReducer implements Reducer {

  private static final Set<String> CODED =
      Set.of(
          ContactFields.PACK,
          ContactFields.PACK_VERSION,
          ContactFields.CENTRE,
          ContactFields.COUNSELOR,
          ContactFields.CHANNEL,
          ContactFields.STARTED,
          ContactFields.ENDED,
          ContactFields.HUNG_UP,
          ContactFields.TYPED_IN,
          RecordFields.STATE,
          RecordFields.URGENCY,
          RecordFields.MADE);

  private static final Set<QuestionType> COUNTED =
      Set.of(
          QuestionType.SELECT_ONE,
          QuestionType.SELECT_MULTIPLE,
          QuestionType.INTEGER,
          QuestionType.DECIMAL,
          QuestionType.DATE);

  private final Library library;

  /** Reads bodies by the packs of {@code library}. */
  public ContactReducer(Library library) {
    this.library = library;
  }

  @Override
  public Body reduce(RecordState record, Keeps keeps) {
    return switch (keeps) {
      case NOTHING -> only(record.body(), (path, _) -> path.equals(ContactFields.CENTRE));
      case CODED -> only(record.body(), coded(record));
      case ALL_BUT_NUMBERS -> only(record.body(), (path, _) -> !isNumber(record, path));
    };
  }

  private static Body only(Body body, BiPredicate<String, String> kept) {
    var fields = new TreeMap<String, String>();
    body.fields()
        .forEach(
            (path, value) -> {
              if (kept.test(path, value)) {
                fields.put(path, value);
              }
            });
    return new Body(fields);
  }

  private BiPredicate<String, String> coded(RecordState record) {
    var pack = packOf(record);
    return (path, _) ->
        CODED.contains(path)
            || path.startsWith(RecordFields.SHARED)
            || (!path.startsWith("_") && pack.isPresent() && isCoded(pack.get(), path));
  }

  private static boolean isCoded(Pack pack, String path) {
    return pack.question(path)
        .map(question -> COUNTED.contains(question.type()) && !question.personal())
        // The place of an entry among the others: a number of the program's own.
        .orElse(Paths.template("/" + Paths.name(path)).isEmpty());
  }

  private boolean isNumber(RecordState record, String at) {
    var place = Amendment.Place.of(at);
    var path = place == null ? at : place.path();
    return path.equals(ContactFields.NUMBER)
        || packOf(record)
            .flatMap(pack -> pack.part(Parts.CALLER_PHONE))
            .map(Question::path)
            .filter(Paths.template(path)::equals)
            .isPresent();
  }

  private Optional<Pack> packOf(RecordState record) {
    return record.type() == RecordType.CONTACT ? library.nearest(record.body()) : Optional.empty();
  }
}
