package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.desk.Contacts.Unanswered;
import org.haidang.records.IndexEntry;
import org.junit.jupiter.api.Test;

/** What was asked and not found, counted for the author. */
class AskedQuestionTest {

  private static final Instant DAY = Instant.parse("2026-11-25T02:00:00Z");

  private static Unanswered asked(int contact, int minutes, String centre, String words) {
    var began = DAY.plusSeconds(60L * minutes);
    return new Unanswered(
        new UUID(0, contact),
        new IndexEntry(began, "lan", centre, null, null, "", List.of()),
        words);
  }

  @Test
  void questions_alike_are_one_row_in_the_words_of_the_last() {
    var all =
        AskedQuestion.of(
            List.of(
                asked(1, 5, "HN", "Học nghề ở đâu?"),
                asked(2, 9, "DN", "hoc nghe o dau"),
                asked(3, 1, "HN", "phí đường bộ")));
    assertThat(all)
        .containsExactly(
            new AskedQuestion("hoc nghe o dau", 2, DAY.plusSeconds(540), List.of("DN", "HN")),
            new AskedQuestion("phí đường bộ", 1, DAY.plusSeconds(60), List.of("HN")));
  }

  @Test
  void asked_twice_in_one_contact_counts_once_and_the_latest_of_equals_comes_first() {
    var all =
        AskedQuestion.of(
            List.of(asked(1, 1, "HN", "a b"), asked(1, 1, "HN", "A b?"), asked(2, 2, "HN", "c")));
    assertThat(all).extracting(AskedQuestion::words).containsExactly("c", "a b");
    assertThat(all).extracting(AskedQuestion::times).containsExactly(1, 1);
  }
}
