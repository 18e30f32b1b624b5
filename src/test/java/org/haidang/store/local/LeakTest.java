package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haidang.desk.Draft;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.platform.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a thief reads in the data folder: nothing. */
class LeakTest {

  private static final List<Charset> FORMS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @TempDir Path folder;

  private static List<String> names() {
    var families = List.of("Nguyễn", "Trần", "Đặng", "Hoàng", "Vương");
    var given = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      given.add("%s Thị Quỳnh%c Xwz%04d".formatted(families.get(i % 5), 'a' + i % 26, 1000 + i));
    }
    return given;
  }

  /** Every file of the folder as text in which each byte is one character. */
  private Map<Path, String> bytes() throws IOException {
    var all = new TreeMap<Path, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  /** Never shorter than five bytes: three are found by chance in a megabyte of any cipher. */
  private static List<String> wordsOf(String name) {
    var last = name.substring(name.lastIndexOf(' ') + 1);
    return List.of(name, Folding.fold(name), last, Folding.fold(last));
  }

  private void assertNothingReadable() throws IOException {
    var files = bytes();
    assertThat(files).isNotEmpty();
    for (var name : names()) {
      for (var word : wordsOf(name)) {
        for (var form : FORMS) {
          var needle = new String(word.getBytes(form), StandardCharsets.ISO_8859_1);
          files.forEach(
              (file, text) ->
                  assertThat(text.contains(needle)).as("%s in %s", form, file).isFalse());
        }
      }
    }
    files.forEach((file, text) -> assertThat(text).doesNotContain("create table", "SQLite format"));
  }

  @Test
  void names_typed_and_saved_are_in_no_file_in_any_form() throws Exception {
    try (var store = Stores.open(folder)) {
      for (int i = 0; i < 50; i++) {
        var name = names().get(i);
        var contact = id();
        for (int typed = 1; typed <= name.length(); typed += 9) {
          var body = Body.EMPTY.with("caller/name", name.substring(0, typed));
          store
              .drafts()
              .keep(new Draft(contact, "lan", body, "caller/name", typed, "", Samples.NOON));
        }
        store.contacts().save(first(contact, i, name));
      }
      assertThat(store.contacts().find("xwz1049", 9)).as("it was all there").hasSize(1);
      assertNothingReadable();
      store.database().maintain("pragma wal_checkpoint(truncate)");
      assertNothingReadable();
    }
    assertNothingReadable();
  }

  @Test
  void the_search_would_find_them_were_they_readable() throws Exception {
    Files.writeString(folder.resolve("plain"), names().getFirst());
    assertThat(bytes().values()).anyMatch(text -> text.contains("Xwz1000"));
  }
}
