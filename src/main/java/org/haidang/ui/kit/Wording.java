package org.haidang.ui.kit;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.haidang.platform.Texts;

/**
 * The interface's words in the language of the moment; what is bound here changes at once when the
 * language does. To be used on the FX thread.
 */
public final class Wording {

  private final Texts texts;
  private final ObjectProperty<Locale> language =
      new SimpleObjectProperty<>(Texts.LANGUAGES.getFirst());

  /** Words from {@code texts}, Vietnamese first. */
  public Wording(Texts texts) {
    this.texts = texts;
  }

  /** The language of the moment, one of {@link Texts#LANGUAGES}. */
  public ObjectProperty<Locale> language() {
    return language;
  }

  /** The language's tag, {@code vi} or {@code en}: the key into a pack's labels. */
  public String tag() {
    return language.get().getLanguage();
  }

  /** The text of {@code key} now. */
  public String get(String key, Object... arguments) {
    return texts.get(language.get(), key, arguments);
  }

  /** The text of {@code key}, following the language. */
  public StringBinding of(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> get(key, arguments), language);
  }

  /** The other language. */
  public void switchLanguage() {
    int next = (Texts.LANGUAGES.indexOf(language.get()) + 1) % Texts.LANGUAGES.size();
    language.set(Texts.LANGUAGES.get(next));
  }
}
