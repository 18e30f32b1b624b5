package org.haidang.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haidang.platform.TextFault.Reason;

/**
 * Further languages of the interface, put into a folder: {@code TAG/NAME.properties} in UTF-8, the
 * keys those of the shipped texts, {@code language.name} the language's name for itself. A file or
 * text that is wrong is left out and told; the others are used. Used by one thread at a time.
 */
public final class TextFolder {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Texts shipped;
  private final List<TextFault> faults = new ArrayList<>();

  /**
   * What a folder holds.
   *
   * @param languages language to key to text, ordered by the languages' tags
   * @param faults what was left out
   */
  public record Found(Map<Locale, Map<String, String>> languages, List<TextFault> faults) {
    public Found {
      faults = List.copyOf(faults);
    }
  }

  private TextFolder(Texts shipped) {
    this.shipped = shipped;
  }

  /** The languages in {@code folder}, which need not exist, measured by the shipped texts. */
  public static Found read(Path folder, Texts shipped) {
    return new TextFolder(shipped).read(folder);
  }

  private Found read(Path folder) {
    SortedMap<String, Path> tags = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      list(folder, "*").stream()
          .filter(Files::isDirectory)
          .forEach(each -> tags.put(name(each), each));
    }
    var languages = new java.util.LinkedHashMap<Locale, Map<String, String>>();
    tags.forEach(
        (tag, at) -> {
          var language = locale(tag);
          if (language.getLanguage().isEmpty()) {
            faults.add(new TextFault(tag, "", Reason.UNKNOWN_LANGUAGE));
          } else if (shipped.languages().contains(language)) {
            faults.add(new TextFault(tag, "", Reason.SHIPPED));
          } else {
            var texts = texts(tag, at);
            if (!texts.isEmpty()) {
              languages.put(language, texts);
            }
          }
        });
    return new Found(Collections.unmodifiableMap(languages), faults);
  }

  /** The language of {@code tag}; {@link Locale#ROOT} when there is none of that tag. */
  private static Locale locale(String tag) {
    try {
      var found = new Locale.Builder().setLanguageTag(tag).build();
      var code = found.getLanguage();
      return found.getDisplayLanguage(Locale.ENGLISH).equals(code) ? Locale.ROOT : found;
    } catch (IllformedLocaleException e) {
      return Locale.ROOT;
    }
  }

  private Map<String, String> texts(String tag, Path folder) {
    var texts = new HashMap<String, String>();
    for (var file : list(folder, "*.properties")) {
      var name = tag + "/" + name(file);
      properties(name, file).forEach((key, text) -> keep(name, (String) key, (String) text, texts));
    }
    return Map.copyOf(texts);
  }

  private void keep(String file, String key, String text, Map<String, String> texts) {
    var composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    if (composed.isEmpty()) {
      return;
    }
    if (Placeholders.fits(composed, shipped.get(Locale.ENGLISH, key))) {
      texts.put(key, composed);
    } else {
      faults.add(new TextFault(file, key, Reason.PLACEHOLDERS));
    }
  }

  private Properties properties(String name, Path file) {
    var properties = new Properties();
    try {
      var text = Files.readString(file);
      properties.load(
          new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      faults.add(new TextFault(name, "", Reason.NOT_UTF8));
    } catch (IOException | IllegalArgumentException e) {
      faults.add(new TextFault(name, "", Reason.UNREADABLE));
      properties.clear();
    }
    return properties;
  }

  private List<Path> list(Path folder, String glob) {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      files.forEach(found::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      faults.add(new TextFault(name(folder), "", Reason.UNREADABLE));
    }
    Collections.sort(found);
    return found;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
