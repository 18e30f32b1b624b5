package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.haidang.store.local.Salvaged;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Message;
import org.junit.jupiter.api.Test;

/** What is said of a salvage fits what it gave. */
class SalvageNoteTest {

  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
  private final Formats formats = new Formats(Clock.fixed(NOON, ZoneOffset.UTC));

  private List<Message> said(int rebuilt, int unread, List<Instant> when, boolean more) {
    return SalvageNote.of(new Salvaged(3, rebuilt, 2, 1, 4, unread, when, more, 1), formats);
  }

  private static Message counts(String key, int rebuilt, int unread) {
    return new Message.Note(key, List.of(3, 2, 4, 1, rebuilt, unread));
  }

  @Test
  void nothing_is_said_where_nothing_was_damaged() {
    assertThat(SalvageNote.of(new Salvaged(0, 0, 0, 0, 0, 0, List.of(), false, 0), formats))
        .isEmpty();
  }

  @Test
  void each_kind_is_counted() {
    assertThat(said(0, 0, List.of(), false)).containsExactly(counts("shell.salvaged", 0, 0));
    assertThat(said(2, 0, List.of(), false))
        .containsExactly(counts("shell.salvaged.rebuilt", 2, 0));
    assertThat(said(2, 5, List.of(), false)).containsExactly(counts("shell.salvaged.partly", 2, 5));
    assertThat(said(0, 5, List.of(), true)).containsExactly(counts("shell.salvaged.more", 0, 5));
  }

  @Test
  void whoever_took_the_call_is_told_when_what_is_lost_was_written() {
    assertThat(said(0, 1, List.of(NOON), false).getLast())
        .isEqualTo(new Message.Note("shell.salvaged.when", List.of(formats.dateTime(NOON))));
  }

  @Test
  void of_many_times_the_first_are_told() {
    var many = IntStream.range(0, 20).mapToObj(i -> NOON.plusSeconds(60L * i)).toList();
    var told = (Message.Note) said(0, 20, many, false).getLast();
    assertThat((String) told.arguments().getFirst())
        .startsWith(formats.dateTime(NOON))
        .endsWith("; …")
        .doesNotContain(formats.dateTime(many.get(8)));
  }
}
