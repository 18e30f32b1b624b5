package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.haidang.desk.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store's search does beyond the contract. */
class SearchTest {

  @TempDir Path folder;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = Stores.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> found(String query) {
    return store.contacts().find(query, 50).stream().map(row -> row.entry().summary()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912345678",
        "0912 345",
        "091.234.5678",
        "+84 912 345 678",
        "84912",
        "0912 345 678"
      })
  void a_number_is_found_in_any_spacing(String query) {
    store.contacts().save(first(id(), 0, "gọi lại số 0912 345 678 sau 8 giờ"));
    store.contacts().save(first(id(), 1, "gọi lại số 0987.654.321"));
    assertThat(found(query)).containsExactly("gọi lại số 0912 345 678 sau 8 giờ");
  }

  @Test
  void a_number_saved_with_the_countrys_prefix_is_found_without() {
    store.contacts().save(first(id(), 0, "+84-912-345-678"));
    assertThat(found("0912 345 678")).hasSize(1);
    assertThat(found("912345")).isEmpty();
  }

  @Test
  void composed_and_decomposed_letters_are_the_same() {
    store.contacts().save(first(id(), 0, Normalizer.normalize("Hải Đăng", Normalizer.Form.NFD)));
    assertThat(found("hải đăng")).hasSize(1);
    assertThat(found(Normalizer.normalize("HẢI", Normalizer.Form.NFD))).hasSize(1);
  }

  @Test
  void many_contacts_of_one_second_all_have_a_place() {
    for (int i = 0; i < 80; i++) {
      store.contacts().save(first(id(), 0, "cùng lúc " + i));
    }
    store.contacts().save(first(id(), 1, "cùng lúc nhưng sau"));
    assertThat(store.contacts().find("cung", 200)).hasSize(81);
    assertThat(found("cung").getFirst()).isEqualTo("cùng lúc nhưng sau");
  }

  @Test
  void the_index_is_what_the_records_say_after_many_edits() {
    var contact = id();
    store.contacts().save(first(contact, 0, "đầu tiên"));
    for (int i = 0; i < 20; i++) {
      var opened = store.contacts().open(contact).orElseThrow();
      store.contacts().save(Samples.next(opened, "summary", "lần " + i));
    }
    store.database().maintain("insert into search (search) values ('integrity-check')");
    assertThat(found("dau")).isEmpty();
    assertThat(found("lan 19")).hasSize(1);
    assertThat(found("lan 18")).isEmpty();
  }

  @Test
  void several_threads_save_and_read_at_once() throws Exception {
    try (var pool = Executors.newFixedThreadPool(6)) {
      var ready = new CountDownLatch(1);
      var done =
          java.util.stream.IntStream.range(0, 6)
              .mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            ready.await();
                            for (int i = 0; i < 10; i++) {
                              store.contacts().save(first(id(), i, "luồng x" + thread));
                              assertThat(found("luong x" + thread)).hasSize(i + 1);
                            }
                            return null;
                          }))
              .toList();
      ready.countDown();
      for (var future : done) {
        future.get();
      }
    }
    assertThat(store.contacts().find("luong", 99)).hasSize(60);
    assertThat(store.outbox().depth().waiting()).isEqualTo(60);
  }

  @Test
  void settings_are_remembered() {
    store.settings().put("language", "vi");
    store.settings().put("language", "en");
    store.close();
    open();
    assertThat(store.settings().get("language")).contains("en");
    assertThat(store.settings().get("window")).isEmpty();
  }

  @Test
  void another_store_of_the_same_folder_cannot_send_meanwhile() throws Exception {
    var claim = store.outbox().claimSending().orElseThrow();
    try (var second = Stores.open(folder)) {
      assertThat(second.outbox().claimSending()).isEmpty();
      claim.close();
      second.outbox().claimSending().orElseThrow().close();
    }
  }
}
