package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final UUID RECORD = new UUID(1, 1);

  private static Change change(@Nullable Version base, Edit... edits) {
    return new Change(
        new UUID(2, edits.length),
        RecordType.CONTACT,
        RECORD,
        null,
        base,
        List.of(edits),
        "lan",
        new UUID(3, 3),
        Instant.EPOCH,
        null);
  }

  private static final Version SERVERS = new Version(new UUID(9, 9), 4);

  @Test
  void the_latest_version_comes_first_and_each_builds_on_the_one_before() {
    var made = change(null, new Edit("a", null, "1"), new Edit("b", null, "2"));
    var mended = change(SERVERS, new Edit("a", "1", "3"));

    var versions = Versions.of(List.of(made, mended));

    assertThat(versions).extracting(Versions.Version::change).containsExactly(mended, made);
    assertThat(versions.getLast().first()).isTrue();
    assertThat(versions.getFirst().before()).isEqualTo(versions.getLast().after());
    assertThat(versions.getFirst().after().fields())
        .containsEntry("a", "3")
        .containsEntry("b", "2");
  }

  @Test
  void what_others_saved_in_between_is_known_as_far_as_a_save_here_began_with_it() {
    var made = change(null, new Edit("a", null, "1"));
    var onTopOfOthers = change(SERVERS, new Edit("a", "7", "8"));

    var latest = Versions.of(List.of(made, onTopOfOthers)).getFirst();

    assertThat(latest.before().get("a")).isEqualTo("7");
    assertThat(latest.after().get("a")).isEqualTo("8");
  }

  @Test
  void what_the_desk_notes_by_itself_is_nobodys_edit() {
    var made =
        change(
            null,
            new Edit("_ended", null, "x"),
            new Edit("victims/01930000-0000-7000-8000-00000000aaaa", null, "1"),
            new Edit("a", null, "1"));
    assertThat(Versions.of(List.of(made)).getFirst().edits())
        .extracting(Edit::path)
        .containsExactly("a");
  }
}
