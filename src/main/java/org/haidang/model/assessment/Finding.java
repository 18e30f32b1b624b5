package org.haidang.model.assessment;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the rules make of the evidence, read one way.
 *
 * @param reading which way
 * @param positive the dimensions for which enough signs were ticked
 * @param named what of the law's three was named outright
 */
public record Finding(Reading reading, Set<Dimension> positive, Set<Element> named) {

  private static final Set<Dimension> RECRUITMENT =
      EnumSet.of(
          Dimension.DECEPTIVE_RECRUITMENT,
          Dimension.COERCIVE_RECRUITMENT,
          Dimension.WEAKNESS_AT_RECRUITMENT);

  private static final Set<Dimension> DESTINATION =
      EnumSet.of(Dimension.COERCION_AT_DESTINATION, Dimension.WEAKNESS_AT_DESTINATION);

  public Finding {
    positive = Set.copyOf(positive);
    named = Set.copyOf(named);
  }

  /** Reads {@code evidence} one way. */
  public static Finding of(Evidence evidence, Reading reading) {
    var positive = EnumSet.noneOf(Dimension.class);
    for (var dimension : Dimension.values()) {
      if (Counts.of(evidence.signs(), dimension, reading).positive()) {
        positive.add(dimension);
      }
    }
    return new Finding(reading, positive, evidence.named());
  }

  /**
   * Whether something speaks for {@code element}: it was named, or the signs of a dimension tell of
   * it. Nobody is deceived, forced or taken advantage of in recruiting who was not recruited.
   */
  public boolean known(Element element) {
    return named.contains(element)
        || switch (element) {
          case ACT -> any(RECRUITMENT);
          case MEANS -> any(RECRUITMENT) || any(DESTINATION);
          case PURPOSE -> exploited();
        };
  }

  /**
   * Whether the signs fit together as the operational indicators ask: an adult recruited by deceit
   * or force, exploited, and coerced where they are, an abuse of weakness standing for either
   * means; under 18 an act and exploitation.
   */
  public boolean signsFit() {
    return switch (reading) {
      case ADULT -> any(RECRUITMENT) && exploited() && any(DESTINATION);
      case CHILD -> known(Element.ACT) && known(Element.PURPOSE);
    };
  }

  /** Whether act, means and purpose were all named outright; under 18 the means is not needed. */
  public boolean elementsFit() {
    return named.contains(Element.ACT)
        && named.contains(Element.PURPOSE)
        && (reading == Reading.CHILD || named.contains(Element.MEANS));
  }

  /**
   * What the rules suggest. They never suggest {@link Judgement#UNLIKELY}: that nothing was told
   * says nothing.
   */
  public Judgement suggested() {
    if (signsFit() || elementsFit()) {
      return Judgement.LIKELY;
    }
    return !positive.isEmpty() || namedEnough() ? Judgement.POSSIBLE : Judgement.NOT_ENOUGH;
  }

  /** Of an adult's story two of the three; of a child's, act or purpose alone. */
  private boolean namedEnough() {
    return switch (reading) {
      case ADULT -> named.size() >= 2;
      case CHILD -> named.contains(Element.ACT) || named.contains(Element.PURPOSE);
    };
  }

  private boolean exploited() {
    return positive.contains(Dimension.EXPLOITATION);
  }

  private boolean any(Set<Dimension> dimensions) {
    return positive.stream().anyMatch(dimensions::contains);
  }

  /** An adult's signs fit only because weakness stands for deceit or force. */
  public boolean weaknessStands() {
    boolean recruited =
        positive.contains(Dimension.DECEPTIVE_RECRUITMENT)
            || positive.contains(Dimension.COERCIVE_RECRUITMENT);
    return reading == Reading.ADULT
        && signsFit()
        && !elementsFit()
        && !(recruited && positive.contains(Dimension.COERCION_AT_DESTINATION));
  }
}
