package org.haidang.ui.supervision.health;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.QuarantineMessages;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.Item;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.jspecify.annotations.Nullable;

/** What lies in the server's quarantine, without its screen. To be used on the FX thread. */
public final class QuarantineViewModel {

  private final QuarantineServer server;
  private final boolean decides;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Lying> lying =
      new ReadOnlyObjectWrapper<>(new Lying(List.of(), List.of()));
  private final ObjectProperty<@Nullable Item> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<Edit>> content = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ErrorCode> fault = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final OneAtATime questions;
  private final StringProperty words = new SimpleStringProperty("");

  /**
   * What lies at {@code server}.
   *
   * @param decides whether the person may take it in or drop it
   */
  public QuarantineViewModel(
      QuarantineServer server, boolean decides, Background background, Messages messages) {
    this.server = server;
    this.decides = decides;
    this.background = background;
    this.questions = new OneAtATime(background);
    this.messages = messages;
    chosen.subscribe(_ -> forget());
    words.subscribe(_ -> asked.set(false));
  }

  private void forget() {
    content.set(List.of());
    asked.set(false);
  }

  /** What lies there, as it was told last. */
  public ReadOnlyObjectProperty<Lying> lying() {
    return lying.getReadOnlyProperty();
  }

  /** Whether the person may decide. */
  public boolean decides() {
    return decides;
  }

  /** The thing in hand; null for none. */
  public ObjectProperty<@Nullable Item> chosen() {
    return chosen;
  }

  /** What the thing in hand says, once it was looked into; personal, and gone with the choice. */
  public ReadOnlyObjectProperty<List<Edit>> content() {
    return content.getReadOnlyProperty();
  }

  /** Why the server could not be asked last; null when it could. */
  public ReadOnlyObjectProperty<@Nullable ErrorCode> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Whether dropping was asked for once and waits to be asked for again. */
  public ReadOnlyBooleanProperty asked() {
    return asked.getReadOnlyProperty();
  }

  /** Whether something is on its way. */
  public ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** Why; wanted before anything is looked into or decided, and kept. */
  public StringProperty words() {
    return words;
  }

  /** Whether {@link #words} will do as a reason. */
  public boolean isReason() {
    var typed = words.get().strip();
    return !typed.isEmpty() && typed.length() <= QuarantineMessages.MAX_WORDS;
  }

  /** Asks what lies there. */
  public void read() {
    background.run(
        server::lying,
        now -> {
          fault.set(null);
          lying.set(now);
        },
        e -> fault.set(e.code()));
  }

  /** Leaves: what was looked into is forgotten. */
  public void leave() {
    chosen.set(null);
    words.set("");
  }

  /** Shows what the thing in hand says; the server notes who looked, and why. */
  public void look() {
    var item = ready();
    if (item != null && item.fields() > 0) {
      var why = words.get().strip();
      questions.ask(() -> looked(item.id(), why), edits -> came(item, edits), messages::tell);
    }
  }

  private List<Edit> looked(UUID id, String why) {
    Change change = server.look(id, why);
    return change == null ? List.of() : change.patch();
  }

  private void came(Item item, List<Edit> edits) {
    if (item.equals(chosen.get())) {
      content.set(edits);
    }
  }

  /** Takes the thing in hand into the records. */
  public void take() {
    var item = ready();
    if (item != null) {
      var why = words.get().strip();
      questions.ask(
          () -> server.take(item.id(), why),
          done -> decided(done, "quarantine.taken"),
          messages::tell);
    }
  }

  /** Drops the thing in hand; the first call only asks. */
  public void discard() {
    var item = ready();
    if (item == null) {
      return;
    }
    if (!asked.get()) {
      asked.set(true);
      return;
    }
    var why = words.get().strip();
    questions.ask(
        () -> server.discard(item.id(), why),
        done -> decided(done, "quarantine.discarded"),
        messages::tell);
  }

  private @Nullable Item ready() {
    return decides && isReason() && !questions.isBusy() ? chosen.get() : null;
  }

  private void decided(Decided decided, String key) {
    var code = decided.code();
    if (decided.done()) {
      leave();
      messages.tell(new Message.Note(key));
    } else {
      messages.tell(
          new HaidangException(
              code == null
                  ? ErrorCode.RECORD_MISSING
                  : ErrorTexts.byCode(code).orElse(ErrorCode.CHANGE_NOT_TAKEN)));
    }
    read();
  }
}
