package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Ids;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A note is written once, whoever asks the server for more. */
class NotesWrittenOnceTest {

  private static final Ids IDS = Ids.timeOrdered();
  private static CentralStore store;
  private final Reports desk = new Reports("HN");

  @BeforeAll
  static void open() {
    store = TestDatabase.store(TestDatabase.prepared("notes"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void a_note_is_taken_in_and_a_second_change_of_it_refused() {
    var note = note(IDS.next(), null, null, new Edit("text", null, "Bị giữ hộ chiếu"));
    assertThat(push(note).getFirst().outcome()).isEqualTo(Outcome.ACCEPTED);

    var base = new Version(store.generation(), 1);
    var other = note(note.record(), null, base, new Edit("text", "Bị giữ hộ chiếu", "Không"));
    var answer = push(other).getFirst();

    assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(answer.code()).isEqualTo(ErrorCode.CHANGE_WRITTEN_ONCE.name());
  }

  @Test
  void two_changes_of_one_note_in_one_push_are_one_too_many() {
    var note = note(IDS.next(), null, null, new Edit("text", null, "Một"));
    var more = note(note.record(), note.id(), null, new Edit("said_by", null, "mẹ"));

    assertThat(push(note, more))
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED);
  }

  @Test
  void the_same_note_sent_again_is_answered_as_before() {
    var note = note(IDS.next(), null, null, new Edit("text", null, "Một"));
    var first = push(note);
    assertThat(push(note)).isEqualTo(first);
  }

  private List<ChangeAnswer> push(Change... changes) {
    return store.append(List.of(changes), desk.session());
  }

  private Change note(UUID record, @Nullable UUID after, @Nullable Version base, Edit edit) {
    var made =
        after == null && base == null
            ? List.of(new Edit(ContactFields.CENTRE, null, "HN"), edit)
            : List.of(edit);
    return new Change(
        IDS.next(),
        RecordType.NOTE,
        record,
        after,
        base,
        made,
        "lan",
        desk.workstation,
        Instant.parse("2026-11-26T02:00:00Z"),
        null);
  }
}
