package org.haidang.people;

import java.util.Set;

/**
 * How alike two words of names are, 0 to 1. What decides between a slip and another name is whether
 * both spellings are names: "Phuơng" can only be Phương, but Thủy and Thúy are two women.
 * Immutable, thread-safe.
 */
final class WordLikeness {

  /** Two names that differ by what is heard: just under what is shown, so that facts decide. */
  static final double CONTRAST = 0.72;

  /** Hook and tilde are one tone from Thanh Hóa southward; đ loses its bar. */
  private static final double HEARD_ALIKE = 0.97;

  private static final double SLIP = 0.92;
  private static final double UNSURE_SLIP = 0.84;
  private static final double SPELT_OUT = 0.7;
  private static final double OTHER_NAME = 0.45;
  private static final double INITIAL = 0.9;
  private static final double NORTH_OR_SOUTH = 0.8;
  private static final Set<Character> HOOK_OR_TILDE = Set.of('\u0303', '\u0309');

  private final KnownNames known;

  WordLikeness(KnownNames known) {
    this.known = known;
  }

  /** Of two words that play the same part; {@code family} when both are family names. */
  double of(NameWord one, NameWord other, boolean family) {
    if (one.initial() || other.initial()) {
      return ofInitials(one, other);
    }
    if (one.plain().equals(other.plain())) {
      return ofMarks(one, other, family);
    }
    if (one.isSyllable() && other.isSyllable() && one.vowels().equals(other.vowels())) {
      var begins = Sounds.onsets(one, other);
      var ends = Sounds.codas(one, other);
      double sound = begins.value() * ends.value();
      if (sound > 0) {
        boolean local = begins == Sounds.LOCAL || ends == Sounds.LOCAL;
        boolean names = known.areBothKnown(one, other, family);
        return (local && names ? CONTRAST * HEARD_ALIKE : sound) * ofMarks(one, other, family);
      }
    }
    return ofLetters(one, other, family);
  }

  private static double ofInitials(NameWord one, NameWord other) {
    return one.plain().startsWith(other.plain()) || other.plain().startsWith(one.plain())
        ? INITIAL
        : 0;
  }

  /** Of the marks alone: those of the vowels, the tone, the bar of đ. */
  private double ofMarks(NameWord one, NameWord other, boolean family) {
    if (one.untyped() || other.untyped() || one.spelt().equals(other.spelt())) {
      return 1;
    }
    boolean tones =
        one.tone() == other.tone()
            || (HOOK_OR_TILDE.contains(one.tone()) && HOOK_OR_TILDE.contains(other.tone()));
    if (tones && rime(one).equals(rime(other))) {
      return HEARD_ALIKE;
    }
    return isLost(one, other, family) || isLost(other, one, family) ? SLIP : CONTRAST;
  }

  /**
   * Whether {@code less} is no name and may be {@code more} with a mark lost. Of family names there
   * are few: what is none is a slip, and one without any mark has lost its marks.
   */
  private boolean isLost(NameWord less, NameWord more, boolean family) {
    if (family && less.isUnmarked()) {
      return hasLostMarks(less, more);
    }
    if (known.areBothKnown(less, less, family)) {
      return false;
    }
    return family || (hasLostMarks(less, more) && (less.tone() == 0 || less.tone() == more.tone()));
  }

  private static boolean hasLostMarks(NameWord less, NameWord more) {
    if (less.letters().length() != more.letters().length()) {
      return false;
    }
    for (int at = 0; at < less.letters().length(); at++) {
      char letter = less.letters().charAt(at);
      if (letter != more.letters().charAt(at) && letter != more.plain().charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static String rime(NameWord word) {
    int end = word.letters().length() - word.coda().length();
    var rime = word.letters().substring(Math.min(word.onset().length(), end), end);
    boolean once = word.onset().equals("gi") && word.vowels().startsWith("ie");
    return (once ? "i" + rime : rime).replace('y', 'i');
  }

  /** Of a slip of the hand: one letter too many, too few, another, or two swapped. */
  private double ofLetters(NameWord one, NameWord other, boolean family) {
    var a = one.plain();
    var b = other.plain();
    if (NorthAndSouth.areOne(a, b)) {
      return NORTH_OR_SOUTH;
    }
    int length = Math.max(a.length(), b.length());
    int apart = Slips.between(a, b);
    if (apart > 1) {
      boolean foreign = !one.isSyllable() && !other.isSyllable() && length >= 7;
      return apart == 2 && foreign ? UNSURE_SLIP : 0.4 * (1 - (double) apart / length);
    }
    boolean plainly = one.untyped() || other.untyped();
    boolean first = known.isKnown(one, plainly);
    boolean second = known.isKnown(other, plainly);
    if ((first && second) || length <= 2) {
      return OTHER_NAME;
    }
    boolean begin = a.charAt(0) == b.charAt(0);
    double marks = known.areBothKnown(one, other, family) ? OTHER_NAME : 1;
    if (!one.isSyllable() || !other.isSyllable()) {
      return marks * (length >= 4 && begin ? SLIP : length >= 5 ? UNSURE_SLIP : 0.7);
    }
    if (!plainly && !one.isUnmarked() && !other.isUnmarked()) {
      // Two syllables typed with their tones are two words that were meant.
      return SPELT_OUT;
    }
    if (first || second) {
      boolean another = a.length() == b.length() && length < 4;
      return begin && !another ? (length >= 4 ? 0.88 : 0.8) : 0.6;
    }
    return length >= 5 && begin ? UNSURE_SLIP : 0.6;
  }
}
