package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.id;

import java.util.UUID;
import org.haidang.model.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Drafts} keeps. */
public abstract class DraftsContract {

  private Workplace workplace;
  private Drafts drafts;

  protected abstract Workplace workplace() throws Exception;

  @BeforeEach
  final void begin() throws Exception {
    workplace = workplace();
    drafts = workplace.drafts();
  }

  @AfterEach
  final void end() {
    workplace.close();
  }

  static Draft draft(UUID contact, String login, String text, int seconds) {
    var body = Body.EMPTY.with("narrative", text);
    var touched = Samples.NOON.plusSeconds(seconds);
    return new Draft(contact, login, body, "narrative", text.length(), "greet", touched);
  }

  @Test
  void a_draft_is_kept_whole() {
    var draft = draft(id(), "lan", "Cháu tên là…", 0);
    drafts.keep(draft);
    assertThat(drafts.of("lan")).containsExactly(draft);
  }

  @Test
  void a_later_state_takes_the_place_of_the_earlier() {
    var contact = id();
    drafts.keep(draft(contact, "lan", "C", 0));
    var later = draft(contact, "lan", "Ch", 1);
    drafts.keep(later);
    assertThat(drafts.of("lan")).containsExactly(later);
  }

  @Test
  void each_account_has_its_own_the_last_touched_first() {
    var early = draft(id(), "lan", "a", 1);
    var late = draft(id(), "lan", "b", 2);
    var other = draft(id(), "minh", "c", 3);
    drafts.keep(late);
    drafts.keep(early);
    drafts.keep(other);
    assertThat(drafts.of("lan")).containsExactly(late, early);
    assertThat(drafts.of("minh")).containsExactly(other);
    assertThat(drafts.of("hoa")).isEmpty();
  }

  @Test
  void a_dropped_draft_is_forgotten() {
    var draft = draft(id(), "lan", "a", 1);
    drafts.keep(draft);
    drafts.drop(draft.contact());
    drafts.drop(id());
    assertThat(drafts.of("lan")).isEmpty();
  }
}
