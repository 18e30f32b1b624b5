package org.haidang.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Patience;
import org.haidang.ui.shell.SignInAction.Enrolment;
import org.haidang.ui.shell.SignInAction.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, without its window. The password is never a property: it passes through as characters
 * that are wiped. To be used on the FX thread but for {@link #reached}.
 */
public final class SignInViewModel {

  /** Whether the server answers; the person may sign in either way. */
  public enum Reach {
    /** Not known yet. */
    UNKNOWN,
    /** It answers. */
    REACHED,
    /** It does not. */
    OUT_OF_REACH
  }

  /** What the person is asked for. */
  public enum Asked {
    /** The password. */
    PASSWORD,
    /** The code of an authenticator as well. */
    CODE,
    /** The first code of an authenticator that is being set up. */
    FIRST_CODE,
    /** To write the recovery codes down. */
    KEEPING_CODES,
    /** A one-time code and a new password. */
    RESET
  }

  private final SignInAction action;
  private final Background background;
  private final List<DemoAccount> demo;

  private final StringProperty login = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Patience patience;
  private final ReadOnlyBooleanWrapper loginMissing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper passwordMissing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable ErrorCode> fault = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.UNKNOWN);

  private final BooleanProperty locked = new SimpleBooleanProperty();

  private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(Asked.PASSWORD);
  private final ReadOnlyObjectWrapper<@Nullable Enrolment> enrolment =
      new ReadOnlyObjectWrapper<>();
  private final StringProperty second = new SimpleStringProperty("");
  private final StringProperty resetCode = new SimpleStringProperty("");
  private Outcome.@Nullable Signed waiting;

  private long attempt;
  private final ReadOnlyBooleanWrapper entered = new ReadOnlyBooleanWrapper();

  /**
   * Signs in by {@code action}.
   *
   * @param demo the accounts to offer; empty outside the demonstration
   */
  public SignInViewModel(
      SignInAction action, Background background, Later later, List<DemoAccount> demo) {
    this.action = action;
    this.background = background;
    patience = new Patience(later);
    this.demo = List.copyOf(demo);
    login.subscribe(_ -> startOver());
  }

  /** Another account is asked for its password first. */
  private void startOver() {
    if (asked.get() == Asked.CODE || asked.get() == Asked.FIRST_CODE) {
      ask(Asked.PASSWORD);
    }
  }

  private void ask(Asked now) {
    second.set("");
    if (now != Asked.FIRST_CODE) {
      enrolment.set(null);
    }
    asked.set(now);
  }

  /** What the person is asked for. */
  public ReadOnlyObjectProperty<Asked> asked() {
    return asked.getReadOnlyProperty();
  }

  /** The second factor that is being set up; null when none is. */
  public ReadOnlyObjectProperty<@Nullable Enrolment> enrolment() {
    return enrolment.getReadOnlyProperty();
  }

  /** The code of the second factor, as typed. */
  public StringProperty second() {
    return second;
  }

  /** The one-time code, as typed. */
  public StringProperty resetCode() {
    return resetCode;
  }

  /** The recovery codes to be written down; none once that was said. */
  public List<String> recoveryCodes() {
    return waiting == null ? List.of() : waiting.recoveryCodes();
  }

  /** The recovery codes are written down: goes on. */
  public void codesKept() {
    var signed = waiting;
    waiting = null;
    if (signed != null) {
      ask(Asked.PASSWORD);
      busy.set(true);
      enter(signed);
    }
  }

  /** The desk comes in the place of this screen: until then nobody signs in again, or calls off. */
  private void enter(Outcome.Signed signed) {
    entered.set(true);
    signed.enter().run();
  }

  /** Asks for a one-time code and a new password, or for the password again. */
  public void forgotten(boolean yes) {
    fault.set(null);
    passwordMissing.set(false);
    resetCode.set("");
    ask(yes ? Asked.RESET : Asked.PASSWORD);
  }

  /** Sets a password with the one-time code, and signs in with it; {@code fresh} is wiped. */
  public void reset(char[] fresh) {
    var name = login.get().strip().toLowerCase(Locale.ROOT);
    var code = resetCode.get();
    run(
        name,
        fresh,
        password -> {
          action.reset(name, code, password);
          return tried(name, password, "", false);
        });
  }

  /** What is typed as account. */
  public StringProperty login() {
    return login;
  }

  /** Whether somebody locked this computer, and is asked for the password alone. */
  public BooleanProperty locked() {
    return locked;
  }

  /** Whether an attempt runs. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether somebody was let in, and the desk comes in the place of this. */
  public ReadOnlyBooleanProperty entered() {
    return entered.getReadOnlyProperty();
  }

  /** Whether it has run for longer than a second. */
  public ReadOnlyBooleanProperty slow() {
    return patience.over();
  }

  /** Whether the last attempt lacked an account. */
  public ReadOnlyBooleanProperty loginMissing() {
    return loginMissing.getReadOnlyProperty();
  }

  /** Whether the last attempt lacked a password. */
  public ReadOnlyBooleanProperty passwordMissing() {
    return passwordMissing.getReadOnlyProperty();
  }

  /** Why the last attempt failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorCode> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Whether the server answers. */
  public ObjectProperty<Reach> reach() {
    return reach;
  }

  /** The accounts to offer; empty outside the demonstration. */
  public List<DemoAccount> demo() {
    return demo;
  }

  /** Tells whether the server answers. From any thread. */
  public void reached(boolean answers) {
    background.onScreen(() -> reach.set(answers ? Reach.REACHED : Reach.OUT_OF_REACH));
  }

  /** Tries to sign in; {@code password} is wiped in every case. */
  public void signIn(char[] password) {
    var name = login.get().strip().toLowerCase(Locale.ROOT);
    var code = second.get().strip();
    boolean first = asked.get() == Asked.FIRST_CODE;
    run(name, password, each -> tried(name, each, code, first));
  }

  /** What came of an attempt, and the second factor that has to be set up first. */
  private record Tried(Outcome outcome, @Nullable Enrolment enrolment) {}

  private Tried tried(String name, char[] password, String code, boolean first) {
    var outcome =
        code.isEmpty() ? action.signIn(name, password) : action.signIn(name, password, code, first);
    boolean begins =
        outcome instanceof Outcome.Failed(var why) && why == ErrorCode.SECOND_FACTOR_MISSING;
    return new Tried(outcome, begins ? action.begin(name, password) : null);
  }

  private void run(String name, char[] password, Function<char[], Tried> tries) {
    loginMissing.set(name.isEmpty());
    passwordMissing.set(password.length == 0);
    fault.set(null);
    if (busy.get() || name.isEmpty() || password.length == 0) {
      Arrays.fill(password, '\0');
      return;
    }
    busy.set(true);
    long mine = ++attempt;
    patience.begin();
    background.run(
        () -> {
          try {
            return tries.apply(password);
          } finally {
            Arrays.fill(password, '\0');
          }
        },
        outcome -> came(mine, outcome),
        e -> failed(mine, e));
  }

  /** Tells why the last person had to go; until the next attempt. */
  public void tell(ErrorCode code) {
    fault.set(code);
  }

  /** Calls the attempt off. What it may still open is closed again. */
  public void cancel() {
    if (entered.get()) {
      return;
    }
    attempt++;
    ask(Asked.PASSWORD);
    rest();
  }

  private void came(long mine, Tried tried) {
    var outcome = tried.outcome();
    if (mine != attempt) {
      if (outcome instanceof Outcome.Signed signed) {
        background.run(
            () -> {
              signed.discard().run();
              return true;
            },
            _ -> {},
            _ -> {});
      }
      return;
    }
    var begun = tried.enrolment();
    if (begun != null) {
      enrolment.set(begun);
      ask(Asked.FIRST_CODE);
    } else if (outcome instanceof Outcome.Failed(var why) && why == ErrorCode.SECOND_CODE_NEEDED) {
      ask(Asked.CODE);
    } else {
      settle(outcome);
    }
    if (!entered.get()) {
      rest();
    }
  }

  private void settle(Outcome outcome) {
    switch (outcome) {
      case Outcome.Signed signed when !signed.recoveryCodes().isEmpty() -> {
        waiting = signed;
        ask(Asked.KEEPING_CODES);
      }
      case Outcome.Signed signed -> {
        ask(Asked.PASSWORD);
        enter(signed);
      }
      case Outcome.Wrong _ -> fault.set(ErrorCode.SIGN_IN_WRONG);
      case Outcome.FirstTimeNeedsServer _ -> fault.set(ErrorCode.SIGN_IN_FIRST_ONLINE);
      case Outcome.TooMany _ -> fault.set(ErrorCode.SIGN_IN_TOO_MANY);
      case Outcome.Failed failed -> fault.set(failed.code());
    }
  }

  private void failed(long mine, HaidangException e) {
    if (mine == attempt) {
      rest();
      fault.set(e.code());
    }
  }

  private void rest() {
    busy.set(false);
    patience.end();
  }
}
