package org.haidang.ui.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Colleagues and centres by the names people know them by, where a record has a login and a code.
 * Nobody is known until somebody says who knows them. Thread-safe, except {@link #centre}, which is
 * for the FX thread.
 */
public final class Names {

  private final Wording wording;
  private volatile Function<String, Optional<String>> people = _ -> Optional.empty();
  private volatile Function<String, Optional<String>> centres = _ -> Optional.empty();

  Names(Wording wording) {
    this.wording = wording;
  }

  /**
   * From now on names come from here.
   *
   * @param people the name of an account by its login; thread-safe, quick
   * @param centres the name of a centre by its code, in the language of the moment; quick
   */
  public void know(
      Function<String, Optional<String>> people, Function<String, Optional<String>> centres) {
    this.people = people;
    this.centres = centres;
  }

  /** Knows nobody any more. */
  public void forget() {
    know(_ -> Optional.empty(), _ -> Optional.empty());
  }

  /** The name of whoever has that login, family name first; the login of somebody unknown. */
  public String person(String login) {
    return people.apply(login).orElse(login);
  }

  /** A centre's name; its code where it has none. */
  public String centre(String code) {
    return centres.apply(code).orElseGet(() -> worded(code));
  }

  private String worded(String code) {
    var key = "shell.centre." + code.toLowerCase(Locale.ROOT);
    var named = wording.get(key);
    return named.equals(key) ? code : named;
  }
}
