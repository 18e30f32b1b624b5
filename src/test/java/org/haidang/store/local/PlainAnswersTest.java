package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.change;
import static org.haidang.desk.Samples.contactBody;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.page;
import static org.haidang.desk.Samples.state;
import static org.haidang.desk.Samples.version;
import static org.haidang.desk.Samples.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.Place;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers taken in many at a time leave what answers taken in one at a time leave. */
class PlainAnswersTest {

  @TempDir Path together;
  @TempDir Path apart;

  private final List<Change> changes = new ArrayList<>();
  private final List<ChangeAnswer> answers = new ArrayList<>();

  private Change first(String summary) {
    var change = change(id(), null, null, Body.EMPTY.editsTo(contactBody(changes.size(), summary)));
    changes.add(change);
    return change;
  }

  private void answered(Change change, Outcome outcome, long n) {
    answers.add(answer(change, outcome, n));
  }

  @Test
  void together_or_apart_is_the_same() {
    for (var words : List.of("thường", "\"ngoặc\" \\ \t \u2028 😀", "ế ệ", "x", "y", "z")) {
      answered(first(words), Outcome.ACCEPTED, 1);
    }
    var two = first("hai lần");
    var second =
        change(two.record(), two.id(), null, List.of(new Edit("summary", "hai lần", "sửa")));
    changes.add(second);
    answered(two, Outcome.ACCEPTED, 1);
    answered(first("gộp"), Outcome.MERGED, 1);
    answered(first("lệch"), Outcome.CONFLICT, 1);
    answered(first("muộn"), Outcome.ACCEPTED, 2);
    var refused = first("từ chối");
    answers.add(ChangeAnswer.refused(refused.id(), "CHANGE_MALFORMED", List.of()));
    var known = first("đã về");
    answered(known, Outcome.ACCEPTED, 1);
    answered(change(id(), null, null, List.of()), Outcome.ACCEPTED, 1);

    try (var all = Stores.open(together);
        var each = Stores.open(apart)) {
      for (var store : List.of(all, each)) {
        store.register().save(changes);
        var came = state(known.record(), version(1), contactBody(9, "đã về"));
        store.replica().apply(page(1, whole(came)));
      }
      all.outbox().answered(answers);
      answers.forEach(answer -> each.outbox().answered(List.of(answer)));

      assertThat(all.outbox().depth()).isEqualTo(each.outbox().depth());
      assertThat(all.outbox().next(99, 1 << 20)).containsExactly(second);
      assertThat(all.contacts().find("", 99)).isEqualTo(each.contacts().find("", 99)).hasSize(12);
      for (var change : changes) {
        assertThat(all.contacts().open(change.record()))
            .isEqualTo(each.contacts().open(change.record()));
      }
      assertThat(all.contacts().open(changes.get(1).record()).orElseThrow().place())
          .isInstanceOf(Place.AtServer.class);
      assertThat(all.contacts().open(changes.get(1).record()).orElseThrow().state().version())
          .isEqualTo(version(1));
    }
  }

  @Test
  void what_comes_next_does_not_wait_for_the_answers() {
    first("một");
    first("hai");
    first("ba");
    try (var store = Stores.open(together)) {
      store.register().save(changes);
      var outbox = store.outbox();
      assertThat(outbox.nextAfter(changes.get(0), 9, 1 << 20))
          .containsExactly(changes.get(1), changes.get(2));
      assertThat(outbox.nextAfter(changes.get(0), 1, 1 << 20)).containsExactly(changes.get(1));
      assertThat(outbox.nextAfter(changes.get(2), 9, 1 << 20)).isEmpty();
      assertThat(outbox.nextAfter(change(id(), null, null, List.of()), 9, 9)).isEmpty();
    }
  }
}
