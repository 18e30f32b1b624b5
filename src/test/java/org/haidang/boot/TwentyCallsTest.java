package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.haidang.demo.DemoCall;
import org.haidang.demo.DemoCalls;
import org.haidang.desk.Contacts.Row;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.platform.Folding;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.IndexEntry;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty fictional calls from the keys of one desk to the list of another. */
class TwentyCallsTest {

  @TempDir Path folder;

  private final Wording wording = new Wording(Texts.load());
  private final Content content = SharedContent.get();
  private final Map<UUID, Body> saved = new LinkedHashMap<>();

  @Test
  void what_one_desk_typed_stands_at_another_field_by_field() throws Exception {
    var calls = DemoCalls.read(new Json(), LocalDate.now());
    assertThat(calls).hasSize(20);
    try (var central = Central.start("twenty_calls");
        var lan = seat("lan", central);
        var minh = seat("minh", central)) {
      for (var demo : calls) {
        type(demo, lan);
      }
      Seat.await("all are sent", () -> lan.store.outbox().depth().waiting() == 0);
      Seat.await("all have arrived", () -> minh.held() == 20);

      for (var contact : saved.entrySet()) {
        var there = minh.store.contacts().open(contact.getKey()).orElseThrow();
        assertThat(there.state().body().fields()).isEqualTo(contact.getValue().fields());
        assertThat(there.state().conflicts()).isEmpty();
        assertThat(there.place()).isInstanceOf(Place.AtServer.class);
      }
      assertThat(rows(minh)).isEqualTo(rows(lan)).hasSize(20);
      eachIsFoundWithoutTones(minh);
      assertThat(lan.desk.unfinished()).isEmpty();
    }
  }

  private Seat seat(String login, Central central) {
    return Seat.take(new Seat.Plan(folder.resolve(login), central.address, content), login);
  }

  private void type(DemoCall demo, Seat seat) throws Exception {
    var call = seat.desk.answer(demo.channel(), demo.number());
    var typed = DemoTyping.enter(demo, call, wording);
    var outcome = call.save().get(30, TimeUnit.SECONDS);
    assertThat(outcome).as(demo.title()).isInstanceOf(SaveOutcome.Saved.class);
    var body = Body.EMPTY.with(((SaveOutcome.Saved) outcome).change().patch());
    typed.forEach(
        (path, value) ->
            assertThat(String.valueOf(body.get(path)).split(" "))
                .as("%s of “%s”", path, demo.title())
                .containsExactlyInAnyOrder(value.split(" ")));
    assertThat(body.get(ContactFields.NUMBER)).isEqualTo(demo.number());
    assertThat(body.get(ContactFields.CHANNEL)).isEqualTo(demo.channel().name());
    saved.put(call.contact(), body);
  }

  private static Map<UUID, IndexEntry> rows(Seat seat) {
    var rows = new LinkedHashMap<UUID, IndexEntry>();
    for (Row row : seat.store.contacts().find("", 100)) {
      rows.put(row.id(), row.entry());
    }
    return rows;
  }

  private void eachIsFoundWithoutTones(Seat seat) {
    int found = 0;
    for (var row : rows(seat).entrySet()) {
      var summary = row.getValue().summary();
      if (!summary.isEmpty()) {
        var words = Folding.fold(summary).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        assertThat(words).isNotEqualTo(summary);
        assertThat(seat.store.contacts().find(words, 100))
            .extracting(Row::id)
            .as(words)
            .containsExactly(row.getKey());
        found++;
      }
    }
    assertThat(found).isGreaterThan(10);
  }
}
