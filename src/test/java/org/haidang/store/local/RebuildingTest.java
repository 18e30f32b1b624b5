package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.WORKSTATION;
import static org.haidang.desk.Samples.change;
import static org.haidang.desk.Samples.contactBody;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.state;
import static org.haidang.desk.Samples.version;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.store.local.FoundRecords.Stood;
import org.haidang.store.local.Rebuilding.Named;
import org.junit.jupiter.api.Test;

/** Lost changes are made anew so that their records read as they did, whoever applies them. */
class RebuildingTest {

  private final UUID record = id();
  private final RecordState base =
      state(record, version(5), contactBody(0, "gọi lần đầu").with("age", "15"));
  private final SortedMap<Long, Change> unsent = new TreeMap<>();
  private final SortedMap<Long, Named> lost = new TreeMap<>();

  private static Edit edit(String path, String to) {
    return new Edit(path, null, to);
  }

  private Set<Long> rebuild(RecordState from, Body shown) {
    var stood = new Stood(from, state(record, null, shown));
    return new Rebuilding(
            new FoundChanges(new Json()),
            unsent,
            lost,
            new FoundRecords(Map.of(record, stood)),
            WORKSTATION)
        .rebuild();
  }

  private UUID lose(long seq) {
    var id = id();
    lost.put(seq, new Named(id, record));
    return id;
  }

  private Change keep(long seq, UUID after, Edit... edits) {
    var change = change(record, after, after == null ? version(5) : null, Arrays.asList(edits));
    unsent.put(seq, change);
    return change;
  }

  private Body applied() {
    return Rebase.shown(base, List.copyOf(unsent.values())).body();
  }

  @Test
  void an_edit_on_the_servers_copy_is_what_differs_from_it() {
    var gone = lose(8);
    var shown = base.body().with("age", "16").with("place", "bến xe");

    assertThat(rebuild(base, shown)).containsExactlyElementsOf(lost.keySet());
    var made = unsent.get(8L);
    assertThat(made.id()).isEqualTo(gone);
    assertThat(made.base()).isEqualTo(version(5));
    assertThat(made.after()).isNull();
    assertThat(made.patch())
        .containsExactly(new Edit("age", "15", "16"), new Edit("place", null, "bến xe"));
    assertThat(made.author()).isEqualTo("lan");
    assertThat(made.workstation()).isEqualTo(WORKSTATION);
  }

  @Test
  void what_was_saved_on_top_still_comes_after_it() {
    var gone = lose(8);
    var top = keep(9, gone, edit("place", "bến xe"));
    var shown = base.body().with("age", "16").with("place", "bến xe");

    assertThat(rebuild(base, shown)).containsExactlyElementsOf(lost.keySet());
    assertThat(unsent.get(8L).patch()).containsExactly(new Edit("age", "15", "16"));
    assertThat(unsent.get(9L).after()).isEqualTo(gone);
    assertThat(unsent.get(9L).id()).isEqualTo(top.id());
    assertThat(applied()).isEqualTo(shown);
  }

  @Test
  void of_two_that_are_lost_the_later_has_the_last_word() {
    var first = lose(8);
    var between = keep(9, first, edit("age", "17"));
    var last = lose(10);
    var shown = base.body().with("place", "bến xe").with("age", "18");

    assertThat(rebuild(base, shown)).containsExactlyElementsOf(lost.keySet());
    assertThat(unsent.get(8L).patch()).containsExactly(new Edit("place", null, "bến xe"));
    assertThat(unsent.get(10L).patch()).extracting(Edit::to).containsExactly("18");
    assertThat(unsent.get(10L).id()).isEqualTo(last);
    assertThat(between.after()).isEqualTo(first);
    assertThat(applied()).isEqualTo(shown);
  }

  @Test
  void one_that_was_written_over_since_leaves_nothing_and_holds_up_nobody() {
    var gone = lose(8);
    keep(9, gone, edit("age", "17"));

    assertThat(rebuild(base, base.body().with("age", "17")))
        .containsExactlyElementsOf(lost.keySet());
    assertThat(unsent).containsOnlyKeys(9L);
    assertThat(unsent.get(9L).after()).isNull();
    assertThat(unsent.get(9L).base()).isEqualTo(version(5));
  }

  @Test
  void a_report_no_server_has_is_made_whole() {
    lose(1);
    var shown = contactBody(3, "gọi từ bến xe");

    assertThat(rebuild(null, shown)).containsExactlyElementsOf(lost.keySet());
    assertThat(unsent.get(1L).base()).isNull();
    assertThat(Body.EMPTY.with(unsent.get(1L).patch())).isEqualTo(shown);
  }

  @Test
  void of_an_erased_record_nothing_comes_back() {
    lose(1);
    var stood = new Stood(base, Samples.erased(record, version(6)));
    var all = new FoundRecords(Map.of(record, stood));

    assertThat(
            new Rebuilding(new FoundChanges(new Json()), unsent, lost, all, WORKSTATION).rebuild())
        .isEmpty();
    assertThat(unsent).isEmpty();
  }
}
