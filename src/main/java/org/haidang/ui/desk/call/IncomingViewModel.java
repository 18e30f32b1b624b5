package org.haidang.ui.desk.call;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.content.Pack;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.duties.Duties;
import org.haidang.model.Channel;
import org.haidang.people.CallerCode;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** What is known of the next contact before it is taken. To be used on the FX thread. */
public final class IncomingViewModel {

  private final CallDesk desk;
  private final LateEntryViewModel late;
  private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CALL);
  private final StringProperty number = new SimpleStringProperty("");
  private final NumberNewsViewModel numberNews;

  IncomingViewModel(
      CallDesk desk,
      @Nullable Duties duties,
      Clock clock,
      Background background,
      Messages messages) {
    this.desk = desk;
    late = new LateEntryViewModel(clock);
    numberNews = new NumberNewsViewModel(duties, number, background, messages);
  }

  /** When a contact taken on paper was, should the next one be such. */
  public LateEntryViewModel late() {
    return late;
  }

  /** How the next contact reaches the hotline. */
  public ObjectProperty<Channel> channelProperty() {
    return channel;
  }

  /** The next caller's number; may be blank. */
  public StringProperty numberProperty() {
    return number;
  }

  /** What is known of the next caller's number. */
  public NumberNewsViewModel numberNews() {
    return numberNews;
  }

  /**
   * How it is taken.
   *
   * @param code the code that the caller keeps and said, personal; null when none
   */
  record Next(Callable<Call> opener, @Nullable String code) {}

  /**
   * Takes it on {@code line}; empty while it is not known when a paper record was made.
   *
   * @param codes whether callers are known by codes
   */
  Optional<Next> taken(Pack line, boolean codes) {
    var by = channel.get();
    var typed = number.get().isBlank() ? null : number.get();
    // Whoever says the code they keep has no number to say.
    boolean code = codes && CallerCode.read(number.get()).isPresent();
    var from = code ? null : typed;
    var said = code ? typed : null;
    return by == Channel.LATE_ENTRY
        ? late.when().map(when -> new Next(() -> desk.enterLate(line, when, from), said))
        : Optional.of(new Next(() -> desk.answer(line, by, from), said));
  }

  /** The one after it is a call again, of nobody known. */
  void clear() {
    number.set("");
    channel.set(Channel.CALL);
  }
}
