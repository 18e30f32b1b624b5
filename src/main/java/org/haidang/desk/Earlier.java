package org.haidang.desk;

/**
 * Contacts from one number, counted. The same number is not the same person: whoever controls a
 * victim rings from the victim's phone.
 *
 * @param lastDay how many within 24 hours before
 * @param all how many on this computer
 */
public record Earlier(int lastDay, int all) {

  /** None. */
  public static final Earlier NONE = new Earlier(0, 0);
}
