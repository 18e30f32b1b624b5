package org.haidang.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Texts;
import org.haidang.platform.TonePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface's texts, all rooms. */
class TextsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

  /** A tone over the first letter where more of the syllable follows the second: "tòan". */
  private static final Pattern MISPLACED =
      Pattern.compile("([òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])\\p{L}");

  static Iterable<String> rooms() {
    return Texts.ROOMS;
  }

  private static Map<String, String> read(String room, Locale language) throws Exception {
    var properties = new Properties();
    var name = "/texts/" + room + "_" + language.getLanguage() + ".properties";
    try (var in = Texts.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void both_languages_say_the_same_things(String room) throws Exception {
    var vi = read(room, Texts.LANGUAGES.get(0));
    var en = read(room, Texts.LANGUAGES.get(1));
    assertThat(vi.keySet()).isEqualTo(en.keySet());
    for (var key : vi.keySet()) {
      assertThat(placeholders(vi.get(key))).as(key).isEqualTo(placeholders(en.get(key)));
    }
  }

  private static Set<String> placeholders(String text) {
    var found = new TreeSet<String>();
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void no_text_is_empty_and_every_letter_is_in_one_piece(String room) throws Exception {
    for (var language : Texts.LANGUAGES) {
      read(room, language)
          .forEach(
              (key, text) -> {
                assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
              });
    }
  }

  /** Hòa, khỏe, thủy: docs/decisions/0066. */
  @ParameterizedTest
  @MethodSource("rooms")
  void tones_stand_in_one_place(String room) throws Exception {
    read(room, Texts.LANGUAGES.getFirst())
        .forEach((key, text) -> assertThat(text).as(key).isEqualTo(TonePlace.first(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "demo", "texts", "tour"})
  void tones_stand_in_one_place_in_packs_and_stories_too(String folder) throws Exception {
    try (var files = Files.walk(Path.of("src/main/resources", folder))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        for (var line : Files.readAllLines(file)) {
          assertThat(line).as(file.toString()).isEqualTo(TonePlace.first(line));
          assertThat(line).as(file.toString()).doesNotContainPattern(MISPLACED);
        }
      }
    }
  }

  /** An apostrophe is doubled where placeholders are filled in, and single where they are not. */
  @ParameterizedTest
  @MethodSource("rooms")
  void apostrophes_come_out_as_written(String room) throws Exception {
    for (var language : Texts.LANGUAGES) {
      read(room, language)
          .forEach(
              (key, text) -> {
                if (placeholders(text).isEmpty()) {
                  assertThat(text).as(key).doesNotContain("''");
                } else {
                  assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                  assertThatCode(() -> new MessageFormat(text, language))
                      .as(key)
                      .doesNotThrowAnyException();
                }
              });
    }
  }

  @Test
  void no_key_stands_in_two_rooms() throws Exception {
    var seen = new ArrayList<String>();
    for (var room : Texts.ROOMS) {
      seen.addAll(read(room, Texts.LANGUAGES.getFirst()).keySet());
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void every_fault_says_what_happened_what_was_kept_and_what_to_do() {
    var texts = Texts.load();
    for (var language : Texts.LANGUAGES) {
      for (var code : ErrorCode.values()) {
        assertThat(texts.keys(language))
            .contains(code.textKey() + ".what", code.textKey() + ".kept", code.textKey() + ".todo");
      }
    }
  }

  @Test
  void no_fault_text_is_left_without_its_code() throws Exception {
    var wanted = new TreeSet<String>();
    for (var code : ErrorCode.values()) {
      wanted.add(code.textKey());
    }
    for (var key : read("errors", Texts.LANGUAGES.getFirst()).keySet()) {
      assertThat(wanted).contains(key.substring(0, key.lastIndexOf('.')));
    }
  }
}
