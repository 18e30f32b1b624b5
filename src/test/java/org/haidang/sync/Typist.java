package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;

/** Types as people do: from what the screen shows. */
final class Typist {

  private static final List<String> FIELDS = List.of("a", "b", "g/c");

  private final SplittableRandom random;
  private long made;

  Typist(SplittableRandom random) {
    this.random = random;
  }

  /** A save of some contact on this seat's screen, or of a new one; null when nothing was typed. */
  Change change(Simulation.Seat seat) {
    var records = seat.store.records();
    boolean fresh = records.size() < 2 && random.nextInt(3) == 0 || records.isEmpty();
    var record = fresh ? id() : records.get(random.nextInt(records.size()));
    var shown = seat.store.shown(record);
    var patch = new ArrayList<Edit>();
    if (shown.body().get(ContactFields.CENTRE) == null) {
      patch.add(new Edit(ContactFields.CENTRE, null, seat.centre));
    }
    if (!shown.conflicts().isEmpty() && random.nextInt(3) == 0) {
      patch.add(settling(shown));
    } else {
      patch.addAll(typed(shown.body()));
    }
    patch.sort(Comparator.comparing(Edit::path));
    var latest = seat.store.latest(record);
    return patch.isEmpty()
        ? null
        : new Change(
            id(),
            RecordType.CONTACT,
            record,
            latest,
            latest == null ? seat.store.base(record) : null,
            patch,
            "lan",
            seat.store.workstation(),
            // Clocks are off by days.
            Instant.ofEpochSecond(random.nextLong(2_000_000_000L)),
            null);
  }

  private UUID id() {
    return new UUID(0x7000, ++made);
  }

  private List<Edit> typed(Body body) {
    return switch (random.nextInt(8)) {
      case 0 -> added(body);
      case 1 -> removed(body);
      case 2 -> inEntry(body);
      default -> {
        var path = FIELDS.get(random.nextInt(FIELDS.size()));
        yield edits(path, body.get(path), value());
      }
    };
  }

  private String value() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> "same";
      default -> "v" + ++made;
    };
  }

  private static List<Edit> edits(String path, String from, String to) {
    return java.util.Objects.equals(from, to) ? List.of() : List.of(new Edit(path, from, to));
  }

  private static List<String> entries(Body body) {
    return body.fields().keySet().stream().filter(Entries::isEntry).toList();
  }

  private List<Edit> added(Body body) {
    var entry = "victims/" + id();
    var place = String.valueOf(entries(body).size() + 1);
    return List.of(new Edit(entry, null, place), new Edit(entry + "/age", null, "v" + ++made));
  }

  private List<Edit> removed(Body body) {
    var entries = entries(body);
    if (entries.isEmpty()) {
      return List.of();
    }
    var entry = entries.get(random.nextInt(entries.size()));
    return body.fields().entrySet().stream()
        .filter(field -> (field.getKey() + "/").startsWith(entry + "/"))
        .map(field -> new Edit(field.getKey(), field.getValue(), null))
        .toList();
  }

  private List<Edit> inEntry(Body body) {
    var entries = entries(body);
    if (entries.isEmpty()) {
      return List.of();
    }
    var path = entries.get(random.nextInt(entries.size())) + "/age";
    return edits(path, body.get(path), "v" + ++made);
  }

  private Edit settling(RecordState shown) {
    var paths = List.copyOf(shown.conflicts().keySet());
    var path = paths.get(random.nextInt(paths.size()));
    var values = shown.conflicts().get(path);
    var chosen = values.get(random.nextInt(values.size())).value();
    var named = values.stream().map(HeldValue::change).toList();
    return new Edit(path, shown.body().get(path), chosen, named);
  }
}
