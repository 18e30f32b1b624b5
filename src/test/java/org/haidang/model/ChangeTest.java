package org.haidang.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change that is carried on: one thing of it is another, all the rest is what it was. */
class ChangeTest {

  private final Change change =
      new Change(
          new UUID(1, 1),
          RecordType.CONTACT,
          new UUID(1, 2),
          new UUID(1, 3),
          new Version(new UUID(1, 4), 5),
          List.of(new Edit("call/note", null, "Cần gọi lại")),
          "lan",
          new UUID(1, 6),
          Instant.parse("2026-11-26T08:30:00Z"),
          "gọi nhầm số");

  @Test
  void with_other_edits_it_is_still_the_same_change_of_the_same_hand() {
    var edits = List.of(new Edit("call/place", "Hà Nội", null));
    assertThat(change.withPatch(edits))
        .isEqualTo(
            new Change(
                change.id(),
                change.type(),
                change.record(),
                change.after(),
                change.base(),
                edits,
                "lan",
                change.workstation(),
                change.madeAt(),
                "gọi nhầm số"));
    assertThat(change.patch()).extracting(Edit::path).containsExactly("call/note");
  }

  @Test
  void edits_that_are_added_to_the_list_later_are_not_of_the_change() {
    var edits = new ArrayList<>(List.of(new Edit("call/place", null, "Huế")));
    var other = change.withPatch(edits);
    edits.clear();
    assertThat(other.patch()).hasSize(1);
  }

  @Test
  void under_another_id_nothing_else_of_it_is_another() {
    var other = change.withId(new UUID(7, 7));
    assertThat(other.id()).isEqualTo(new UUID(7, 7));
    assertThat(other.withId(change.id())).isEqualTo(change);
  }

  @Test
  void on_another_ground_it_sets_the_same_for_the_same_reason() {
    var other = change.standingOn(new UUID(8, 8), null);
    assertThat(other.after()).isEqualTo(new UUID(8, 8));
    assertThat(other.base()).isNull();
    assertThat(other.standingOn(change.after(), change.base())).isEqualTo(change);
  }

  @Test
  void for_another_reason_its_author_stays() {
    var other = change.withReason("gọi nhầm số · đã xem (hoa)");
    assertThat(other.reason()).isEqualTo("gọi nhầm số · đã xem (hoa)");
    assertThat(other.author()).isEqualTo("lan");
    assertThat(other.withReason("gọi nhầm số")).isEqualTo(change);
  }
}
