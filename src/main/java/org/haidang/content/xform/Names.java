package org.haidang.content.xform;

import java.util.regex.Pattern;

/** What may be called how. */
final class Names {

  /** A name of XML without a colon (NCName), which is what questions may be called. */
  static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.\u00b7-]*", Pattern.UNICODE_CHARACTER_CLASS);

  private Names() {}

  static boolean allowed(String name) {
    return NAME.matcher(name).matches();
  }
}
