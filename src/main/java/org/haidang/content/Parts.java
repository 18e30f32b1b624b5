package org.haidang.content;

/**
 * The parts a pack's questions may play at the desk, named in the column {@code
 * bind::haidang:part}; one question may play several, a pack may leave any out. Only through these
 * does the desk know a pack's questions.
 */
public final class Parts {

  /**
   * A select: the kind of contact. Its choices are named {@code information}, {@code consultation},
   * {@code referral}, {@code silent}, {@code cut_off}, {@code prank}, {@code wrong_number} and
   * {@code abusive}.
   */
  public static final String KIND = "kind";

  /** A date: the day of the contact. */
  public static final String DATE = "date";

  /** A text: what it is about, in a few words; personal. */
  public static final String SUMMARY = "summary";

  /** A select: the caller's province. */
  public static final String PROVINCE = "province";

  /** A select: the caller's part in the matter. */
  public static final String CALLER = "caller";

  /** A select: the caller's ethnicity; its choices are those of every person. */
  public static final String ETHNICITY = "ethnicity";

  /** A select: what the caller speaks; its choices are those of every person. */
  public static final String LANGUAGE = "language";

  /** A select of countries: where the caller is. */
  public static final String COUNTRY = "country";

  /** A select with {@code yes}, {@code no}: whether somebody is in danger now. */
  public static final String DANGER = "danger";

  /** A text: where the one in danger is; personal. */
  public static final String DANGER_PLACE = "danger_place";

  /** A select of provinces: where the one in danger is. */
  public static final String DANGER_PROVINCE = "danger_province";

  /** A select of countries: where the one in danger is. */
  public static final String DANGER_COUNTRY = "danger_country";

  /** In a repeat of people rung in danger, a select: which service. */
  public static final String RUNG_SERVICE = "rung_service";

  /** In that repeat, a text: the number. */
  public static final String RUNG_NUMBER = "rung_number";

  /** In that repeat, a select with {@code reached}, {@code no_answer} and {@code engaged}. */
  public static final String RUNG_OUTCOME = "rung_outcome";

  /** In that repeat, a text: who was reached. */
  public static final String RUNG_WHO = "rung_who";

  /** In that repeat, a dateTime: when. */
  public static final String RUNG_AT = "rung_at";

  /** A select with {@code yes}: the caller cannot talk freely. */
  public static final String NOT_SAFE = "not_safe";

  /** A select: whether the hotline may ring back. */
  public static final String CALL_BACK = "call_back";

  /** A text: how to ring back safely; personal. */
  public static final String CALL_BACK_HOW = "call_back_how";

  /** A date: the day on which to ring back. */
  public static final String CALL_BACK_DAY = "call_back_day";

  /** A time, on the clocks where the caller is: from when on to ring back. */
  public static final String CALL_BACK_FROM = "call_back_from";

  /** A time, on the clocks where the caller is: until when to ring back. */
  public static final String CALL_BACK_TO = "call_back_to";

  /** A text: what to say when another answers; personal. */
  public static final String CALL_BACK_OTHER = "call_back_other";

  /** A text: the code word agreed; personal. */
  public static final String CODE_WORD = "code_word";

  /** An integer: seconds of a silent or cut-off call. */
  public static final String SECONDS = "seconds";

  /** An integer: contacts from the same number within 24 hours before. */
  public static final String REPEATS = "repeats";

  /** Asked for when a contact of kind {@code information} is closed; at most eight of them. */
  public static final String BRIEF = "brief";

  /** Asked for when a silent or cut-off contact is closed. */
  public static final String SILENT = "silent";

  /** Names one possible victim in lists beside the form; personal. */
  public static final String VICTIM_NAME = "victim_name";

  /** In the repeat of possible victims: the age in years. */
  public static final String VICTIM_AGE = "victim_age";

  /**
   * In that repeat, a select: the age where the years are not known. Its choices are named {@code
   * under16}, {@code 16_17}, {@code adult} and {@code unknown}.
   */
  public static final String VICTIM_AGE_BAND = "victim_age_band";

  /**
   * In that repeat, a select of several: signs, named as in the sheet of indicators. Any number of
   * questions may play it.
   */
  public static final String INDICATOR = "indicator";

  /**
   * In that repeat, a select: what was done. A choice counts when its column {@code law} says
   * {@code act}.
   */
  public static final String ACTS = "acts";

  /**
   * In that repeat, a select: how. A choice counts when its column {@code law} says {@code means}.
   */
  public static final String MEANS = "means";

  /**
   * In that repeat, a select: what for. A choice counts when its column {@code law} says {@code
   * purpose}.
   */
  public static final String PURPOSES = "purposes";

  /** In that repeat, a select: the risk in the counselor's own judgement. */
  public static final String RISK = "risk";

  /**
   * A select of what a caller asks about. An answer of the handbook names one of its choices as its
   * topic; giving the answer ticks it.
   */
  public static final String TOPICS = "topics";

  /** In that repeat, a select with {@code self}: what the person is to the caller. */
  public static final String VICTIM_RELATION = "victim_relation";

  /** A select: the kind of agency to turn to. The agencies of the handbook name its choices. */
  public static final String AGENCY = "agency";

  /** A select of several: what the caller needs. The agencies of the handbook name its choices. */
  public static final String NEEDS = "needs";

  /** A select of several: what may be passed on. The handbook's consent items are its choices. */
  public static final String CONSENT_ITEMS = "consent_items";

  /** A text: the caller's name; personal. */
  public static final String CALLER_NAME = "caller_name";

  /** An integer: the caller's age in years. */
  public static final String CALLER_AGE = "caller_age";

  /** A select: the caller's age where the years are not known, named as those of the victim's. */
  public static final String CALLER_AGE_BAND = "caller_age_band";

  /** A select: the caller's sex. */
  public static final String CALLER_SEX = "caller_sex";

  /** A text: the number the caller may be rung back at; personal. */
  public static final String CALLER_PHONE = "caller_phone";

  /** In the repeat of possible victims, a select: the sex. */
  public static final String VICTIM_SEX = "victim_sex";

  /** In that repeat, a select of provinces: where the person comes from. */
  public static final String VICTIM_PROVINCE = "victim_province";

  private Parts() {}
}
