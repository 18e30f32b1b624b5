package org.haidang.ui.desk.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.people.BirthDate;
import org.haidang.people.PersonFields;
import org.haidang.people.Refusal;
import org.haidang.platform.LegacyVietnamese;
import org.jspecify.annotations.Nullable;

/** A line under the caret. To be used on the FX thread. */
final class Editing {

  private final Line line;
  private final StringProperty typed;
  private final ObjectProperty<Refusal.@Nullable Reason> refusal = new SimpleObjectProperty<>();
  private final ObjectProperty<LegacyVietnamese.@Nullable Reading> legacy =
      new SimpleObjectProperty<>();

  /** The line as it stands, ready to be changed. */
  Editing(Line line) {
    this.line = line;
    typed = new SimpleStringProperty(isDay(line) ? written(line.raw()) : line.raw());
  }

  private static boolean isDay(Line line) {
    return line.path().equals(PersonFields.BIRTH)
        || line.path().endsWith("/" + PersonFields.ALERT_UNTIL);
  }

  private static String written(String stored) {
    return BirthDate.read(stored).map(BirthDate::written).orElse(stored);
  }

  Line line() {
    return line;
  }

  /** What stands in the editor. */
  StringProperty typed() {
    return typed;
  }

  /** Why it was not taken; null when it was not refused. */
  ObjectProperty<Refusal.@Nullable Reason> refusal() {
    return refusal;
  }

  /** What it reads in Unicode when it was written in an encoding from before; null when not. */
  ObjectProperty<LegacyVietnamese.@Nullable Reading> legacy() {
    return legacy;
  }
}
