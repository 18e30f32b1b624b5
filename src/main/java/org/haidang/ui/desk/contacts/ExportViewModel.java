package org.haidang.ui.desk.contacts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.desk.Contacts;
import org.haidang.desk.HtcdsExporting;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what the list shows to a file. To be used on the FX thread. */
public final class ExportViewModel {

  private final HtcdsExporting exporting;
  private final ContactsViewModel list;
  private final Background background;
  private final Messages messages;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty personal = new SimpleBooleanProperty();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<HtcdsExporting.@Nullable Report> report =
      new ReadOnlyObjectWrapper<>();
  private AtomicBoolean stopped = new AtomicBoolean();

  ExportViewModel(
      HtcdsExporting exporting, ContactsViewModel list, Background background, Messages messages) {
    this.exporting = exporting;
    this.list = list;
    this.background = background;
    this.messages = messages;
  }

  /** Whether the person is about it. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Whether personal fields go along; every time anew a decision. */
  public BooleanProperty personalProperty() {
    return personal;
  }

  /** Whether they may. */
  public boolean personalAllowed() {
    return exporting.personalAllowed();
  }

  /** Why personal fields are needed, in the person's words. */
  public StringProperty reasonProperty() {
    return reason;
  }

  /** Whether a file is being written. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far it is, {@code 12 / 300}; empty when nothing is written. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What was written last; null before. */
  public ReadOnlyObjectProperty<HtcdsExporting.@Nullable Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** The answers without a code, a line each, to be copied. */
  static String lines(HtcdsExporting.Report report) {
    return report.uncoded().stream()
        .map(each -> each.path() + "\t" + each.choice())
        .collect(Collectors.joining("\n"));
  }

  /** Whether a file may be asked for: personal fields want a reason. */
  public boolean ready() {
    return !running.get() && (!personal.get() || !reason.get().isBlank());
  }

  /** Begins; nothing is decided yet. */
  void begin() {
    personal.set(false);
    reason.set("");
    report.set(null);
    open.set(true);
  }

  /** Writes what the list shows now to {@code file}. */
  void write(Path file) {
    if (!ready()) {
      return;
    }
    var ids = shown();
    var why = personal.get() ? reason.get() : null;
    var stop = new AtomicBoolean();
    stopped = stop;
    running.set(true);
    report.set(null);
    background.run(
        () ->
            exporting.write(
                ids,
                why,
                file,
                (done, all) -> {
                  background.onScreen(() -> progress.set(done + " / " + all));
                  return !stop.get();
                }),
        now -> done(now, file),
        fault -> {
          over();
          messages.tell(fault);
        });
  }

  private List<UUID> shown() {
    return list.rows().stream().map(Contacts.Row::id).toList();
  }

  private void done(Optional<HtcdsExporting.Report> now, Path file) {
    over();
    report.set(now.orElse(null));
    messages.tell(
        now.map(
                it ->
                    new Message.Note(
                        "contacts.export.written", List.of(it.people(), file.toString())))
            .orElseGet(() -> new Message.Note("contacts.export.stopped")));
  }

  private void over() {
    running.set(false);
    progress.set("");
  }

  /** Stops what is being written, else closes. */
  void leave() {
    if (running.get()) {
      stopped.set(true);
    } else {
      open.set(false);
      reason.set("");
      report.set(null);
    }
  }

  /** The screen goes: what is being written goes on, the rest is closed. */
  void hidden() {
    if (!running.get()) {
      leave();
    }
  }
}
