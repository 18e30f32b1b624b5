package org.haidang.ui.kit;

import java.util.List;
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
  private final ObjectProperty<Locale> language;
  private final Names names = new Names(this);

  /** Words from {@code texts}, Vietnamese first. */
  public Wording(Texts texts) {
    this.texts = texts;
    this.language = new SimpleObjectProperty<>(texts.languages().getFirst());
  }

  /** Every language there is, in the order of {@link #switchLanguage}; the default first. */
  public List<Locale> languages() {
    return texts.languages();
  }

  /** Whether a further language has faults, and part of it is left out. */
  public boolean faulty() {
    return !texts.faults().isEmpty();
  }

  /** The language of the moment, one of {@link #languages}. */
  public ObjectProperty<Locale> language() {
    return language;
  }

  /** The language's tag, {@code vi}, {@code en}: the key into a pack's labels. */
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

  /** What people and centres are called. */
  public Names names() {
    return names;
  }

  /** What a language calls itself. */
  public String name(Locale which) {
    return texts.name(which);
  }

  /** What {@link #switchLanguage} would go on to. */
  public Locale next() {
    var all = languages();
    return all.get((all.indexOf(language.get()) + 1) % all.size());
  }

  /** On to the next language, after the last to the first. */
  public void switchLanguage() {
    language.set(next());
  }
}
