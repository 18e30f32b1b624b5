package org.haidang.duties;

/** Paths of a flag's own fields, beside those of {@link org.haidang.model.RecordFields}. */
public final class FlagFields {

  /** The number, as {@link org.haidang.platform.Telephone#tidy} writes it; personal. */
  public static final String NUMBER = "number";

  /** What kind of abuse it was, see {@link Flag.Kind}; none in flags of before. */
  public static final String KIND = "kind";

  /** Why, in a few words; personal. */
  public static final String REASON = "reason";

  /** The last day it holds, ISO 8601. */
  public static final String UNTIL = "until";

  /** The state of a flag that holds; anything else is none. */
  static final String UP = "up";

  /** The state of one that was taken away before its day. */
  static final String LIFTED = "lifted";

  private FlagFields() {}
}
