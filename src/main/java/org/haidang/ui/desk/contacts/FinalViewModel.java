package org.haidang.ui.desk.contacts;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.desk.FinalDesk;
import org.haidang.desk.FinalDesk.Outcome;
import org.haidang.model.Finality;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Finalises the open record, or opens it again: asked first, in the record's own head. To be used
 * on the FX thread.
 */
public final class FinalViewModel {

  /** What is asked. */
  public enum Asking {
    /** Nothing. */
    NOTHING,
    /** Whether the report shall be finalised. */
    FINALISE,
    /** Why it shall be opened again. */
    REOPEN
  }

  private final FinalDesk desk;
  private final RecordViewModel record;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(Asking.NOTHING);
  private boolean saving;

  /** Of what {@code record} has open. */
  public FinalViewModel(
      FinalDesk desk, RecordViewModel record, Background background, Messages messages) {
    this.desk = desk;
    this.record = record;
    this.background = background;
    this.messages = messages;
    record
        .reading()
        .subscribe(
            (was, now) -> {
              if (!RecordViewModel.Reading.isSame(was, now)) {
                leave();
              }
            });
  }

  /** What is asked now. */
  public ReadOnlyObjectProperty<Asking> asking() {
    return asking.getReadOnlyProperty();
  }

  /** Whether the key does anything for the open record, and which of the two. */
  Asking offered() {
    var open = record.reading().get();
    if (open == null || open.opened().state().erased()) {
      return Asking.NOTHING;
    }
    var state = open.opened().state();
    if (Finality.isFinal(state.body())) {
      return desk.mayReopen(state) ? Asking.REOPEN : Asking.NOTHING;
    }
    var obstacle = desk.obstacle(state).orElse(null);
    return obstacle == FinalDesk.Obstacle.FORBIDDEN ? Asking.NOTHING : Asking.FINALISE;
  }

  /** Asks whether to finalise, or why to open again; what stands against it is told. */
  public void begin() {
    var open = record.reading().get();
    if (open == null || saving) {
      return;
    }
    var state = open.opened().state();
    if (Finality.isFinal(state.body())) {
      if (desk.mayReopen(state)) {
        asking.set(Asking.REOPEN);
      } else {
        tell(FinalDesk.Obstacle.FINAL);
      }
      return;
    }
    desk.obstacle(state).ifPresentOrElse(this::tell, () -> asking.set(Asking.FINALISE));
  }

  private void tell(FinalDesk.Obstacle why) {
    messages.tell(new Message.Note("contacts.final.not." + why.name().toLowerCase(Locale.ROOT)));
  }

  /** Asks nothing more. */
  public void leave() {
    asking.set(Asking.NOTHING);
  }

  /** Finalises what is open, as it stands here. */
  public void finalise() {
    var open = record.reading().get();
    if (open != null && asking.get() == Asking.FINALISE) {
      var contact = open.id();
      run(() -> desk.finalise(contact), "contacts.final.done");
    }
  }

  /** Opens it again for this reason; a blank one does nothing. */
  public void reopen(String reason) {
    var open = record.reading().get();
    if (open != null && asking.get() == Asking.REOPEN && !reason.isBlank()) {
      var contact = open.id();
      run(() -> desk.reopen(contact, reason), "contacts.final.reopened");
    }
  }

  private void run(Callable<Outcome> work, String news) {
    if (saving) {
      return;
    }
    saving = true;
    background.run(
        work,
        outcome -> {
          saving = false;
          leave();
          switch (outcome) {
            case Outcome.Done _ -> messages.tell(new Message.Note(news));
            case Outcome.Not not -> tell(not.why());
          }
          record.refresh();
        },
        fault -> {
          saving = false;
          messages.tell(fault);
        });
  }

  /** The report that is open; null when none is. */
  @Nullable UUID open() {
    var open = record.reading().get();
    return open == null ? null : open.id();
  }
}
