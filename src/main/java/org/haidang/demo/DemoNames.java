package org.haidang.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.haidang.platform.Json;

/**
 * Parts of which invented names are made, by people and for Kinh by region too. Immutable.
 *
 * @param peoples the parts of each, by the choice's name of the ethnicity; Kinh has {@code
 *     kinh_bac}, {@code kinh_trung} and {@code kinh_nam}
 */
record DemoNames(Map<String, People> peoples) {

  DemoNames {
    peoples = Map.copyOf(peoples);
  }

  /**
   * How a people is named.
   *
   * @param order the parts in the order they are spoken, separated by spaces
   */
  record People(String order, List<String> families, Given female, Given male) {}

  /** Middle and given names of one sex; a middle name may be empty. */
  record Given(List<String> middles, List<String> givens) {}

  private record Files(Map<String, People> peoples) {}

  /** Those the product comes with. */
  static DemoNames read(Json json) {
    return new DemoNames(json.read(Resource.bytes("/demo/names.json"), Files.class).peoples());
  }

  /** A family name of {@code people} in {@code region}. */
  String family(Dice dice, String people, String region) {
    return dice.pick(of(people, region).families());
  }

  /** A name in the order it is spoken. */
  String name(Dice dice, String family, String people, String region, boolean female) {
    var parts = of(people, region);
    var own = female ? parts.female() : parts.male();
    return parts
        .order()
        .replace("family", family)
        .replace("middle", dice.pick(own.middles()))
        .replace("given", dice.pick(own.givens()))
        .strip()
        .replaceAll("\\s+", " ");
  }

  private People of(String people, String region) {
    var parts = peoples.get(people);
    return parts == null ? Objects.requireNonNull(peoples.get("kinh_" + region), region) : parts;
  }
}
