package org.haidang.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The agencies a pack knows, those dissolved too. Immutable, thread-safe.
 *
 * @param kinds the choices of the question that plays {@link Parts#AGENCY}
 * @param needs the choices of the question that plays {@link Parts#NEEDS}
 * @param countries the choices of the question that plays {@link Parts#COUNTRY}
 * @param all in the sheet's order
 * @param fallbacks where there is none of a kind
 */
public record Agencies(
    List<Choice> kinds,
    List<Choice> needs,
    List<Choice> countries,
    List<Agency> all,
    List<Fallback> fallbacks) {

  /** A pack without agencies. */
  public static final Agencies NONE =
      new Agencies(List.of(), List.of(), List.of(), List.of(), List.of());

  public Agencies {
    kinds = List.copyOf(kinds);
    needs = List.copyOf(needs);
    countries = List.copyOf(countries);
    all = List.copyOf(all);
    fallbacks = List.copyOf(fallbacks);
  }

  /**
   * The agency of a code that a record keeps, be it a row's own or that of one in a province or a
   * country.
   */
  public Optional<Agency> find(String code, Places places) {
    var at = code.indexOf(Agency.AT);
    var row = at < 0 ? code : code.substring(0, at);
    var found = all.stream().filter(it -> it.name().equals(row)).findFirst();
    if (at < 0 || found.isEmpty()) {
      return found;
    }
    var where = code.substring(at + Agency.AT.length());
    var province = places.province(where);
    return province.isPresent()
        ? found.map(it -> it.in(province.get(), ""))
        : found.flatMap(it -> country(where).map(label -> it.abroad(where, label)));
  }

  /** What a country is called. */
  public Optional<Label> country(String name) {
    return countries.stream().filter(it -> it.name().equals(name)).findFirst().map(Choice::label);
  }

  /**
   * The agency itself while it stands on {@code day}, else those that came after it and stand then;
   * none when nobody did.
   */
  public List<Agency> standing(Agency agency, LocalDate day) {
    var found = new ArrayList<Agency>();
    var seen = new LinkedHashSet<String>();
    var open = new ArrayList<>(List.of(agency));
    while (!open.isEmpty()) {
      var next = open.removeFirst();
      if (!seen.add(next.row())) {
        continue;
      }
      if (next.days().hasRunOutOn(day)) {
        all.stream().filter(it -> next.successors().contains(it.name())).forEach(open::add);
      } else if (next.days().holdsOn(day)) {
        found.add(next);
      }
    }
    return found;
  }

  /** The chain for {@code kind} on {@code day}, the first to try first. */
  public List<Fallback> fallbacks(String kind, String where, LocalDate day) {
    return fallbacks.stream()
        .filter(it -> it.kind().equals(kind) && it.where().equals(where) && it.days().holdsOn(day))
        .sorted(Comparator.comparingInt(Fallback::order))
        .toList();
  }
}
