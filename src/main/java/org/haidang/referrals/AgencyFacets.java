package org.haidang.referrals;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.haidang.content.Agency;
import org.haidang.content.AgencyPlace;
import org.haidang.content.Library;
import org.haidang.records.Facet;

/**
 * By which filters a record is found that names an agency: the agency itself, the row it comes of,
 * its kind and its provinces. Thread-safe.
 */
final class AgencyFacets {

  private final Function<String, Optional<Agency>> find;

  private AgencyFacets(Function<String, Optional<Agency>> find) {
    this.find = find;
  }

  /** Of agencies nothing is known but their codes. */
  static AgencyFacets ofCodes() {
    return new AgencyFacets(_ -> Optional.empty());
  }

  /** Agencies are those of the packs in use. */
  static AgencyFacets of(Library library) {
    return new AgencyFacets(
        code ->
            library.offered().stream()
                .map(pack -> pack.handbook())
                .flatMap(book -> book.agencies().find(code, book.places()).stream())
                .findFirst());
  }

  /** The filters of a record that names the agency {@code code}; none for no agency. */
  Set<Facet> of(String code) {
    if (code.isEmpty()) {
      return Set.of();
    }
    var facets = new LinkedHashSet<Facet>();
    facets.add(new Facet(Facet.Of.AGENCY, code));
    find.apply(code).ifPresent(agency -> facets.addAll(of(agency)));
    return facets;
  }

  /** The filters of what {@code agency} is. */
  static Set<Facet> of(Agency agency) {
    var facets = new LinkedHashSet<Facet>();
    facets.add(new Facet(Facet.Of.AGENCY, agency.row()));
    if (!agency.kind().isEmpty()) {
      facets.add(new Facet(Facet.Of.AGENCY, agency.kind()));
    }
    agency.place().provinces().stream()
        .filter(province -> !province.equals(AgencyPlace.EACH))
        .forEach(province -> facets.add(new Facet(Facet.Of.PROVINCE, province)));
    return facets;
  }
}
