package org.haidang.ui.settings.accounts;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.access.PasswordRules;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.AccountMessages.Own;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.jspecify.annotations.Nullable;

/** One's own account without its window. To be used on the FX thread. */
public final class OwnAccountViewModel {

  /** After how many minutes a desk may lock by itself; 0 is never. */
  static final List<Integer> MINUTES = List.of(2, 5, 10, 15, 30, 0);

  private final Account account;
  private final OwnAccount server;
  private final Messages messages;
  private final IntegerProperty idleMinutes;
  private final PasswordRules rules = new PasswordRules();
  private final ReadOnlyObjectWrapper<@Nullable Own> own = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> codes = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ErrorCode> fault = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper differs = new ReadOnlyBooleanWrapper();
  private final OneAtATime questions;

  /**
   * That of {@code account}.
   *
   * @param idleMinutes the setting of this computer
   */
  public OwnAccountViewModel(
      Account account,
      OwnAccount server,
      IntegerProperty idleMinutes,
      Background background,
      Messages messages) {
    this.account = account;
    this.server = server;
    this.idleMinutes = idleMinutes;
    this.questions = new OneAtATime(background);
    this.messages = messages;
  }

  /** Whose it is. */
  Account account() {
    return account;
  }

  /** As the server has it; null before it answered. */
  ReadOnlyObjectProperty<@Nullable Own> own() {
    return own.getReadOnlyProperty();
  }

  /** Recovery codes just made, to be written down. */
  ReadOnlyObjectProperty<List<String>> codes() {
    return codes.getReadOnlyProperty();
  }

  /** Why the last password was not taken. */
  ReadOnlyObjectProperty<@Nullable ErrorCode> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Whether the new password was typed differently the second time. */
  ReadOnlyBooleanProperty differs() {
    return differs.getReadOnlyProperty();
  }

  /** Whether the server is being asked. */
  ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** After how many minutes without a touch this computer locks. */
  IntegerProperty idleMinutes() {
    return idleMinutes;
  }

  /** Asks the server how the account stands. */
  void refresh() {
    questions.ask(server::own, own::set, messages::tell);
  }

  /**
   * Another password; all three are wiped. What the rules say is said without asking the server.
   *
   * @param done runs once it is changed
   */
  void change(char[] current, char[] fresh, char[] again, Runnable done) {
    differs.set(!Arrays.equals(fresh, again));
    Arrays.fill(again, '\0');
    fault.set(rules.flaw(fresh, account.login(), account.displayName()).orElse(null));
    if (differs.get() || fault.get() != null || questions.isBusy() || current.length == 0) {
      Arrays.fill(current, '\0');
      Arrays.fill(fresh, '\0');
      return;
    }
    questions.ask(
        () -> {
          try {
            server.password(current, fresh);
            return true;
          } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(fresh, '\0');
          }
        },
        _ -> {
          messages.tell(new Message.Note("accounts.own.changed"));
          done.run();
        },
        e -> fault.set(e.code()));
  }

  /** Makes fresh recovery codes, to be shown until one leaves. */
  void recovery() {
    questions.ask(
        server::recovery,
        made -> {
          codes.set(made);
          refresh();
        },
        messages::tell);
  }

  /** What was shown once is shown no longer. */
  void forget() {
    codes.set(List.of());
    fault.set(null);
    differs.set(false);
  }
}
