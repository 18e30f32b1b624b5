package org.haidang.model;

/** The kinds of record that are saved, merged and synchronised. Names are the wire's names. */
public enum RecordType {
  /** One interaction with the hotline; its body is the call report. */
  CONTACT
}
