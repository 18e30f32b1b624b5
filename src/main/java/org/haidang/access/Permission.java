package org.haidang.access;

/** What a role may be allowed to do. */
public enum Permission {
  /** Take contacts and save their reports. */
  CONTACT_WRITE(About.RECORD),
  /** Read the contacts of one's own centre. */
  CONTACT_READ(About.RECORD),
  /** See names, numbers and other personal fields unmasked. */
  PERSONAL_READ(About.RECORD),
  /** Look into a colleague's unfinished report, with a reason that is kept and shown to them. */
  BREAK_GLASS(About.RECORD),
  /** Ask the server, with a reason, for records that one's workstation may not hold. */
  ASK_NATIONAL(About.RECORD),
  /** Write the contacts of one's own centre to a file. */
  EXPORT(About.RECORD),
  /** Finalise the report of a contact: from then on edits of it are proposed amendments. */
  FINALISE(About.RECORD),
  /** Open a finalised report again, with a reason. */
  REOPEN(About.RECORD),
  /** Accept or decline what is proposed to be amended in a finalised report. */
  AMENDMENT_DECIDE(About.RECORD),
  /** Make referrals and move them. */
  REFERRAL_WRITE(About.RECORD),
  /** Decide in a child's best interests that something is passed on without consent. */
  DECIDE_BEST_INTERESTS(About.RECORD),
  /** Take an agency that somebody proposed into the directory of one's centre, or refuse it. */
  AGENCY_APPROVE(About.RECORD),
  /** See the flags on numbers of one's own centre as a list, prolong them and take them away. */
  FLAGS_LISTED(About.CENTRE),
  /** Have a record of one's own centre erased for good, and see what was. */
  ERASE(About.RECORD),
  /** Keep a record from being erased, as the law or a court wants it. */
  LEGAL_HOLD(About.RECORD),
  /** See how much lies in the server's quarantine. */
  QUARANTINE_READ(About.CENTRE),
  /** Take what lies in quarantine into the records of one's own centre, or drop it. */
  QUARANTINE_DECIDE(About.CENTRE),
  /** See figures of the centres and of the country. */
  FIGURES_READ(About.NOTHING),
  /** See how the workstations of one's centre fare. */
  HEALTH_READ(About.CENTRE),
  /** See how the workstations of every centre fare. */
  HEALTH_READ_ALL(About.CENTRE),
  /** Look after the accounts of counselors and trainers of one's own centre. */
  ACCOUNTS_OF_CENTRE(About.CENTRE),
  /** Look after every account. */
  ACCOUNTS_OF_ALL(About.CENTRE),
  /** See the computers of one's own centre, name them, and strike off one that is lost. */
  COMPUTERS_OF_CENTRE(About.CENTRE),
  /** Do so with those of every centre, and give out codes by which computers join. */
  COMPUTERS_OF_ALL(About.CENTRE),
  /** Be given the published content packs and what changed in them. */
  CONTENT_READ(About.NOTHING),
  /** Open a workbook on one's own screen and try it. */
  CONTENT_PREVIEW(About.NOTHING),
  /** Publish a content pack for every workstation. */
  CONTENT_PUBLISH(About.NOTHING),
  /** Seal a record of one's own centre, and take the seal off. */
  SEAL(About.RECORD),
  /** Send what happened on one's workstation. */
  AUDIT_SEND(About.NOTHING),
  /** Search what happened in one's centre, and write it to a file. */
  AUDIT_READ(About.CENTRE),
  /** See who did what with one's own records. */
  AUDIT_OWN(About.RECORD),
  /**
   * See where sealed records and unfinished reports were opened, and what was done to accounts,
   * computers and the server, in every centre.
   */
  AUDIT_GLASS(About.CENTRE);

  /** What a permission is about. */
  public enum About {
    /** One record: its state, centre, counselor and age decide. */
    RECORD,
    /** A centre, and none of its records. */
    CENTRE,
    /** Neither. */
    NOTHING
  }

  private final About about;

  Permission(About about) {
    this.about = about;
  }

  /** What it is about. */
  public About about() {
    return about;
  }
}
