package org.haidang.ui.desk.agencies;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haidang.content.Choice;
import org.haidang.content.Reach;
import org.haidang.ui.kit.Wording;

/** How far a centre's own agency may reach. */
final class ReachChoices {

  private static final List<Choice> REACHES =
      Stream.of(Reach.COMMUNE, Reach.PROVINCE, Reach.NATIONAL)
          .map(it -> new Choice(it.stored(), org.haidang.content.Label.NONE, Map.of()))
          .toList();

  private ReachChoices() {}

  static List<Choice> in(Wording wording) {
    return REACHES.stream().map(it -> reach(it, wording)).toList();
  }

  private static Choice reach(Choice reach, Wording wording) {
    var words = wording.get("agencies.reach." + reach.name());
    return new Choice(reach.name(), org.haidang.content.Label.of(words, words), Map.of());
  }
}
