package org.haidang.model.assessment;

/** By which rule, and by which weights, signs are read. */
public enum Reading {
  /** 18 and over: act, means and purpose count. */
  ADULT,
  /** Under 18: act and purpose count, no means is needed. */
  CHILD
}
