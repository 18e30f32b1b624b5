package org.haidang.demo;

import java.util.List;

/**
 * Somebody invented, as the caller's or the concerned person's entries tell. Immutable.
 *
 * @param people the stored ethnicity
 * @param family the family name
 * @param region stored; {@code bac}, {@code trung} or {@code nam}
 * @param province stored
 */
record Voice(
    boolean female,
    int age,
    String people,
    String family,
    String name,
    String region,
    String province) {

  /** {@code sexes} is {@code f}, {@code m} or {@code mf}; {@code ages} the least and the most. */
  static boolean female(Dice dice, String sexes) {
    return sexes.equals("mf") ? dice.chance(56) : sexes.equals("f");
  }

  static int age(Dice dice, List<Integer> ages) {
    return dice.between(ages.getFirst(), ages.getLast());
  }

  String sex() {
    return female ? "female" : "male";
  }

  /** How a note speaks of this caller. */
  String spoken() {
    if (age < 18) {
      return "em";
    }
    if (age < 58) {
      return female ? "chị" : "anh";
    }
    return female ? "bà" : "ông";
  }

  /** What {@code other} is called, being {@code relation} to this caller. */
  String calls(Voice other, String relation) {
    return switch (relation) {
      case "child" -> other.female ? "con gái" : "con trai";
      case "sibling" ->
          other.age > age
              ? (other.female ? "chị gái" : "anh trai")
              : (other.female ? "em gái" : "em trai");
      case "partner" -> other.female ? "vợ" : "chồng";
      case "relative" -> other.female ? "cháu gái" : "cháu trai";
      case "friend" -> "người bạn";
      case "pupil" -> "cháu bé";
      case "stranger" -> "một em nhỏ";
      default -> "mình";
    };
  }
}
