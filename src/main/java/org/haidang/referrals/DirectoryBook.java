package org.haidang.referrals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.haidang.content.Agencies;
import org.haidang.content.Agency;
import org.haidang.content.Choice;
import org.haidang.content.Fallback;
import org.haidang.content.Label;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Places;
import org.haidang.content.ReferralRules;

/**
 * What the packs of all lines know of agencies, places and rules. What several say of the same is
 * taken from the first. Immutable, thread-safe.
 */
public record DirectoryBook(Places places, Agencies agencies, ReferralRules rules) {

  /** What the packs offered by {@code library} know. */
  public static DirectoryBook of(Library library) {
    return of(library.offered());
  }

  /**
   * What {@code packs} know.
   *
   * @param packs the current one first; none know nothing
   */
  public static DirectoryBook of(List<Pack> packs) {
    if (packs.isEmpty()) {
      return new DirectoryBook(Places.NONE, Agencies.NONE, ReferralRules.NONE);
    }
    var books = packs.stream().map(pack -> pack.handbook().agencies()).toList();
    var first = packs.getFirst().handbook();
    return new DirectoryBook(
        first.places(),
        new Agencies(
            joined(books, Agencies::kinds, Choice::name),
            joined(books, Agencies::needs, Choice::name),
            joined(books, Agencies::countries, Choice::name),
            joined(books, Agencies::all, it -> it.name() + " " + it.days().validFrom()),
            joined(books, Agencies::fallbacks, DirectoryBook::key)),
        first.rules());
  }

  private static String key(Fallback it) {
    return String.join(
        " ", it.kind(), it.where(), String.valueOf(it.order()), String.valueOf(it.days()));
  }

  private static <T> List<T> joined(
      List<Agencies> books, Function<Agencies, List<T>> part, Function<T, String> key) {
    var all = new LinkedHashMap<String, T>();
    books.forEach(book -> part.apply(book).forEach(it -> all.putIfAbsent(key.apply(it), it)));
    return new ArrayList<>(all.values());
  }

  /** The agency of a code of the packs, see {@link Agencies#find}. */
  public Optional<Agency> find(String code) {
    return agencies.find(code, places);
  }

  /** What a kind of agency is called; its stored value when no pack knows it. */
  public Label kind(String name) {
    return label(agencies.kinds(), name);
  }

  /** What a need is called; its stored value when no pack knows it. */
  public Label need(String name) {
    return label(agencies.needs(), name);
  }

  private static Label label(List<Choice> choices, String name) {
    return choices.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(Choice::label)
        .orElse(Label.of(name, name));
  }
}
