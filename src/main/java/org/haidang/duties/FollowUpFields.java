package org.haidang.duties;

/** Paths of a follow-up's own fields, beside those of {@link org.haidang.model.RecordFields}. */
public final class FollowUpFields {

  /** What is to be done, {@link FollowUp.Kind} as stored. */
  public static final String KIND = "kind";

  /** What it is about, in a few words; personal. */
  public static final String ABOUT = "about";

  /** What came of it, {@link FollowUp.Result} as stored. */
  public static final String RESULT = "result";

  /** What came of it, in a few words; personal. */
  public static final String RESULT_NOTE = "result_note";

  /** Whether the caller allowed a call-back, {@link CallBack.Permission} as stored. */
  public static final String PERMISSION = "permission";

  /** The number to ring; personal. */
  public static final String NUMBER = "number";

  /** How to ring safely, in a few words; personal. */
  public static final String HOW = "how";

  /** The word by which the caller says that they must stop; personal. */
  public static final String CODE_WORD = "code_word";

  /** What to say when another answers; personal. */
  public static final String IF_OTHER = "if_other";

  /** Where the caller is, as the pack names the country; absent when nobody said. */
  public static final String PLACE = "place";

  /** The caller's time zone, an IANA name. */
  public static final String ZONE = "zone";

  /** Before the English name of a day of the week: the hours that are safe on it. */
  public static final String HOURS = "hours/";

  /** In a link: the record a follow-up is about. */
  public static final String LINK_ABOUT = "about";

  /** In the link of a contact that was a call-back: the contact it answers. */
  public static final String LINK_CALL_BACK = "call_back_of";

  /** In that contact's link to its follow-up. */
  public static final String LINK_ANSWERS = "answers";

  private FollowUpFields() {}
}
