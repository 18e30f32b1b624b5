package org.haidang.ui.supervision.health;

/** What may be wrong with a workstation, the worst first. */
public enum Trouble {
  /** Its database was found damaged. */
  DATABASE,
  /** Its disk is about to be full: nothing could be saved. */
  DISK_FULL,
  /** It fell silent with changes that the server does not have. */
  SILENT_WITH_WORK,
  /** A change has waited for too long. */
  WAITING,
  /** Changes are set aside for a person. */
  ASIDE,
  /** Its disk is filling. */
  DISK_LOW,
  /** Its clock is wrong by minutes. */
  CLOCK,
  /** A later version of the program is in use elsewhere. */
  PROGRAM_OLD,
  /** A later version of a content pack is in use elsewhere. */
  PACK_OLD,
  /** Nothing was heard of it for days. */
  SILENT_LONG
}
