package org.haidang.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The texts that the product ships with. */
final class ShippedTexts {

  private ShippedTexts() {}

  /** By language and key. */
  static Map<Locale, Map<String, String>> read() {
    var all = new HashMap<Locale, Map<String, String>>();
    for (var language : Texts.LANGUAGES) {
      var texts = new HashMap<String, String>();
      for (var room : Texts.ROOMS) {
        var name = "/texts/" + room + "_" + language.getLanguage() + ".properties";
        read(name).forEach((key, value) -> texts.put((String) key, (String) value));
      }
      all.put(language, Map.copyOf(texts));
    }
    return all;
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
}
