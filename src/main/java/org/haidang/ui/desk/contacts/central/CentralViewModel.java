package org.haidang.ui.desk.contacts.central;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.model.RecordState;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.Finding.Found;
import org.haidang.people.FindingElsewhere;
import org.haidang.people.FindingElsewhere.Told;
import org.haidang.people.Why;
import org.haidang.platform.HaidangException;
import org.haidang.records.Search.Question;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Patience;
import org.jspecify.annotations.Nullable;

/**
 * A search at the server and what came of it; what it told is forgotten when the words change or
 * the screen goes. To be used on the FX thread.
 */
public final class CentralViewModel {

  /** Where it stands. */
  sealed interface State {
    /** Nothing is asked. */
    record Idle() implements State {}

    /** An answer is awaited. */
    record Searching() implements State {}

    /** The answer. */
    record Answered(Told told) implements State {}

    /**
     * Why one of them is to be opened.
     *
     * @param words whether the reason is being put in words
     * @param notice key of what stands against it; null while nothing does
     */
    record Reason(Told.These list, Found found, boolean words, @Nullable String notice)
        implements State {}

    /** It is being asked for. */
    record Opening(Told.These list, Found found) implements State {}

    /** It is open, to be read and not kept. */
    record Open(Told.These list, RecordState record) implements State {}
  }

  private static final State IDLE = new State.Idle();

  private final FindingElsewhere finding;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(IDLE);
  private final Patience patience;
  private final StringProperty words = new SimpleStringProperty("");
  private long asked;

  /** Searches by {@code finding}. */
  public CentralViewModel(
      FindingElsewhere finding, Background background, Later later, Messages messages) {
    this.finding = finding;
    this.background = background;
    patience = new Patience(later);
    this.messages = messages;
  }

  /** Where it stands. */
  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether anything of it is to be seen. */
  public boolean idle() {
    return state.get() instanceof State.Idle;
  }

  /** Runs {@code now} whenever it comes to be seen or goes. */
  public void onTurned(Runnable now) {
    state.subscribe(
        (was, is) -> {
          if (was instanceof State.Idle != is instanceof State.Idle) {
            now.run();
          }
        });
  }

  /** Whether an answer has been awaited for longer than a second. */
  ReadOnlyBooleanProperty slow() {
    return patience.over();
  }

  /** The reason in words. */
  StringProperty words() {
    return words;
  }

  /** Whether what is found may be opened. */
  boolean mayOpen() {
    return finding.mayOpen();
  }

  /** Searches for {@code question}; nothing is asked when its text is blank. */
  public void search(Question question) {
    if (question.text().isBlank()) {
      return;
    }
    long mine = await(new State.Searching());
    background.run(
        () -> finding.find(question),
        told -> {
          if (mine == asked) {
            came(new State.Answered(told));
          }
        },
        fault -> failed(mine, fault, IDLE));
  }

  private long await(State now) {
    patience.end();
    state.set(now);
    long mine = ++asked;
    patience.begin();
    return mine;
  }

  private void came(State now) {
    patience.end();
    state.set(now);
  }

  private void failed(long mine, HaidangException fault, State back) {
    if (mine == asked) {
      came(back);
      messages.tell(fault);
    }
  }

  /** Wants one of those found opened: first it is asked why. */
  void want(Found found) {
    var list = list();
    if (mayOpen() && list != null) {
      words.set("");
      patience.end();
      state.set(new State.Reason(list, found, false, null));
    }
  }

  /** What was found, wherever one is in it; null before. */
  private Told.@Nullable These list() {
    return switch (state.get()) {
      case State.Answered(Told.These list) -> list;
      case State.Reason reason -> reason.list();
      case State.Opening opening -> opening.list();
      case State.Open open -> open.list();
      case State.Idle _, State.Searching _, State.Answered _ -> null;
    };
  }

  /** Opens it for this reason; one that needs words asks for them first. */
  void because(Why why) {
    if (!(state.get() instanceof State.Reason(var list, var found, var worded, _))) {
      return;
    }
    if (why.needsWords() && !worded) {
      state.set(new State.Reason(list, found, true, null));
      return;
    }
    var said = worded ? words.get() : null;
    long mine = await(new State.Opening(list, found));
    background.run(
        () -> finding.open(found.record(), why, said),
        told -> {
          if (mine == asked) {
            came(opened(list, found, worded, told));
          }
        },
        fault -> failed(mine, fault, new State.Answered(list)));
  }

  private static State opened(
      Told.These list, Found found, boolean worded, AskingElsewhere.Told told) {
    return switch (told) {
      case AskingElsewhere.Told.Found(var records, _) ->
          records.isEmpty()
              ? new State.Reason(list, found, worded, "central.gone")
              : new State.Open(list, records.getFirst());
      case AskingElsewhere.Told.NotNow _ ->
          new State.Reason(list, found, worded, "central.open.not_now");
      case AskingElsewhere.Told.TooOften _ ->
          new State.Reason(list, found, worded, "national.too_often");
      case AskingElsewhere.Told.NoReason _ ->
          new State.Reason(list, found, worded, "national.needs_words");
      case AskingElsewhere.Told.NotPermitted _, AskingElsewhere.Told.Shared _ ->
          new State.Reason(list, found, worded, "national.not_permitted");
    };
  }

  /** One step back; false when there is none. */
  public boolean back() {
    if (idle()) {
      return false;
    }
    asked++;
    patience.end();
    state.set(
        switch (state.get()) {
          case State.Idle _, State.Searching _, State.Answered _ -> IDLE;
          case State.Reason(var list, var found, var worded, _) ->
              worded ? new State.Reason(list, found, false, null) : new State.Answered(list);
          case State.Opening(var list, var found) -> new State.Reason(list, found, false, null);
          case State.Open open -> new State.Answered(open.list());
        });
    return true;
  }

  /** Forgets all of it. */
  public void forget() {
    asked++;
    patience.end();
    words.set("");
    state.set(IDLE);
  }
}
