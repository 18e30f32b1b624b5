package org.haidang.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a referral of the story comes, by its age. Confined to one thread. */
final class Ways {

  /** C completed, N closed without result, D declined, W taken back, R refused; in turn. */
  private static final Map<String, String> ENDS =
      Map.of("HN", "CCNCNRCDCCWC", "DN", "CNCRNDCWNC", "AG", "CCNCWCCNRC");

  private final Map<String, Integer> turns = new HashMap<>();

  private final Dice dice;

  Ways(Dice dice) {
    this.dice = dice;
  }

  /** The way of one that is {@code days} old, of {@code centre}. */
  char of(long days, String centre) {
    return days >= 24 ? ended(centre) : under(days);
  }

  private char ended(String centre) {
    var ends = ENDS.getOrDefault(centre, "C");
    return ends.charAt((turns.merge(centre, 1, Integer::sum) - 1) % ends.length());
  }

  /** P proposed, A agreed, S sent, V received, T taken on, I in progress. */
  private char under(long days) {
    return dice.pick(
        days < 1
            ? List.of('P', 'A', 'S')
            : days < 4 ? List.of('S', 'V') : days < 10 ? List.of('V', 'T') : List.of('T', 'I'));
  }
}
