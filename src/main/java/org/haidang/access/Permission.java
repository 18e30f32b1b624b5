package org.haidang.access;

/** What a role may be allowed to do. */
public enum Permission {
  /** Take contacts and save their reports. */
  CONTACT_WRITE,
  /** Read the contacts of one's own centre. */
  CONTACT_READ,
  /** See names, numbers and other personal fields unmasked. */
  PERSONAL_READ,
  /** Look into a colleague's unfinished report, with a reason that is kept and shown to them. */
  BREAK_GLASS,
  /** Ask the server, with a reason, for records that one's workstation may not hold. */
  ASK_NATIONAL,
  /** Write the contacts of one's own centre to a file. */
  EXPORT,
  /** Make referrals and move them. */
  REFERRAL_WRITE,
  /** Decide in a child's best interests that something is passed on without consent. */
  DECIDE_BEST_INTERESTS,
  /** Take an agency that somebody proposed into the directory of one's centre, or refuse it. */
  AGENCY_APPROVE,
  /** Have a record of one's own centre erased for good, and see what was. */
  ERASE,
  /** Keep a record from being erased, as the law or a court wants it. */
  LEGAL_HOLD,
  /** See figures of the centres and of the country. */
  FIGURES_READ,
  /** See how the workstations of one's centre fare. */
  HEALTH_READ,
  /** See how the workstations of every centre fare. */
  HEALTH_READ_ALL,
  /** Look after the accounts of counselors and trainers of one's own centre. */
  ACCOUNTS_OF_CENTRE,
  /** Look after every account. */
  ACCOUNTS_OF_ALL,
  /** Be given the published content packs and what changed in them. */
  CONTENT_READ,
  /** Open a workbook on one's own screen and try it. */
  CONTENT_PREVIEW,
  /** Publish a content pack for every workstation. */
  CONTENT_PUBLISH
}
