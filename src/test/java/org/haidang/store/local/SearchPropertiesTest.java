package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.platform.Folding;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.records.Search.Reader;

/**
 * What holds of every text: found by any beginning, phrases where they stand, masks without leak.
 */
class SearchPropertiesTest {

  private static final Reader LAN = new Reader("HN", true);
  private static final Reader MASKED = new Reader("HN", false);
  private static final List<String> SYLLABLES =
      List.of(
          "Đường",
          "đứng",
          "dung",
          "Nguyễn",
          "Nguyên",
          "thị",
          "Thi",
          "hoa",
          "Hoà",
          "biên",
          "giới",
          "nghiêng",
          "Ngọc",
          "ở",
          "y",
          "12",
          "0912345678",
          "2026",
          "xưởng",
          "chợ",
          "Lào");

  private static Path folder;
  private static LocalStore store;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("search");
    store = Searched.open(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    store.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.oneOf(
            Arbitraries.of(SYLLABLES),
            Arbitraries.strings().withChars("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếờ").ofLength(5),
            Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(11))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static UUID saved(Body body) {
    var id = id();
    store.contacts().save(Samples.change(id, null, null, Body.EMPTY.editsTo(body)));
    return id;
  }

  private static List<Search.Hit> ask(String text, Reader reader) {
    return store.search(reader).ask(Question.of(text, 10_000), () -> false).orElseThrow().hits();
  }

  private static boolean finds(String text, Reader reader, UUID id) {
    return ask(text, reader).stream().anyMatch(hit -> hit.row().id().equals(id));
  }

  @Property(tries = 40)
  void what_is_saved_is_found_by_any_beginning_of_any_word_without_tones(
      @ForAll @From("words") List<String> words,
      @ForAll @IntRange(min = 0, max = 11) int which,
      @ForAll @IntRange(min = 1, max = 11) int length) {
    var id = saved(Samples.contactBody(0, String.join(" ", words)));
    var word = Folding.fold(words.get(which % words.size()));
    var beginning = word.substring(0, Math.min(length, word.length()));
    assertThat(finds(beginning, LAN, id)).as(beginning).isTrue();
    assertThat(finds(word + " " + beginning, LAN, id)).as(word + " " + beginning).isTrue();
  }

  @Property(tries = 40)
  void a_phrase_is_found_where_it_stands_and_nowhere_else(
      @ForAll @From("words") List<String> words,
      @ForAll @IntRange(min = 0, max = 11) int from,
      @ForAll @IntRange(min = 2, max = 4) int count) {
    var id = saved(Samples.contactBody(0, String.join(", ", words)));
    var begin = from % words.size();
    var asked = words.subList(begin, Math.min(words.size(), begin + count));
    var phrase = Folding.fold(String.join(" ", asked));
    assertThat(finds('"' + phrase + '"', LAN, id)).as(phrase).isTrue();
    for (var hit : ask('"' + phrase + '"', LAN)) {
      var body = store.contacts().open(hit.row().id()).orElseThrow().state().body();
      // The sample's index has the words of every field: "2026" stands in the day as well.
      var texts = Folding.fold(String.join(" | ", body.fields().values()));
      assertThat(" " + texts.replaceAll("[^\\p{L}\\p{N}|]+", " ") + " ")
          .contains(" " + phrase + " ");
    }
  }

  @Property(tries = 40)
  void what_is_masked_is_neither_found_nor_shown(
      @ForAll @From("words") List<String> open, @ForAll @From("words") List<String> secret) {
    var hidden = new ArrayList<>(secret);
    hidden.add("Bímật");
    var id =
        saved(
            Samples.contactBody(0, String.join(" ", open)).with("name", String.join(" ", hidden)));
    assertThat(finds("bimat", LAN, id)).isTrue();
    assertThat(ask("bimat", MASKED)).isEmpty();
    assertThat(ask(String.join(" ", open) + " bimat", MASKED)).isEmpty();
    for (var word : open) {
      for (var hit : ask(word, MASKED)) {
        assertThat(hit.snippet().text()).doesNotContain("Bímật");
        assertThat(hit.snippet().personal()).isFalse();
      }
    }
  }

  @Property(tries = 40)
  void marks_stand_on_what_was_typed(
      @ForAll @From("words") List<String> words, @ForAll @IntRange(min = 0, max = 11) int which) {
    var id = saved(Samples.contactBody(0, String.join(" ", words)));
    var word = words.get(which % words.size());
    var hit =
        ask(word, LAN).stream().filter(it -> it.row().id().equals(id)).findFirst().orElseThrow();
    assertThat(hit.snippet().marks())
        .isNotEmpty()
        .allSatisfy(
            mark ->
                assertThat(bare(hit.snippet().text().substring(mark.begin(), mark.end())))
                    .startsWith(bare(word)));
  }

  /** Folded; a number without its spaces and as within the country. */
  private static String bare(String text) {
    var folded = Folding.fold(text);
    return Character.isDigit(folded.charAt(0))
        ? folded.replace(" ", "").replaceFirst("^84", "0")
        : folded;
  }
}
