package org.haidang.ui.desk.conflicts;

import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.records.Disagreements.Disputed;
import org.jspecify.annotations.Nullable;

/** The rest of the record that is looked at, masked until asked for. On the FX thread. */
final class BesideRecord {

  private final ConflictParts parts;
  private final Supplier<@Nullable UUID> looked;
  private final ReadOnlyObjectWrapper<@Nullable Disputed> beside = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper plain = new ReadOnlyBooleanWrapper();

  /**
   * Nothing read yet.
   *
   * @param looked the record that is looked at now; null when none is
   */
  BesideRecord(ConflictParts parts, Supplier<@Nullable UUID> looked) {
    this.parts = parts;
    this.looked = looked;
  }

  /** The record; null while it is not here. */
  ReadOnlyObjectProperty<@Nullable Disputed> beside() {
    return beside.getReadOnlyProperty();
  }

  /** Whether what is personal is shown. */
  ReadOnlyBooleanProperty plain() {
    return plain.getReadOnlyProperty();
  }

  /** Its kind; null while it is not here. */
  @Nullable RecordType type() {
    var now = beside.get();
    return now == null ? null : now.row().type();
  }

  /** Masks what is personal. */
  void mask() {
    plain.set(false);
  }

  /** Reads the record with this id, masked unless it is the one shown. */
  void read(@Nullable UUID id) {
    var was = beside.get();
    if (id == null || was == null || !id.equals(was.row().id())) {
      plain.set(false);
      beside.set(null);
    }
    if (id != null) {
      parts
          .background()
          .run(
              () -> parts.desk().find(id),
              found -> {
                if (id.equals(looked.get())) {
                  beside.set(found.orElse(null));
                }
              },
              parts.messages()::tell);
    }
  }

  /** Shows what is personal in it, once the look is noted; or masks it. */
  void togglePlain(Fields fields) {
    var now = beside.get();
    if (now == null || plain.get()) {
      plain.set(false);
      return;
    }
    if (!parts.mayReadPersonal()) {
      parts.messages().tell(ErrorCode.NOT_PERMITTED);
      return;
    }
    var personal = BesideLines.personal(now.state(), fields);
    var id = now.row().id();
    var type = now.row().type();
    parts
        .background()
        .run(
            () -> {
              if (!personal.isEmpty()) {
                parts.looks().shown(type, id, personal);
              }
              return id;
            },
            noted -> plain.set(noted.equals(looked.get())),
            parts.messages()::tell);
  }
}
