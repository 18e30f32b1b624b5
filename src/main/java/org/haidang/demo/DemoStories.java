package org.haidang.demo;

import java.util.List;
import java.util.Map;
import org.haidang.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * The parts of which fictional contacts are told. Immutable.
 *
 * @param slots words that stand for {@code {slot}} in a sentence
 * @param codes the choice that a word of a slot means, for {@code {code:slot}}
 * @param ends last sentences of an information call; several are empty
 * @param regions the region each centre serves, as newsletter vol. 9 (2022) has it: HN the north,
 *     DN the centre, AG the south
 * @param provinces of each region, as often as calls come from there
 * @param peoples the ethnicities of callers by region, as often as they are named
 * @param themes what contacts are about
 */
record DemoStories(
    Map<String, List<String>> slots,
    Map<String, String> codes,
    List<String> ends,
    Map<String, String> regions,
    Map<String, List<String>> provinces,
    Map<String, List<String>> peoples,
    List<Theme> themes) {

  /** Those the product comes with. */
  static DemoStories read(Json json) {
    return json.read(Resource.bytes("/demo/stories.json"), DemoStories.class);
  }

  /**
   * What several contacts are about, told in other words each time.
   *
   * @param line the pack's id
   * @param kind the stored kind of contact
   * @param centre the centre it is told of; null for whichever
   * @param provinces those it can come from; null for all of the region
   * @param answers names of the pack's answers that are given
   * @param roles the caller's, as often as they are named
   * @param ages the caller's least and greatest age
   * @param sexes the caller's: {@code f}, {@code m} or {@code mf}
   * @param cast the people concerned
   * @param extra further answers by path, one of each list; {@code {slot}} is filled in
   * @param outcomes the stored outcome, one of them
   */
  record Theme(
      String id,
      String line,
      String kind,
      int weight,
      @Nullable String centre,
      @Nullable List<String> provinces,
      String topics,
      List<String> answers,
      List<String> roles,
      List<Integer> ages,
      String sexes,
      List<String> reasons,
      List<String> told,
      List<String> advised,
      List<Cast> cast,
      Map<String, List<String>> extra,
      List<String> handovers,
      List<String> outcomes)
      implements Dice.Weighted {}

  /**
   * One person concerned.
   *
   * @param as the entry it is, {@code victims/v1}
   * @param kin whether of the caller's family name and people
   * @param named whether the caller tells the name
   * @param people ethnicities to choose from; null for the caller's
   */
  record Cast(
      String as,
      List<String> relations,
      String sexes,
      List<Integer> ages,
      boolean kin,
      boolean named,
      @Nullable List<String> people) {}
}
