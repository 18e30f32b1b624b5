package org.haidang.people;

import java.util.UUID;

/**
 * Paths of the fields of a person. Lists are entries: {@code names/{id}} holds the place in the
 * order, the fields of an entry stand beneath it, so that two people who add to one list at the
 * same time both add.
 */
public final class PersonFields {

  /** The list of names, with diacritics as spoken. */
  public static final String NAMES = "names";

  /** In a name: the name itself; personal. */
  public static final String NAME_TEXT = "text";

  /** When the birth date is not known: about how old, in whole years, 0 to 120. */
  public static final String AGE = "age";

  /** The day on which {@link #AGE} was told, ISO 8601: from there the age drifts. */
  public static final String AGE_ON = "age_on";

  /** Born: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; personal. See {@link BirthDate}. */
  public static final String BIRTH = "birth";

  /** A name of the packs' list {@code sex}. */
  public static final String SEX = "sex";

  /** A name of the packs' list {@code ethnicity}. */
  public static final String ETHNICITY = "ethnicity";

  /** A name of the packs' list {@code language}: what one speaks best. */
  public static final String LANGUAGE = "language";

  /** A name of the packs' list of countries. */
  public static final String CITIZENSHIP = "citizenship";

  /**
   * Where one lives, a name of the packs' list of provinces: its scheme and code, {@code vn_04}.
   */
  public static final String PROVINCE = "province";

  /** The commune or ward, in words: the packs have no list of them; personal. */
  public static final String COMMUNE = "commune";

  /** The list of telephone numbers. */
  public static final String PHONES = "phones";

  /** In a telephone: the number, see {@link PhoneNumber}; personal. */
  public static final String PHONE_NUMBER = "number";

  /** In a telephone: whether ringing it is safe, {@code yes} or {@code no}; absent: not asked. */
  public static final String PHONE_CALL = "call";

  /** In a telephone: whether a text message is safe, {@code yes} or {@code no}. */
  public static final String PHONE_TEXT = "text";

  /** In a telephone: whether a voice message is safe, {@code yes} or {@code no}. */
  public static final String PHONE_VOICEMAIL = "voicemail";

  /** In a telephone: when it is safe, in words; personal. */
  public static final String PHONE_WHEN = "when";

  /** In a telephone: what to say, above all when another answers; personal. */
  public static final String PHONE_SAY = "say";

  /** The list of alerts. */
  public static final String ALERTS = "alerts";

  /** In an alert: an {@link AlertKind} as stored. */
  public static final String ALERT_KIND = "kind";

  /** In an alert: more, in words; personal. */
  public static final String ALERT_TEXT = "text";

  /** In an alert: the last day it holds, ISO 8601; absent: until somebody takes it out. */
  public static final String ALERT_UNTIL = "until";

  /**
   * The id of the person that this one turned out to be; emptied, the merging is undone. Links to
   * this one are then links to that one.
   */
  public static final String MERGED_INTO = "merged_into";

  private PersonFields() {}

  /** The path of one entry of a list. */
  public static String entry(String list, UUID id) {
    return list + "/" + id;
  }

  /** The path of a field of an entry. */
  public static String in(String list, UUID id, String field) {
    return list + "/" + id + "/" + field;
  }
}
