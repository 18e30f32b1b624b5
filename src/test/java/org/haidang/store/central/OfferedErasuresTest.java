package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.haidang.sync.Erasure;
import org.junit.jupiter.api.Test;

/** Erasures that workstations remember for a restored database. */
class OfferedErasuresTest {

  @Test
  void of_two_erasures_of_one_record_both_are_done_again() {
    var id = new UUID(2, 1);
    var record =
        new RecordState(
            RecordType.CONTACT,
            id,
            new Version(new UUID(1, 1), 3),
            Body.EMPTY.with("_centre", "HN").with("name", "Lan").with("phone", "0912"),
            new TreeMap<>(),
            new TreeSet<>(List.of("centre:HN")),
            false);

    var work =
        OfferedErasures.work(
            List.of(
                new Erasure(id, List.of("name"), "one"), new Erasure(id, List.of("phone"), "two")),
            Map.of(id, record));

    assertThat(work).hasSize(1);
    assertThat(work.getFirst().left().fields()).containsOnlyKeys("_centre");
  }
}
