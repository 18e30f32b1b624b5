package org.haidang.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of the interface, by key, in Vietnamese and English. Immutable, thread-safe.
 *
 * <p>They stand in {@code texts/ROOM_vi.properties} and {@code texts/ROOM_en.properties} (UTF-8), a
 * pair of files for each room. Placeholders are those of {@link MessageFormat}.
 */
public final class Texts {

  /** The interface's languages, the default first. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("vi"), Locale.forLanguageTag("en"));

  /** The pairs of files. */
  public static final List<String> ROOMS =
      List.of("kit", "shell", "form", "call", "contacts", "errors", "console");

  private final Map<Locale, Map<String, String>> byLanguage;

  private Texts(Map<Locale, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Reads every room's texts; a missing file is a fault of the build. */
  public static Texts load() {
    var all = new HashMap<Locale, Map<String, String>>();
    for (var language : LANGUAGES) {
      var texts = new HashMap<String, String>();
      for (var room : ROOMS) {
        var name = "/texts/" + room + "_" + language.getLanguage() + ".properties";
        read(name).forEach((key, value) -> texts.put((String) key, (String) value));
      }
      all.put(language, Map.copyOf(texts));
    }
    return new Texts(Map.copyOf(all));
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (var in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The text of {@code key}; the key itself where it is missing, which a test forbids. */
  public String get(Locale language, String key, Object... arguments) {
    var texts = byLanguage.getOrDefault(language, Map.of());
    var pattern = texts.getOrDefault(key, key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
  }

  /** Every key of a language, sorted. */
  public Set<String> keys(Locale language) {
    return new TreeSet<>(byLanguage.getOrDefault(language, Map.of()).keySet());
  }
}
