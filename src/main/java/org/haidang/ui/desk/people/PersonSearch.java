package org.haidang.ui.desk.people;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.records.Register;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** Another person, looked for beside a sheet. To be used on the FX thread. */
final class PersonSearch {

  /** Finds shown at once. */
  static final int FOUND = 9;

  private static final Duration TYPING = Duration.ofMillis(120);

  private final PeopleParts parts;
  private final Background background;
  private final Later later;
  private final Messages messages;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Register.Row> found = FXCollections.observableArrayList();
  private final AtomicLong asked = new AtomicLong();
  private @Nullable UUID but;
  private Runnable callOff = () -> {};

  PersonSearch(PeopleParts parts, Background background, Later later, Messages messages) {
    this.parts = parts;
    this.background = background;
    this.later = later;
    this.messages = messages;
    query.subscribe((was, now) -> soon());
  }

  /** What is looked for. */
  StringProperty query() {
    return query;
  }

  /** Persons found. */
  ObservableList<Register.Row> found() {
    return found;
  }

  /** Begins anew; {@code one} is never found. */
  void begin(@Nullable UUID one) {
    but = one;
    query.set("");
    found.clear();
  }

  /** Looks no further. */
  void stop() {
    callOff.run();
    asked.incrementAndGet();
  }

  private void soon() {
    callOff.run();
    if (query.get().isBlank()) {
      asked.incrementAndGet();
      found.clear();
    } else {
      callOff = later.after(TYPING, this::find);
    }
  }

  private void find() {
    long mine = asked.incrementAndGet();
    var account = parts.pen().account();
    var words = query.get().strip();
    background.run(
        () -> {
          var wanted = Shown.first(Shown.Of.PERSONS).asked(account.login(), account.centre());
          return parts.finder().find(wanted, words, FOUND + 1, () -> mine != asked.get()).rows();
        },
        rows -> {
          if (mine == asked.get()) {
            found.setAll(rows.stream().filter(row -> !row.id().equals(but)).limit(FOUND).toList());
          }
        },
        messages::tell);
  }
}
