package org.haidang.platform;

import java.util.Locale;

/**
 * Every fault the product can tell of. The code is shown to people and written to logs alike; it
 * names a place in the program, never a datum. The texts of a fault are {@code error.CODE.what},
 * {@code .kept} and {@code .todo}.
 */
public enum ErrorCode {
  /** The program could not write its own JSON. */
  BUG_JSON,
  /** JSON that is cut off, malformed or of another shape. */
  GARBLED_JSON,
  /** Something the program did not foresee. */
  BUG_UNFORESEEN,

  /** The data folder cannot be written. */
  FOLDER_UNWRITABLE,
  /** Another window of the program uses the data folder. */
  FOLDER_IN_USE,
  /** A file that a person named cannot be written. */
  FILE_UNWRITABLE,
  /** A file that was chosen could not be read. */
  FILE_UNREADABLE,
  /** A file is not whole, or none of ours. */
  FILE_DAMAGED,
  /** A file was written under another password, or for something else. */
  FILE_PASSWORD_WRONG,
  /** The printer did not take a page. */
  PRINT_FAILED,
  /** The disk is full. */
  DISK_FULL,
  /** The Java runtime is too old or lacks a part. */
  JAVA_TOO_OLD,
  /** A benchmark that measures the packaged program was run on another. */
  BENCH_NOT_PACKAGED,
  /** Nobody named the central server, and this program has none of its own to show. */
  SERVER_UNNAMED,
  /** The server's port is taken by another program. */
  PORT_TAKEN,
  /** The key by which workstations know the server cannot be read. */
  SERVER_KEY_DAMAGED,
  /** The key that the server's database is sealed under is not where it should be. */
  SERVER_SECRET_MISSING,
  /** The key at hand is not the one that the server's database is sealed under. */
  SERVER_SECRET_OTHER,
  /** The file of the server's secret key cannot be read. */
  SERVER_SECRET_DAMAGED,
  /** Others than its owner may read the file of the server's secret key. */
  SERVER_SECRET_BARE,
  /** A sealed value of the server's database is not as it was sealed. */
  SERVER_SECRET_ALTERED,

  /** This computer was never enrolled, or the server does not know it. */
  WORKSTATION_UNKNOWN,
  /** This computer was struck off: it may push and read nothing. */
  WORKSTATION_STRUCK_OFF,
  /** What this computer keeps of its enrolment cannot be read. */
  ENROLMENT_DAMAGED,
  /** What was typed is no enrolment code. */
  ENROL_CODE_MISTYPED,
  /** The server gave no such code out. */
  ENROL_CODE_UNKNOWN,
  /** Another computer has used this code. */
  ENROL_CODE_USED,
  /** This code was not used within its time. */
  ENROL_CODE_EXPIRED,
  /** This code is not for a computer that has a key already. */
  ENROL_KEY_TAKEN,

  /** The local database is damaged; it was kept aside. */
  DATABASE_DAMAGED,
  /** The local database was written by a newer program. */
  DATABASE_NEWER,
  /** The local database cannot be opened for another reason. */
  DATABASE_UNAVAILABLE,
  /** The central database cannot be reached or started. */
  CENTRAL_DATABASE_UNAVAILABLE,

  /** Account or password is wrong; which of them is not said. */
  SIGN_IN_WRONG,
  /** This account never signed in on this computer, and the server is out of reach. */
  SIGN_IN_FIRST_ONLINE,
  /** Too many wrong attempts; wait. */
  SIGN_IN_TOO_MANY,
  /** Too many wrong attempts from this place in the network, whatever the login; wait. */
  SIGN_IN_TOO_MANY_HERE,
  /** This account was revoked; who does not know its last password is not told so. */
  ACCOUNT_REVOKED,

  /** The account has a second factor, and its code was not given. */
  SECOND_CODE_NEEDED,
  /** The second factor's code is wrong, used already, or of another time. */
  SECOND_CODE_WRONG,
  /** The account must have a second factor and has none yet. */
  SECOND_FACTOR_MISSING,
  /** A new password is too short. */
  PASSWORD_SHORT,
  /** A new password is longer than any is taken. */
  PASSWORD_LONG,
  /** A new password is one that many people use. */
  PASSWORD_COMMON,
  /** A new password is the person's own name. */
  PASSWORD_NAMED,
  /** The new password is the old one. */
  PASSWORD_SAME,
  /** A one-time code is wrong, used or too old. */
  RESET_CODE_WRONG,
  /** No such account, or not one's own to look after. */
  ACCOUNT_MISSING,
  /** An account of this login is there already. */
  ACCOUNT_TAKEN,
  /** No such computer, or not one's own to look after. */
  COMPUTER_MISSING,

  /** The record asked for is not on this computer. */
  RECORD_MISSING,

  /** A file is larger than any is taken. */
  ATTACHMENT_TOO_LARGE,
  /** A file without a byte. */
  ATTACHMENT_EMPTY,
  /** A file that a person named cannot be read. */
  ATTACHMENT_UNREADABLE,
  /** A file is not, or not all, here yet (404). */
  ATTACHMENT_AWAITED,
  /** A file, or a part of it, is not what its hash says (422). */
  ATTACHMENT_ALTERED,

  /** The record, or one it is linked to, is kept by law: it cannot be erased now. */
  RECORD_HELD,

  /** A further language of the interface has faulty texts. */
  TEXTS_FAULTY,
  /** The content pack has faults. */
  PACK_FAULTY,
  /** The content pack a record was written in is not on this computer. */
  PACK_MISSING,

  /** A pack is larger than any is taken. */
  PACK_TOO_LARGE,
  /** A pack's file is not there, or is no workbook. */
  PACK_UNREADABLE,
  /** This version of a pack was given out with other content already. */
  PACK_VERSION_TAKEN,
  /** A pack is not as the server sealed it. */
  PACK_TAMPERED,
  /** The server seals packs with another key than the one this computer first met. */
  PACK_KEY_OTHER,

  /** The server's address is not one of HTTPS. */
  SERVER_NOT_SECURE,
  /** Something answers in the server's place: its key is another. */
  SERVER_OTHER_KEY,
  /** What answers does not speak TLS 1.3. */
  SERVER_OLD_TLS,
  /** The server saw a request that it had seen, or that is not as this computer signed it. */
  PROOF_REFUSED,
  /**
   * A request was signed at another time than the server's, even after the clocks were compared.
   */
  PROOF_CLOCK,
  /** The server cannot be reached. */
  SERVER_UNREACHABLE,
  /** The server did not answer in time. */
  SERVER_SILENT,
  /** The server answered something that is not of the protocol. */
  SERVER_GARBLED,
  /** The server answered with a fault of its own (5xx). */
  SERVER_FAULT,
  /** The server asks to slow down (429). */
  SERVER_BUSY,
  /** The server no longer knows this session (401); sign in again. */
  SERVER_SIGN_IN_AGAIN,
  /** The account may not do this (403). */
  NOT_PERMITTED,
  /** Records beyond this workstation were asked for too often within an hour (429). */
  ASK_TOO_MANY,
  /** The server's search was asked too often within a minute (429). */
  SEARCH_TOO_MANY,
  /** The server speaks another version of the protocol. */
  PROTOCOL_VERSION,
  /** A request was larger than the server takes (413). */
  TOO_LARGE,
  /** A request that is not of the protocol (400). */
  MALFORMED,

  /** A change names an author, workstation or centre that it may not. */
  CHANGE_FOREIGN,
  /** A change without content, or with a field name that is not allowed. */
  CHANGE_MALFORMED,
  /** A change follows another that the server does not have. */
  CHANGE_AFTER_UNKNOWN,
  /** A change of an account that was revoked: the server keeps it apart. */
  CHANGE_QUARANTINED,
  /** A change is larger than the server takes. */
  CHANGE_TOO_LARGE,
  /** The server fails on this change alone, again and again; it is tried again by itself. */
  CHANGE_NOT_TAKEN,
  /** What a change follows was lost at the server, and nobody has brought it back. */
  CHANGE_GROUND_MISSING,
  /** A change reaches a record that was erased. */
  CHANGE_ERASED,
  /** A change makes a step that its record's kind does not allow. */
  CHANGE_FORBIDDEN_STEP,
  /** A note is written once; a change would have altered it. */
  CHANGE_WRITTEN_ONCE,
  /** Values disagree in a field. */
  CHANGE_CONFLICT;

  /** The code as people read it, {@code HD-DISK-FULL}. */
  public String code() {
    return "HD-" + name().replace('_', '-');
  }

  /** The first part of the keys of its texts. */
  public String textKey() {
    return "error." + name().toLowerCase(Locale.ROOT);
  }
}
