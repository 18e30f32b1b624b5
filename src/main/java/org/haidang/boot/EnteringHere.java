package org.haidang.boot;

import java.util.function.Consumer;
import java.util.function.Function;
import org.haidang.ui.shell.SignInAction;

/**
 * The entrance as the sign-in screen wants it. Thread-safe.
 *
 * @param opens what is opened for whom was let in
 * @param entered goes on with it, on the FX thread
 */
record EnteringHere<T extends AutoCloseable>(
    Entrance entrance, Function<Entrance.Admitted, T> opens, Consumer<T> entered)
    implements SignInAction {

  @Override
  public Outcome signIn(String login, char[] password) {
    return entrance.enter(login, password, opens, entered);
  }

  @Override
  public Outcome signIn(String login, char[] password, String second, boolean first) {
    return entrance.enter(login, password, second, first, opens, entered);
  }

  @Override
  public Enrolment begin(String login, char[] password) {
    var begun = entrance.ask(server -> server.beginSecond(login, password));
    return new Enrolment(begun.secret(), begun.uri());
  }

  @Override
  public void reset(String login, String code, char[] fresh) {
    entrance.ask(
        server -> {
          server.reset(login, code, fresh);
          return true;
        });
  }
}
