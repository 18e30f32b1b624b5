package org.haidang.referrals;

import java.util.List;
import java.util.Optional;
import org.haidang.content.Agencies;
import org.haidang.content.Agency;
import org.haidang.content.AgencyPlace;
import org.haidang.content.Places;
import org.haidang.content.Province;
import org.haidang.content.Reach;
import org.haidang.platform.Folding;
import org.jspecify.annotations.Nullable;

/** How far agencies are from one place. Confined to one question. */
final class Nearness {

  /** An agency at a place: of one in each of several, the nearest. */
  record Near(Agency agency, Distance distance) {}

  private final Places places;
  private final Agencies agencies;
  private final Wanted wanted;
  private final @Nullable Province home;

  Nearness(Places places, Agencies agencies, Wanted wanted) {
    this.places = places;
    this.agencies = agencies;
    this.wanted = wanted;
    this.home = places.province(wanted.province()).orElse(null);
  }

  /** Empty where it cannot be for this place at all. */
  Optional<Near> to(Agency row) {
    return Optional.of(
        switch (row.place().reach()) {
          case NATIONAL -> new Near(row, Distance.NATIONAL);
          case ABROAD -> abroad(row);
          case PROVINCE, COMMUNE -> local(row);
        });
  }

  /** The one at the place, where there is one in each. */
  Agency placed(Agency row) {
    return to(row).map(Near::agency).orElse(row);
  }

  private Near abroad(Agency row) {
    var country = wanted.country();
    var word = agencies.country(country);
    if (wanted.isAbroad()
        && word.isPresent()
        && (row.place().country().equals(country) || isEach(row.place().country()))) {
      return new Near(row.abroad(country, word.get()), Distance.COUNTRY);
    }
    return isEach(row.place().country())
        ? new Near(row.anywhere(), Distance.EACH)
        : new Near(row, Distance.FAR);
  }

  private static boolean isEach(String place) {
    return place.equals(AgencyPlace.EACH);
  }

  private Near local(Agency row) {
    var here = home;
    if (here == null) {
      return row.place().isEach()
          ? new Near(row.anywhere(), Distance.EACH)
          : new Near(row, Distance.FAR);
    }
    if (wanted.isAbroad()) {
      return new Near(row.in(here, wanted.commune()), Distance.FAR);
    }
    if (row.place().covers(here.name())) {
      return new Near(row.in(here, wanted.commune()), inProvince(row));
    }
    return beside(row, here);
  }

  private Distance inProvince(Agency row) {
    var commune = row.place().commune();
    return row.place().reach() == Reach.COMMUNE && (isEach(commune) || isSame(commune))
        ? Distance.COMMUNE
        : Distance.PROVINCE;
  }

  private boolean isSame(String commune) {
    return !commune.isEmpty() && Folding.fold(commune).equals(Folding.fold(wanted.commune()));
  }

  /** Of one in each of some provinces, the one in the first neighbour that has it. */
  private Near beside(Agency row, Province here) {
    for (var name : here.neighbours()) {
      var beside = places.province(name).filter(it -> row.place().covers(it.name()));
      if (beside.isPresent()) {
        return new Near(row.in(beside.get(), ""), Distance.NEIGHBOUR);
      }
    }
    var covered = covered(row);
    var region =
        covered.stream()
            .filter(it -> !here.region().isEmpty() && it.region().equals(here.region()))
            .findFirst();
    if (region.isPresent()) {
      return new Near(row.in(region.get(), ""), Distance.REGION);
    }
    return covered.isEmpty()
        ? new Near(row, Distance.FAR)
        : new Near(row.in(covered.getFirst(), ""), Distance.FAR);
  }

  private List<Province> covered(Agency row) {
    return places.provinces().stream().filter(it -> row.place().covers(it.name())).toList();
  }
}
