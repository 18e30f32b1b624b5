package org.haidang.content;

import java.util.Locale;
import java.util.Optional;

/** What a row of the sheet of law is about. */
public enum LegalKind {
  /** A report to an authority that needs no consent. */
  REPORT,
  /** A lawful exception to consent: a referral may be sent all the same. */
  EXCEPTION,
  /** Who decides in a child's best interests when the representative cannot be asked. */
  BEST_INTERESTS,
  /** Who consents at which age. */
  CONSENT_AGE;

  /** As sheets write it. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that sheets write as {@code text}. */
  public static Optional<LegalKind> of(String text) {
    for (var kind : values()) {
      if (kind.stored().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
