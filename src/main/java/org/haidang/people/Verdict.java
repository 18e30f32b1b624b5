package org.haidang.people;

/**
 * What the program thinks of two names, or of two persons. It never joins anything: a person looks,
 * and decides.
 */
public enum Verdict {
  /** Spelt apart at most by how names are typed: {@value NameLikeness#SAME} and more. */
  SAME,
  /** Worth a look: {@value NameLikeness#LIKELY} and more. */
  LIKELY,
  /** Not shown. */
  DIFFERENT;

  /** Whether a counselor is shown it. */
  public boolean isShown() {
    return this != DIFFERENT;
  }

  static Verdict of(double value) {
    return value >= NameLikeness.SAME ? SAME : value >= NameLikeness.LIKELY ? LIKELY : DIFFERENT;
  }
}
