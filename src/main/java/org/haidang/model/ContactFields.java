package org.haidang.model;

/**
 * Paths of the fields that the desk itself writes into every contact's body, whatever the form.
 * They begin with an underscore, which no question's name may.
 */
public final class ContactFields {

  /** The content pack whose form the body answers. */
  public static final String PACK = "_pack";

  /** That pack's version: the record always opens in it. */
  public static final String PACK_VERSION = "_pack_version";

  /** Code of the call centre that took the contact. */
  public static final String CENTRE = "_centre";

  /** Login of the counselor who took the contact. */
  public static final String COUNSELOR = "_counselor";

  /** Name of a {@link Channel}. */
  public static final String CHANNEL = "_channel";

  /** The caller's number as announced; personal; absent when withheld. */
  public static final String NUMBER = "_number";

  /** When the contact began, ISO 8601 instant by the workstation's clock. */
  public static final String STARTED = "_started";

  /** When it was saved, ISO 8601 instant by the workstation's clock. */
  public static final String ENDED = "_ended";

  /** When the caller was gone, ISO 8601 instant by the workstation's clock; absent until then. */
  public static final String HUNG_UP = "_hung_up";

  /** When a record that was taken on paper was typed in, ISO 8601 instant; absent for others. */
  public static final String TYPED_IN = "_typed_in";

  /** Before the path of a question: why it was left open, an {@link OpenReason} as stored. */
  public static final String WHY = "_why/";

  /** Before the name of an answer of the pack: when it was given, ISO 8601 instant. */
  public static final String ANSWER = "_answer/";

  /**
   * Before a number from 1: what was asked and has no answer in the pack, in a few words, without
   * long numbers. Somebody may have typed a name all the same: personal.
   */
  public static final String ASKED = "_asked/";

  /**
   * Before the path of a possible victim's entry: how that person was judged. Beneath it stand
   * {@code first}, {@code last}, {@code why} (personal), {@code suggested}, {@code basis}, {@code
   * rules}, {@code at}, and in a saved contact {@code open} when the assessment was put off.
   */
  public static final String ASSESSED = "_assess/";

  /**
   * A code that a caller who stays anonymous keeps, made by the program: it joins their contacts
   * and names nobody; see {@code people.CallerCode}. Personal.
   */
  public static final String CODE = "_code";

  /**
   * Before the path of a question: what was answered there in another version of the pack and has
   * no place in this one.
   */
  public static final String WAS = "_was/";

  /**
   * Before the login of a counselor who took the contact before and handed it to a colleague in the
   * middle of it: when, ISO 8601 instant by the receiver's clock.
   */
  public static final String GIVEN_BY = "_given_by/";

  private ContactFields() {}
}
