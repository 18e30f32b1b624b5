package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.Handbook;
import org.haidang.content.Label;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.junit.jupiter.api.Test;

class ContactIndexerTest {

  private static final String ENTRY = "victims/00000000-0000-7000-0000-0000000000aa";
  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

  private static final Pack PACK =
      new Pack(
          "trafficking",
          "3",
          label("Cuộc gọi", "Call"),
          "vi",
          List.of(
              select(
                  "kind",
                  QuestionType.SELECT_ONE,
                  "kind",
                  choice("info", "Hỏi thông tin", "Information")),
              select(
                  "signs",
                  QuestionType.SELECT_MULTIPLE,
                  "",
                  choice("debt", "Nợ nần", "Debt"),
                  choice("lock", "Bị nhốt", "Locked in")),
              text("story", "summary"),
              new FormNode.Group(
                  "victims",
                  Label.NONE,
                  true,
                  List.of(
                      text("victims/name", ""),
                      select(
                          "victims/province",
                          QuestionType.SELECT_ONE,
                          "province",
                          choice("04", "Cao Bằng", "Cao Bang"))))),
          Script.NONE,
          Handbook.NONE,
          "");

  private final ContactIndexer indexer = new ContactIndexer(new OneShelf());

  @Test
  void an_entry_says_who_when_what_kind_and_what_about() {
    var entry = indexer.entryOf(contact("trafficking", "3", Map.of()));

    assertThat(entry.started()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(entry.counselor()).isEqualTo("lan");
    assertThat(entry.centre()).isEqualTo("HN");
    assertThat(entry.kind()).isEqualTo("info");
    assertThat(entry.summary()).isEqualTo("Con gái bị lừa sang biên giới");
  }

  @Test
  void choices_are_found_by_their_labels_in_every_language_and_text_by_its_words() {
    var words = indexer.entryOf(contact("trafficking", "3", Map.of())).words();

    assertThat(words)
        .contains("Hỏi", "Information", "Nợ", "Debt", "nhốt", "Locked")
        .contains("gái", "biên", "Đỗ", "Nga", "Cao", "Bằng", "0912345678")
        .doesNotContain("info", "debt", "lock", "04", "7", "HN", "trafficking")
        .doesNotHaveDuplicates();
  }

  @Test
  void the_other_values_of_a_contested_field_are_found_too() {
    var contact = contact("trafficking", "3", Map.of());
    var held =
        List.of(new HeldValue(ID, "Đỗ Nga"), new HeldValue(ID, "Hằng"), new HeldValue(ID, null));
    var contested =
        new RecordState(
            contact.type(),
            contact.id(),
            null,
            contact.body(),
            new TreeMap<>(Map.of(ENTRY + "/name", held)),
            contact.scopes(),
            false);

    assertThat(indexer.entryOf(contested).words()).contains("Hằng", "Nga");
  }

  @Test
  void another_version_of_the_pack_is_read_by_the_one_that_is_here() {
    assertThat(indexer.entryOf(contact("trafficking", "4", Map.of())).kind()).isEqualTo("info");
  }

  @Test
  void of_an_unknown_pack_the_words_are_still_found() {
    var entry = indexer.entryOf(contact("other", "1", Map.of()));

    assertThat(entry.kind()).isNull();
    assertThat(entry.summary()).isEmpty();
    assertThat(entry.words()).contains("biên", "Nga", "lan");
  }

  @Test
  void without_a_readable_beginning_the_time_its_id_was_made_orders_it() {
    var entry = indexer.entryOf(contact("trafficking", "3", Map.of("_started", "yesterday")));

    assertThat(entry.started()).isEqualTo(Instant.ofEpochMilli(0x01890a5dac96L));
  }

  @Test
  void a_record_with_nothing_in_it_has_an_entry_all_the_same() {
    var entry = indexer.entryOf(RecordState.fresh(RecordType.CONTACT, ID));

    assertThat(entry.words()).isEmpty();
    assertThat(entry.counselor()).isEmpty();
    assertThat(entry.kind()).isNull();
  }

  @Test
  void a_long_story_is_cut_after_a_whole_word() {
    var story = "một  hai\nba ".repeat(40);
    var summary = indexer.entryOf(contact("trafficking", "3", Map.of("story", story))).summary();

    assertThat(summary).startsWith("một hai ba một").endsWith("…").hasSizeLessThan(165);
    assertThat(summary.substring(0, summary.length() - 1)).matches(".*(một|hai|ba)");
  }

  private static RecordState contact(String pack, String version, Map<String, String> more) {
    var fields = new TreeMap<String, String>();
    fields.put("_pack", pack);
    fields.put("_pack_version", version);
    fields.put("_centre", "HN");
    fields.put("_counselor", "lan");
    fields.put("_number", "0912345678");
    fields.put("_started", "2026-03-01T08:00:00Z");
    fields.put("kind", "info");
    fields.put("signs", "debt lock");
    fields.put("story", "Con gái bị lừa sang\nbiên giới");
    fields.put(ENTRY, "7");
    fields.put(ENTRY + "/name", "Đỗ Nga");
    fields.put(ENTRY + "/province", "04");
    fields.putAll(more);
    return new RecordState(
        RecordType.CONTACT, ID, null, new Body(fields), new TreeMap<>(), new TreeSet<>(), false);
  }

  private static Label label(String vi, String en) {
    return new Label(Map.of("vi", vi, "en", en));
  }

  private static Choice choice(String name, String vi, String en) {
    return new Choice(name, label(vi, en), Map.of());
  }

  private static FormNode.Question select(
      String path, QuestionType type, String list, Choice... choices) {
    return new FormNode.Question(
        path, type, Label.NONE, Label.NONE, List.of(choices), Set.of(), false, "", parts(list));
  }

  private static Set<String> parts(String part) {
    return part.isEmpty() ? Set.of() : Set.of(part);
  }

  private static FormNode.Question text(String path, String list) {
    return new FormNode.Question(
        path,
        QuestionType.TEXT,
        Label.NONE,
        Label.NONE,
        List.of(),
        Set.of(),
        true,
        "",
        parts(list));
  }

  private static final class OneShelf implements Library {
    @Override
    public Pack current() {
      return PACK;
    }

    @Override
    public Optional<Pack> find(String id, String version) {
      return id.equals(PACK.id()) && version.equals(PACK.version())
          ? Optional.of(PACK)
          : Optional.empty();
    }

    @Override
    public Collection<Pack> packs() {
      return List.of(PACK);
    }
  }
}
