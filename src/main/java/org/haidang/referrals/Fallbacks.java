package org.haidang.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.haidang.content.Agency;
import org.haidang.content.Fallback;
import org.haidang.content.Reach;

/** Whom to turn to where there is none of what is wanted. Confined to one question. */
final class Fallbacks {

  private final DirectoryBook book;
  private final Wanted wanted;
  private final LocalDate day;
  private final Function<String, List<Suggestion>> ofKind;

  /**
   * The chains of one place.
   *
   * @param ofKind the agencies of a kind that are offered there, the nearest first
   */
  Fallbacks(
      DirectoryBook book, Wanted wanted, LocalDate day, Function<String, List<Suggestion>> ofKind) {
    this.book = book;
    this.wanted = wanted;
    this.day = day;
    this.ofKind = ofKind;
  }

  /** The chain, when {@code suggestions} leave one wanting; none when no kind is asked for. */
  List<Instead> after(List<Suggestion> suggestions) {
    if (wanted.kind().isEmpty() || !wanted.isPlaced()) {
      return List.of();
    }
    if (suggestions.stream().noneMatch(it -> suffices(it))) {
      return chain(Fallback.NO_AGENCY);
    }
    boolean alone = book.places().hasTeam(wanted.province(), day).filter(it -> !it).isPresent();
    return alone ? chain(Fallback.NO_TEAM) : List.of();
  }

  /** At the place; or for the whole country, where this kind works in no other way. */
  private boolean suffices(Suggestion it) {
    return it.distance().isHere() || (it.distance() == Distance.NATIONAL && !hasLocal());
  }

  private boolean hasLocal() {
    return book.agencies().all().stream()
        .filter(it -> it.kind().equals(wanted.kind()) && it.days().holdsOn(day))
        .map(Agency::place)
        .anyMatch(it -> it.reach() != Reach.NATIONAL);
  }

  private List<Instead> chain(String where) {
    var chain = new ArrayList<Instead>();
    for (var step : book.agencies().fallbacks(wanted.kind(), where, day)) {
      var there =
          ofKind.apply(step.then()).stream()
              .filter(it -> distance(step.reach()) == it.distance())
              .toList();
      if (!there.isEmpty()) {
        chain.add(new Instead(step.why(), step.then(), there, step.days().verified()));
      }
    }
    return chain;
  }

  private static Distance distance(String reach) {
    return switch (reach) {
      case "commune" -> Distance.COMMUNE;
      case "province" -> Distance.PROVINCE;
      case "neighbours" -> Distance.NEIGHBOUR;
      case "abroad" -> Distance.COUNTRY;
      default -> Distance.NATIONAL;
    };
  }
}
