package org.haidang.access;

import java.util.Locale;

/**
 * The signs of codes that are read out and typed: Crockford's Base32, in which none is mistaken for
 * another (crockford.com/base32.html).
 */
final class SpokenSigns {

  /** All of them, by their value from 0 to 31. */
  static final String ALL = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private SpokenSigns() {}

  /** What was meant by what was typed: capitals do not count, nor O for 0, I and L for 1. */
  static String meant(String typed) {
    return typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
  }
}
