package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.junit.jupiter.api.Test;

/** A copy in which values disagree says more than the one it shows. */
class ReunionOfHeldTest {

  private static final UUID SINCE = new UUID(3, 1);

  private static RecordState state(UUID life, Map<String, List<HeldValue>> conflicts) {
    return new RecordState(
        RecordType.CONTACT,
        new UUID(2, 1),
        new Version(life, 2),
        Body.EMPTY.with("_centre", "HN").with("place", "Lào Cai"),
        new TreeMap<>(conflicts),
        new TreeSet<>(List.of("centre:HN")),
        false);
  }

  @Test
  void a_copy_that_shows_what_stands_brings_the_other_values_it_holds() {
    var held =
        List.of(
            new HeldValue(new UUID(3, 2), "Lào Cai"), new HeldValue(new UUID(3, 3), "Hà Giang"));
    var copy = state(new UUID(1, 1), Map.of("place", held));
    var written = Map.of("place", new SinceRestore(SINCE, Optional.empty()));

    var whole = Reunion.of(state(new UUID(1, 2), Map.of()), copy, written, new UUID(3, 4));

    assertThat(whole.body().get("place")).isEqualTo("Lào Cai");
    assertThat(whole.conflicts().get("place"))
        .extracting(HeldValue::value)
        .contains("Hà Giang", "Lào Cai");
  }
}
