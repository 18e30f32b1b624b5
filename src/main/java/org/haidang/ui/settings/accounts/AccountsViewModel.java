package org.haidang.ui.settings.accounts;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.access.AccountRules;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.sync.AccountMessages.Code;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.sync.AccountServer;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.jspecify.annotations.Nullable;

/** The accounts somebody looks after, without the window. To be used on the FX thread. */
public final class AccountsViewModel {

  /** What takes a second press of the same button. */
  enum Twice {
    /** Nothing. */
    NOTHING,
    /** Striking off. */
    STRIKE,
    /** Forgetting the second factor. */
    SECOND
  }

  private final Account actor;
  private final AccountRules rules;
  private final AccountServer server;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Kept> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Kept> chosen = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Row> acts = FXCollections.observableArrayList();
  private final BooleanProperty fresh = new SimpleBooleanProperty();
  private final StringProperty login = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.COUNSELOR);
  private final StringProperty centre = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Code> code = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Twice> asked = new ReadOnlyObjectWrapper<>(Twice.NOTHING);
  private final OneAtATime questions;

  /** Those that {@code actor} looks after. */
  public AccountsViewModel(
      Account actor,
      AccountRules rules,
      AccountServer server,
      Background background,
      Messages messages) {
    this.actor = actor;
    this.rules = rules;
    this.server = server;
    this.background = background;
    this.questions = new OneAtATime(background);
    this.messages = messages;
    centre.set(actor.centre());
    chosen.subscribe((_, _) -> readActs());
  }

  ObservableList<Kept> rows() {
    return rows;
  }

  /** The account in hand; null when none, or when a new one is being made. */
  ReadOnlyObjectProperty<@Nullable Kept> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Whether a new one is being made. */
  BooleanProperty fresh() {
    return fresh;
  }

  StringProperty login() {
    return login;
  }

  StringProperty name() {
    return name;
  }

  ObjectProperty<Role> role() {
    return role;
  }

  StringProperty centre() {
    return centre;
  }

  /** What was done to the account in hand, the newest first. */
  ObservableList<Row> acts() {
    return acts;
  }

  /** Asked beside the rest: nobody waits for it, and what comes too late is not shown. */
  private void readActs() {
    acts.clear();
    var in = chosen.get();
    if (in == null) {
      return;
    }
    var login = in.account().login();
    background.run(
        () -> server.acts(login),
        rows -> {
          var now = chosen.get();
          if (now != null && now.account().login().equals(login)) {
            acts.setAll(rows);
          }
        },
        messages::tell);
  }

  /** A one-time code to be told to the person in hand. */
  ReadOnlyObjectProperty<@Nullable Code> code() {
    return code.getReadOnlyProperty();
  }

  /** What was asked for once. */
  ReadOnlyObjectProperty<Twice> asked() {
    return asked.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** The roles the actor may give. */
  List<Role> roles() {
    return List.of(Role.values()).stream()
        .filter(each -> rules.may(actor, new Account("", "", each, actor.centre())))
        .toList();
  }

  /** Whether the actor may choose the centre. */
  boolean choosesCentre() {
    return rules.may(actor, new Account("", "", Role.COUNSELOR, ""));
  }

  /** Asks the server for the accounts; the one in hand stays. */
  void refresh() {
    var in = chosen.get();
    ask(
        server::kept,
        kept -> {
          rows.setAll(kept);
          if (in != null) {
            kept.stream()
                .filter(each -> each.account().login().equals(in.account().login()))
                .findFirst()
                .ifPresent(this::again);
          }
        });
  }

  /** The same one, as it is now. */
  private void again(Kept now) {
    if (now.equals(chosen.get())) {
      readActs();
    } else {
      chosen.set(now);
    }
  }

  /** Takes one in hand. */
  void choose(@Nullable Kept row) {
    if (row == null) {
      return;
    }
    fresh.set(false);
    chosen.set(row);
    login.set(row.account().login());
    name.set(row.account().displayName());
    role.set(row.account().role());
    centre.set(row.account().centre());
    calm();
    code.set(null);
  }

  /** Begins a new one. */
  void begin() {
    chosen.set(null);
    fresh.set(true);
    login.set("");
    name.set("");
    role.set(Role.COUNSELOR);
    centre.set(actor.centre());
    calm();
    code.set(null);
  }

  /** Saves what stands in the fields; a new account gets its one-time code at once. */
  void save() {
    var account =
        new Account(
            login.get().strip().toLowerCase(Locale.ROOT),
            name.get().strip(),
            role.get(),
            centre.get().strip().toUpperCase(Locale.ROOT));
    if (account.login().isEmpty() || account.displayName().isEmpty()) {
      messages.tell(new Message.Note("accounts.missing"));
      return;
    }
    if (fresh.get()) {
      ask(
          () -> {
            server.add(account);
            return server.code(account.login());
          },
          made -> kept(account, made));
    } else {
      ask(
          () -> {
            server.change(account);
            return true;
          },
          _ -> kept(account, null));
    }
  }

  private void kept(Account account, @Nullable Code made) {
    fresh.set(false);
    chosen.set(new Kept(account, false, false, null));
    code.set(made);
    messages.tell(new Message.Note("accounts.saved"));
    refresh();
  }

  /** A one-time code for the account in hand. */
  void giveCode() {
    var in = chosen.get();
    if (in != null) {
      ask(() -> server.code(in.account().login()), code::set);
    }
  }

  /** Lets the account in hand in no more when asked for the second time; or again at once. */
  void strike() {
    var in = chosen.get();
    if (in != null && (in.struckOff() || twice(Twice.STRIKE))) {
      boolean off = !in.struckOff();
      done(() -> server.strikeOff(in.account().login(), off));
    }
  }

  /** Forgets the second factor of the account in hand when asked for the second time. */
  void forgetSecond() {
    var in = chosen.get();
    if (in != null && twice(Twice.SECOND)) {
      done(() -> server.forgetSecond(in.account().login()));
    }
  }

  private boolean twice(Twice what) {
    boolean again = asked.get() == what;
    asked.set(what);
    return again;
  }

  private void done(Runnable deed) {
    ask(
        () -> {
          deed.run();
          return true;
        },
        _ -> {
          code.set(null);
          refresh();
        });
  }

  private void calm() {
    asked.set(Twice.NOTHING);
  }

  /** What was shown once is shown no longer. */
  void forget() {
    code.set(null);
    calm();
  }

  private <T> void ask(Callable<T> question, Consumer<T> then) {
    questions.ask(
        question,
        answer -> {
          calm();
          then.accept(answer);
        },
        fault -> {
          calm();
          messages.tell(fault);
        });
  }
}
