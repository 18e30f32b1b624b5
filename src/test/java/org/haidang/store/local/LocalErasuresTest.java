package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.ContactFields;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Erasure;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.ErasureServer;
import org.haidang.sync.ErasureSync;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workstation erases first what was erased elsewhere, however long it was away. */
class LocalErasuresTest {

  @TempDir Path folder;

  /** A server that erased these, in this life. */
  private static final class Erasing implements ErasureServer {
    UUID life = Samples.GENERATION;
    final List<Erasure> erased = new ArrayList<>();
    final List<Erasure> offered = new ArrayList<>();

    @Override
    public ErasurePage erasures(@Nullable UUID generation, long since) {
      int from = life.equals(generation) ? (int) since : 0;
      int to = Math.min(erased.size(), from + 2);
      return new ErasurePage(life, erased.subList(from, to), to, to < erased.size());
    }

    @Override
    public void offerErasures(List<Erasure> known) {
      offered.addAll(known);
    }
  }

  private static UUID saved(LocalStore store, String summary) {
    var contact = id();
    var change = first(contact, 0, summary);
    store.contacts().save(change);
    store.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, 1)));
    store
        .replica()
        .apply(
            Samples.page(
                1,
                Samples.whole(
                    Samples.state(contact, Samples.version(1), Samples.contactBody(0, summary)))));
    return contact;
  }

  private static Erasure whole(UUID record) {
    return new Erasure(record, List.of(), "seal " + record);
  }

  private static int mentions(LocalStore store, String text) {
    return store
        .database()
        .read(
            h ->
                h.createQuery(
                        "select (select count(*) from change where cast(json as text) like :t)"
                            + " + (select count(*) from record where"
                            + " cast(coalesce(shown, base) as text) like :t"
                            + " or cast(coalesce(entry, '') as text) like :t)"
                            + " + (select count(*) from vocabulary where word like lower(:t))")
                    .bind("t", "%" + text + "%")
                    .mapTo(Integer.class)
                    .one());
  }

  @Test
  void a_computer_that_was_away_for_a_year_erases_all_of_it_before_it_reads_a_record() {
    try (var store = Stores.open(folder)) {
      var server = new Erasing();
      for (int i = 0; i < 5; i++) {
        server.erased.add(whole(saved(store, "Xoahan" + i)));
      }
      var stays = saved(store, "Conlai");
      assertThat(mentions(store, "xoahan")).isPositive();

      new ErasureSync(server, store.erasures()).fetch();

      assertThat(mentions(store, "xoahan")).isZero();
      assertThat(store.contacts().find("conlai", 9)).hasSize(1);
      assertThat(store.contacts().open(stays)).isPresent();
      assertThat(store.erasures().mark().seq()).isEqualTo(5);
    }
    try (var store = Stores.open(folder)) {
      assertThat(store.erasures().known()).as("kept for a restored server").hasSize(5);
    }
  }

  @Test
  void a_server_in_an_older_life_is_told_and_brings_nothing_back() {
    try (var store = Stores.open(folder)) {
      var contact = saved(store, "Xoahan");
      var server = new Erasing();
      server.erased.add(whole(contact));
      var sync = new ErasureSync(server, store.erasures());
      sync.fetch();

      server.life = new UUID(7, 7);
      server.erased.clear();
      sync.fetch();
      assertThat(server.offered).containsExactly(whole(contact));

      store
          .replica()
          .apply(
              Samples.page(
                  server.life,
                  1,
                  Samples.whole(
                      Samples.state(
                          contact,
                          new org.haidang.model.Version(server.life, 9),
                          Samples.contactBody(0, "Xoahan")))));
      assertThat(mentions(store, "xoahan")).isZero();
      assertThat(store.contacts().open(contact).orElseThrow().state().erased()).isTrue();
    }
  }

  @Test
  void of_a_record_that_stays_only_the_fields_named_are_forgotten_in_history_too() {
    try (var store = Stores.open(folder)) {
      var contact = id();
      var body =
          Samples.contactBody(0, "vẫn đọc được")
              .with(ContactFields.NUMBER, "0912000111")
              .with("ten", "Xoáhẳn");
      var change = Samples.change(contact, null, null, org.haidang.model.Body.EMPTY.editsTo(body));
      store.contacts().save(change);
      store.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, 1)));
      assertThat(mentions(store, "0912000111")).isPositive();
      var server = new Erasing();
      server.erased.add(new Erasure(contact, List.of(ContactFields.NUMBER, "ten"), "s"));
      assertThat(ErasureTest.rowsWith(store, "xoahan")).isPositive();

      new ErasureSync(server, store.erasures()).fetch();

      assertThat(mentions(store, "0912000111")).isZero();
      assertThat(ErasureTest.rowsWith(store, "xoahan")).as("nor is a word of it offered").isZero();
      assertThat(store.contacts().open(contact).orElseThrow().state().body().get("summary"))
          .isEqualTo("vẫn đọc được");
    }
  }

  @Test
  void what_was_not_sent_yet_is_still_sent() {
    try (var store = Stores.open(folder)) {
      var contact = id();
      var change = first(contact, 0, "Chuagui");
      store.contacts().save(change);
      var server = new Erasing();
      server.erased.add(whole(contact));
      new ErasureSync(server, store.erasures()).fetch();
      assertThat(store.outbox().next(9, 1 << 20)).containsExactly(change);
    }
  }
}
