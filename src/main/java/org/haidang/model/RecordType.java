package org.haidang.model;

/** The kinds of record that are saved, merged and synchronised. Names are the wire's names. */
public enum RecordType {
  /** One interaction with the hotline; its body is the call report. */
  CONTACT,
  /** Somebody contacts are about, kept once. */
  PERSON,
  /** A matter that lives longer than one contact. */
  CASE,
  /** One person's need sent to one agency. */
  REFERRAL,
  /** What the law lets or bids the hotline tell an authority without consent. */
  REPORT,
  /** Something due, by someone, at a time. */
  FOLLOW_UP,
  /** A fact, who said it and how certain it is: written once, never changed. */
  NOTE,
  /** A shift handed over: what is open, dangerous, unsent. */
  HANDOVER,
  /** A number that was abusive, until a day. */
  FLAG,
  /** An agency that a centre added to those of the content pack. */
  AGENCY
}
