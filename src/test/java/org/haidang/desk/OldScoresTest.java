package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.haidang.fakes.SettableClock;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.assessment.Suggestion;

/** Whatever was ticked, cleared, added and removed before: only the answers that stand count. */
class OldScoresTest {

  private record Edit(int person, String path, String value) {}

  private static final ShippedPack SHIPPED = new ShippedPack();

  @Provide
  Arbitrary<List<Edit>> edits() {
    var answers =
        Arbitraries.oneOf(
            Arbitraries.of("", "9", "16", "17", "18", "40", "tuổi").map(it -> edit("/age", it)),
            Arbitraries.of("", "under16", "16_17", "adult", "unknown")
                .map(it -> edit("/age_range", it)),
            several("recruited", "harboured", "unclear").map(it -> edit("/story/acts", it)),
            several("force", "deception", "none").map(it -> edit("/story/means", it)),
            several("sexual", "scam", "unclear").map(it -> edit("/story/purposes", it)),
            several("d1_01", "d1_02", "d1_10").map(it -> edit("/signs/signs_deceived", it)),
            several("d3_08", "d3_09", "d3_16").map(it -> edit("/signs/signs_used", it)),
            several("d4_01", "d4_08", "d4_09").map(it -> edit("/signs/signs_work", it)),
            several("d5_01", "d5_06", "d5_15").map(it -> edit("/signs/signs_held", it)),
            Arbitraries.just(edit("+", "")),
            Arbitraries.just(edit("-", "")));
    return Combinators.combine(Arbitraries.integers().between(0, 2), answers)
        .as((person, edit) -> new Edit(person, edit.path(), edit.value()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  private static Edit edit(String path, String value) {
    return new Edit(0, path, value);
  }

  private static Arbitrary<String> several(String... names) {
    return Arbitraries.subsetOf(names).map(chosen -> String.join(" ", chosen));
  }

  @Property(tries = 60)
  void what_is_suggested_after_many_edits_is_what_is_suggested_afresh(
      @ForAll("edits") List<Edit> edits) {
    var form = SHIPPED.open(Body.EMPTY);
    form.set("incident/specific", "yes");
    form.add("victims");
    var desk = new TreeMap<String, String>();
    var assessing =
        new Assessing(
            form,
            () -> new Body(desk),
            (path, value) -> desk.put(path, value),
            new SettableClock());
    for (var edit : edits) {
      var entries = form.entries("victims");
      switch (edit.path()) {
        case "+" -> form.add("victims");
        case "-" -> {
          if (!entries.isEmpty()) {
            form.remove(entries.get(edit.person() % entries.size()));
          }
        }
        default -> {
          if (!entries.isEmpty()) {
            var path = entries.get(edit.person() % entries.size()) + edit.path();
            form.set(path, edit.value());
          }
        }
      }
      // Looked at all the while: looking must leave nothing behind.
      assessing.people().forEach(assessing::suggestion);
    }

    var saved = form.body();
    var afresh = SHIPPED.open(saved);
    var again = new Assessing(afresh, () -> Body.EMPTY, (path, value) -> {}, new SettableClock());
    var assessments = new Assessments(SHIPPED.pack());

    assertThat(again.people()).isEqualTo(assessing.people());
    assertThat(assessments.people(saved)).isEqualTo(assessing.people());
    for (var entry : assessing.people()) {
      var now = assessing.suggestion(entry);
      assertThat(again.suggestion(entry)).isEqualTo(now);
      assertThat(Suggestion.of(assessments.evidence(entry, saved::get))).isEqualTo(now);
    }
  }
}
