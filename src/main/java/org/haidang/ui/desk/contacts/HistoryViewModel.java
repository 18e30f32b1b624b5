package org.haidang.ui.desk.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.Contacts;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.ui.desk.contacts.RecordViewModel.Reading;
import org.haidang.ui.desk.contacts.Versions.Version;
import org.haidang.ui.form.compare.CompareViewModel;
import org.haidang.ui.form.compare.Comparison.Side;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What became of the open record: its versions here, and two of them side by side. FX thread. */
public final class HistoryViewModel {

  /** What of the record is in front. */
  public enum Page {
    /** What it says. */
    SHEET,
    /** Who saved what, when. */
    VERSIONS,
    /** Two versions side by side. */
    COMPARE
  }

  private final Contacts contacts;
  private final RecordViewModel record;
  private final CompareViewModel compare;
  private final Background background;
  private final Messages messages;
  private final Wording wording;
  private final Formats formats;
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.SHEET);
  private final ObservableList<Version> versions = FXCollections.observableArrayList();

  /** The history of what {@code record} has open. */
  public HistoryViewModel(
      Contacts contacts,
      RecordViewModel record,
      CompareViewModel compare,
      Background background,
      Messages messages,
      Wording wording,
      Formats formats) {
    this.contacts = contacts;
    this.record = record;
    this.compare = compare;
    this.background = background;
    this.messages = messages;
    this.wording = wording;
    this.formats = formats;
    compare.plainProperty().bind(record.plain());
    record.reading().subscribe((was, now) -> read(was, now));
  }

  /** Another record begins with what it says; the same one, read anew, stays as it was. */
  private void read(@Nullable Reading was, @Nullable Reading now) {
    if (!Reading.isSame(was, now)) {
      page.set(Page.SHEET);
      versions.clear();
    }
  }

  /** What is in front. */
  public ReadOnlyObjectProperty<Page> page() {
    return page.getReadOnlyProperty();
  }

  /** The versions that saves here made, the latest first. */
  ObservableList<Version> versions() {
    return versions;
  }

  /** Two versions side by side. */
  CompareViewModel compare() {
    return compare;
  }

  /** Shows the versions of the open record, or what it says again. */
  public void toggle() {
    var open = record.reading().get();
    if (open == null || page.get() != Page.SHEET) {
      page.set(Page.SHEET);
      return;
    }
    var wanted = open.id();
    background.run(() -> contacts.history(wanted), saved -> came(wanted, saved), messages::tell);
  }

  private void came(UUID wanted, List<Change> saved) {
    var open = record.reading().get();
    if (open != null && open.id().equals(wanted)) {
      versions.setAll(Versions.of(saved));
      page.set(Page.VERSIONS);
    }
  }

  /** One step back; false when the record itself is in front. */
  public boolean back() {
    switch (page.get()) {
      case SHEET -> {
        return false;
      }
      case VERSIONS -> page.set(Page.SHEET);
      case COMPARE -> page.set(Page.VERSIONS);
    }
    return true;
  }

  /** A version beside the record as it stands; the one that made it so, beside the one before. */
  void compare(Version version) {
    var open = record.reading().get();
    if (open == null) {
      return;
    }
    var now = open.opened().state().body();
    var time = formats.dateTime(version.change().madeAt());
    if (now.equals(version.after())) {
      side(
          () -> wording.get("contacts.history.before", time),
          version.before(),
          version.after(),
          open);
    } else {
      side(() -> wording.get("contacts.history.saved", time), version.after(), now, open);
    }
  }

  private void side(Supplier<String> title, Body left, Body right, Reading open) {
    compare.show(
        title,
        new Side(left, open.pack()),
        () -> wording.get("contacts.history.now"),
        new Side(right, open.pack()));
    page.set(Page.COMPARE);
  }

  /** How many questions of the open record hold values that disagree. */
  int conflicts() {
    var open = record.reading().get();
    return open == null ? 0 : open.opened().state().conflicts().size();
  }

  /** When a change was made, as people read it. */
  String time(Instant at) {
    return formats.dateTime(at);
  }
}
