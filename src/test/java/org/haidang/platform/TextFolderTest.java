package org.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.haidang.platform.TextFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further languages, put into a folder. */
class TextFolderTest {

  private static final Locale FRENCH = Locale.forLanguageTag("fr");

  @TempDir Path folder;

  private final Texts shipped = Texts.load();

  private void put(String file, String text) throws IOException {
    var target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  private Texts read() {
    return shipped.with(TextFolder.read(folder, shipped));
  }

  @Test
  void a_folder_that_is_not_there_adds_nothing() {
    var texts = shipped.with(TextFolder.read(folder.resolve("none"), shipped));
    assertThat(texts.languages()).isEqualTo(Texts.LANGUAGES);
    assertThat(texts.faults()).isEmpty();
  }

  @Test
  void a_language_is_there_once_its_folder_is_and_names_itself() throws IOException {
    put("fr/call.properties", "language.name=Français\ncall.answer=Répondre\n");
    put("hmn/a.properties", "call.answer=Teb\n");
    var texts = read();
    assertThat(texts.languages()).extracting(Locale::toLanguageTag).endsWith("fr", "hmn");
    assertThat(texts.name(FRENCH)).isEqualTo("Français");
    assertThat(texts.name(Locale.forLanguageTag("hmn"))).isNotBlank();
    assertThat(texts.get(FRENCH, "call.answer")).isEqualTo("Répondre");
    assertThat(texts.faults()).isEmpty();
  }

  @Test
  void what_it_lacks_is_said_in_english() throws IOException {
    put("fr/call.properties", "call.answer=Répondre\n");
    assertThat(read().get(FRENCH, "call.save")).isEqualTo("Save report");
    assertThat(read().get(FRENCH, "kit.line.attention", 2)).isEqualTo("2 need attention");
    assertThat(read().get(FRENCH, "of.nobody")).isEqualTo("of.nobody");
  }

  @Test
  void a_file_in_another_encoding_is_told_and_the_others_are_used() throws IOException {
    put("fr/call.properties", "call.answer=Répondre\n");
    Files.write(
        folder.resolve("fr/kit.properties"),
        "kit.place.central=À Hanoï".getBytes(StandardCharsets.ISO_8859_1));
    var texts = read();
    assertThat(texts.faults())
        .containsExactly(new TextFault("fr/kit.properties", "", Reason.NOT_UTF8));
    assertThat(texts.get(FRENCH, "call.answer")).isEqualTo("Répondre");
    assertThat(texts.get(FRENCH, "kit.place.central")).isEqualTo("In Hanoi");
  }

  @Test
  void a_file_that_is_no_list_of_texts_is_told() throws IOException {
    put("fr/call.properties", "call.answer=\\u12\n");
    assertThat(read().faults())
        .containsExactly(new TextFault("fr/call.properties", "", Reason.UNREADABLE));
    assertThat(read().languages()).isEqualTo(Texts.LANGUAGES);
  }

  @Test
  void a_text_with_broken_or_other_placeholders_is_told_and_left_out() throws IOException {
    put(
        "fr/kit.properties",
        """
        language.name=Français
        kit.line.waiting={0 à envoyer
        kit.line.sending=l'envoi de {0}
        kit.line.last=dernier échange
        kit.message.more=encore {1}
        kit.line.attention={0,choice,1#une|1<{0}} à revoir
        """);
    var texts = read();
    assertThat(texts.faults())
        .extracting(TextFault::key)
        .containsExactlyInAnyOrder(
            "kit.line.waiting", "kit.line.sending", "kit.line.last", "kit.message.more");
    assertThat(texts.faults()).extracting(TextFault::reason).containsOnly(Reason.PLACEHOLDERS);
    assertThat(texts.get(FRENCH, "kit.line.waiting", 3)).isEqualTo("3 to send");
    assertThat(texts.get(FRENCH, "kit.line.attention", 1)).isEqualTo("une à revoir");
  }

  @Test
  void a_folder_of_no_language_and_one_of_a_shipped_language_are_told() throws IOException {
    put("xx/call.properties", "call.answer=?\n");
    put("my texts/call.properties", "call.answer=?\n");
    put("vi/call.properties", "call.answer=?\n");
    var texts = read();
    assertThat(texts.faults())
        .containsExactlyInAnyOrder(
            new TextFault("xx", "", Reason.UNKNOWN_LANGUAGE),
            new TextFault("my texts", "", Reason.UNKNOWN_LANGUAGE),
            new TextFault("vi", "", Reason.SHIPPED));
    assertThat(texts.get(Texts.LANGUAGES.getFirst(), "call.answer")).isEqualTo("Nhận cuộc gọi");
  }

  @Test
  void letters_in_pieces_and_a_byte_order_mark_do_no_harm() throws IOException {
    put("fr/call.properties", "\uFEFFcall.answer=Re\u0301pondre\n");
    assertThat(read().get(FRENCH, "call.answer")).isEqualTo("R\u00e9pondre");
  }

  @Test
  void the_french_of_the_tour_has_no_fault_and_only_keys_there_are() throws IOException {
    try (var in = Texts.class.getResourceAsStream("/tour/texts/fr/desk.properties")) {
      Files.createDirectories(folder.resolve("fr"));
      Files.copy(Objects.requireNonNull(in), folder.resolve("fr/desk.properties"));
    }
    var texts = read();
    assertThat(texts.faults()).isEmpty();
    assertThat(texts.keys(FRENCH))
        .hasSizeGreaterThan(60)
        .isSubsetOf(shipped.keys(Texts.LANGUAGES.getFirst()));
  }
}
