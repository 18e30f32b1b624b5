package org.haidang.model;

/** How a contact reached the hotline. */
public enum Channel {
  CALL,
  CHAT,
  MESSAGE,
  WALK_IN,
  LETTER,
  LATE_ENTRY
}
