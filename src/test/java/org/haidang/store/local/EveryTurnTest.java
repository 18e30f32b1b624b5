package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine asks at every turn costs the same whatever was ever saved here. */
class EveryTurnTest {

  @TempDir Path folder;

  @Test
  void what_waits_is_counted_by_an_index() {
    try (var store = Stores.open(folder)) {
      for (var question :
          List.of(Changes.WAITING, Changes.ASIDE, Changes.GROUNDLESS, Changes.OLDEST)) {
        var plan =
            store
                .database()
                .read(
                    h ->
                        h.createQuery("explain query plan " + question)
                            .map((row, _) -> row.getString("detail"))
                            .list());
        assertThat(plan).as(question).isNotEmpty().allMatch(step -> step.contains("INDEX"));
      }
    }
  }
}
