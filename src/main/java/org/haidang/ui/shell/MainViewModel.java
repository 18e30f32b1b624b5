package org.haidang.ui.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.haidang.model.Account;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** The desk's window without the window. To be used on the FX thread but for {@link #tell}. */
public final class MainViewModel {

  /** What the window asks of the program. Called on the FX thread. */
  public interface Actions {

    /** The server wants a new sign-in; asks for the password and goes on sending. */
    void signInAgain();

    /** Locks; the window is blank already and stays so until another screen comes. */
    void lock();
  }

  /** So many steps back are remembered. */
  private static final int REMEMBERED = 20;

  private final Account account;
  private final boolean demo;
  private final int features;
  private final Background background;
  private final Messages messages;
  private final Actions actions;
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<SyncStatus> status;
  private final Deque<Integer> came = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable Duration> late = new SimpleObjectProperty<>();
  private final IntegerProperty idleMinutes = new SimpleIntegerProperty();
  private final BooleanProperty help = new SimpleBooleanProperty();

  /**
   * The window of {@code account}.
   *
   * @param demo whether everything in it is fictional
   * @param features how many things there are to go to; the first is the first shown
   * @param status how the line stands now
   */
  public MainViewModel(
      Account account,
      boolean demo,
      int features,
      SyncStatus status,
      Background background,
      Messages messages,
      Actions actions) {
    this.account = account;
    this.demo = demo;
    this.features = features;
    this.background = background;
    this.messages = messages;
    this.actions = actions;
    this.status = new ReadOnlyObjectWrapper<>(status);
  }

  /** Who works here. */
  public Account account() {
    return account;
  }

  /** Whether everything is fictional. */
  public boolean demo() {
    return demo;
  }

  /** What the person has been told. */
  public Messages messages() {
    return messages;
  }

  /** Index of the feature in front. */
  public ReadOnlyIntegerProperty current() {
    return current.getReadOnlyProperty();
  }

  /** How the line stands. */
  public ReadOnlyObjectProperty<SyncStatus> status() {
    return status.getReadOnlyProperty();
  }

  /** For how long something has waited to be sent, when that is too long; null when nothing has. */
  public ObjectProperty<@Nullable Duration> late() {
    return late;
  }

  /** After how many minutes without a touch the desk locks by itself; 0 for never. */
  public IntegerProperty idleMinutes() {
    return idleMinutes;
  }

  /** Whether the keyboard's map is shown. */
  public BooleanProperty help() {
    return help;
  }

  /** How the line stands now. From any thread. */
  public void tell(SyncStatus now) {
    background.onScreen(() -> status.set(now));
  }

  /** Brings a feature to the front; an index without one does nothing. */
  public void go(int index) {
    if (index >= 0 && index < features) {
      help.set(false);
      current.set(index);
    }
  }

  /** Brings a feature to the front from another, to which {@link #back} leads again. */
  public void goFrom(int index) {
    int from = current.get();
    go(index);
    if (current.get() != from) {
      came.push(from);
      while (came.size() > REMEMBERED) {
        came.removeLast();
      }
      canGoBack.set(true);
    }
  }

  /** Whether there is somewhere to go back to. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  /** Back to where one came from; nowhere when one went by oneself. */
  public void back() {
    var from = came.poll();
    canGoBack.set(!came.isEmpty());
    if (from != null) {
      go(from);
    }
  }

  /** Whether only a new sign-in makes the line hold again. */
  public static boolean paused(SyncStatus status) {
    return status.line() == SyncStatus.Line.PAUSED;
  }

  /** See {@link Actions#signInAgain}. */
  public void signInAgain() {
    actions.signInAgain();
  }

  /** See {@link Actions#lock}. */
  public void lock() {
    actions.lock();
  }
}
