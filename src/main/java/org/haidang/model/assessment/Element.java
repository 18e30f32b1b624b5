package org.haidang.model.assessment;

import java.util.Locale;
import java.util.Optional;

/**
 * What the law puts together (Palermo Protocol, article 3; Penal Code of Viet Nam, articles 150 and
 * 151): what is done, how, and what for.
 */
public enum Element {
  /** Recruiting, transporting, harbouring, transferring or receiving. */
  ACT,
  /** Force, threat, deception or another trick. */
  MEANS,
  /** Gain, sexual exploitation, forced labour, body parts or another inhumane purpose. */
  PURPOSE;

  /** As it is written in packs: the name in lower case. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The element written as {@code text}; empty for any other text. */
  public static Optional<Element> of(String text) {
    for (var element : values()) {
      if (element.stored().equals(text)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
