package org.haidang.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a record says, field by field. */
class BodyTest {

  private final Body body = Body.EMPTY.with("centre", "HN").with("note", "");

  @Test
  void a_field_that_is_empty_is_none_and_reads_as_empty_text() {
    assertThat(body.get("note")).isNull();
    assertThat(body.get("author")).isNull();
    assertThat(body.text("note")).isEmpty();
    assertThat(body.text("author")).isEmpty();
    assertThat(body.text("centre")).isEqualTo("HN");
  }

  @Test
  void a_moment_is_read_and_what_is_no_moment_is_none() {
    var told = body.with("at", "2026-11-26T08:30:00Z").with("due", "mai");
    assertThat(told.moment("at")).isEqualTo(Instant.parse("2026-11-26T08:30:00Z"));
    assertThat(told.moment("due")).isNull();
    assertThat(told.moment("made")).isNull();
  }

  @Test
  void edits_lead_from_one_body_to_the_other_and_are_none_between_equal_ones() {
    var other = body.with("centre", null).with("who", "lan");
    assertThat(body.with(body.editsTo(other))).isEqualTo(other);
    assertThat(body.editsTo(other)).extracting(Edit::path).containsExactly("centre", "who");
    assertThat(body.editsTo(body.with("author", null))).isEmpty();
  }
}
