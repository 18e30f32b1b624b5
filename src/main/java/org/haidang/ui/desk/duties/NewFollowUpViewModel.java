package org.haidang.ui.desk.duties;

import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.duties.CallBack;
import org.haidang.duties.CallBack.Permission;
import org.haidang.duties.DueTyped;
import org.haidang.duties.FollowUp.Kind;
import org.haidang.duties.HoursTyped;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.Urgency;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;
import org.haidang.ui.kit.Formats;
import org.jspecify.annotations.Nullable;

/** A follow-up being typed. To be used on the FX thread. */
final class NewFollowUpViewModel {

  final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>(Kind.OTHER);
  final ObjectProperty<@Nullable Urgency> urgency = new SimpleObjectProperty<>(Urgency.NORMAL);
  final StringProperty due = new SimpleStringProperty("");
  final StringProperty who = new SimpleStringProperty("");
  final StringProperty about = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Permission> permission = new SimpleObjectProperty<>();
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty how = new SimpleStringProperty("");
  final StringProperty codeWord = new SimpleStringProperty("");
  final StringProperty ifOther = new SimpleStringProperty("");
  final StringProperty place = new SimpleStringProperty("");
  final StringProperty hours = new SimpleStringProperty("");

  private final DutyParts parts;
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper faultAt = new ReadOnlyStringWrapper("");
  private @Nullable UUID origin;
  private ZoneId zone;

  NewFollowUpViewModel(DutyParts parts) {
    this.parts = parts;
    zone = parts.clock().getZone();
  }

  /** Key of what stands against saving; empty when nothing does. */
  ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** The id of the field at fault; empty when none is. */
  ReadOnlyStringProperty faultAtProperty() {
    return faultAt.getReadOnlyProperty();
  }

  /** Begins with what is likely meant. */
  void begin(NewFollowUp plan, Formats formats, boolean vietnamese) {
    fault.set("");
    faultAt.set("");
    origin = plan.origin();
    kind.set(plan.kind());
    urgency.set(plan.urgency());
    due.set(formats.dateTime(plan.due()));
    who.set(Objects.requireNonNullElse(plan.who(), ""));
    about.set(plan.about());
    var back = plan.callBack();
    permission.set(back == null || !back.allowed() ? null : back.permission());
    number.set(back == null ? "" : Objects.requireNonNullElse(back.number(), ""));
    how.set(back == null ? "" : back.how());
    codeWord.set(back == null ? "" : back.codeWord());
    ifOther.set(back == null ? "" : back.ifOther());
    place.set(back == null ? "" : back.place());
    zone = back == null ? parts.clock().getZone() : back.hours().zone();
    hours.set(back == null ? "" : HoursTyped.format(back.hours(), vietnamese));
  }

  /** What was typed; null when something stands against it, which {@link #faultProperty} tells. */
  @Nullable NewFollowUp plan() {
    var at = DueTyped.parse(due.get(), parts.clock().instant(), parts.clock().getZone());
    if (at.isEmpty()) {
      wrong("duties.new.due.fault", "new-due");
      return null;
    }
    if (about.get().length() > NewFollowUp.LONGEST) {
      wrong("duties.new.about.fault", "new-about");
      return null;
    }
    if (about.get().isBlank() && kind.get() != Kind.CALL_BACK) {
      wrong("duties.new.about.none", "new-about");
      return null;
    }
    @Nullable CallBack back = null;
    if (kind.get() == Kind.CALL_BACK) {
      back = callBack();
      if (back == null) {
        return null;
      }
    }
    fault.set("");
    faultAt.set("");
    var login = PlainText.line(who.get()).strip();
    return new NewFollowUp(
        Objects.requireNonNull(kind.get()),
        at.get(),
        Objects.requireNonNull(urgency.get()),
        login.isEmpty() ? null : login,
        about.get(),
        back,
        origin);
  }

  private @Nullable CallBack callBack() {
    var allowed = permission.get();
    if (allowed == null) {
      wrong("duties.new.permission.fault", "new-permission-yes");
      return null;
    }
    var tidy = Telephone.tidy(number.get());
    if (!tidy.matches("[+]?[0-9]{3,15}")) {
      wrong("duties.new.number.fault", "new-number");
      return null;
    }
    var there = parts.countries().named(place.get()).flatMap(Countries::zone).orElse(zone);
    var safe = HoursTyped.parse(hours.get(), there);
    if (safe.isEmpty()) {
      wrong("duties.new.hours.fault", "new-hours");
      return null;
    }
    return new CallBack(
        allowed,
        tidy,
        PlainText.lines(how.get()).strip(),
        PlainText.line(codeWord.get()).strip(),
        PlainText.lines(ifOther.get()).strip(),
        place.get(),
        safe.get());
  }

  private void wrong(String key, String field) {
    fault.set(key);
    faultAt.set("");
    faultAt.set(field);
  }
}
