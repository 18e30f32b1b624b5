package org.haidang.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haidang.content.Agency;
import org.haidang.content.AgencyPlace;
import org.haidang.content.Reach;

/**
 * The agencies of the packs and a centre's own additions, as they are offered for somebody.
 * Thread-safe; a call blocks on the disk as long as additions are read.
 */
public final class Directory {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Supplier<DirectoryBook> packs;
  private final LocalAgencies locals;
  private final Clock clock;

  /**
   * A directory.
   *
   * @param packs what the packs in use know
   * @param locals the centre's own additions
   */
  public Directory(Supplier<DirectoryBook> packs, LocalAgencies locals, Clock clock) {
    this.packs = packs;
    this.locals = locals;
    this.clock = clock;
  }

  /** What the packs know: kinds, needs, places, rules. */
  public DirectoryBook book() {
    return packs.get();
  }

  /** Nobody in particular, now. */
  public Wanted anybody() {
    return Wanted.at(clock.instant());
  }

  /** The agencies in force that fit, and whom to turn to where there is none. */
  public Found suggest(Wanted wanted) {
    var book = packs.get();
    var day = day(wanted);
    var suggestions = near(wanted, book, day);
    return new Found(
        suggestions,
        new Fallbacks(book, wanted, day, kind -> near(wanted.of(kind).needing(""), book, day))
            .after(suggestions),
        book.places().hasTeam(wanted.province(), day));
  }

  /** What stands and is not far, the nearest first. */
  private List<Suggestion> near(Wanted wanted, DirectoryBook book, LocalDate day) {
    boolean placed = wanted.isPlaced();
    return new Offering(wanted, book, day)
        .of(locals.seen()).stream()
            .filter(it -> !it.isOver() && !(placed && it.distance().isElsewhere()))
            .sorted(NEAREST)
            .toList();
  }

  private static final Comparator<Suggestion> NEAREST =
      Comparator.comparing(Suggestion::distance).thenComparing(it -> it.opening().state());

  /**
   * All there is, those no more too: what a person searches.
   *
   * @param wanted where one is; an agency of a kind or for a need that is not asked for is left out
   */
  public List<Suggestion> everything(Wanted wanted) {
    return new Offering(wanted, packs.get(), day(wanted))
        .of(locals.seen()).stream().sorted(NEAREST).toList();
  }

  private static LocalDate day(Wanted wanted) {
    return wanted.at().atZone(VIET_NAM).toLocalDate();
  }

  /**
   * The agency that a record names, whether or not it still stands.
   *
   * @param code of the pack's directory, or the id of an addition that one may see
   */
  public Optional<Agency> find(String code) {
    return locals.seen().stream()
        .filter(it -> it.id().toString().equals(code))
        .findFirst()
        .map(LocalAgency::agency)
        .or(() -> packs.get().find(code));
  }

  /** The agency itself while it stands, else those that came after it and stand now. */
  public List<Agency> standing(String code) {
    var book = packs.get();
    var day = clock.instant().atZone(VIET_NAM).toLocalDate();
    return find(code).stream()
        .flatMap(
            it -> {
              var there = new Nearness(book.places(), book.agencies(), placeOf(it));
              return book.agencies().standing(it, day).stream().map(there::placed);
            })
        .toList();
  }

  /** Whoever came after the one in a province is the one in that province. */
  private Wanted placeOf(Agency agency) {
    var place = agency.place();
    var province =
        place.provinces().stream()
            .filter(it -> !it.equals(AgencyPlace.EACH))
            .findFirst()
            .orElse("");
    var there = anybody().in(province, "");
    return place.reach() == Reach.ABROAD ? there.abroad(place.country()) : there;
  }
}
