package org.haidang.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a file is, told from its first bytes and never from its name. Signatures as the formats' own
 * specifications give them (ISO 32000 for PDF, PNG, JFIF, GIF89a, RIFF, ISO/IEC 14496-12, ZIP's
 * APPNOTE).
 */
public enum FileKind {
  /** A picture that a window can show. */
  PICTURE,
  /** A picture that it cannot (HEIC, WebP, TIFF). */
  OTHER_PICTURE,
  /** A PDF. */
  PDF,
  /** A word processor's or spreadsheet's file, old (OLE) or new (ZIP). */
  OFFICE,
  /** Sound or film. */
  MEDIA,
  /** Something that is run: to be opened with care. */
  PROGRAM,
  /** Anything else. */
  OTHER;

  /** So many first bytes are enough. */
  public static final int ENOUGH = 16;

  /** The kind of a file that begins with {@code first}. */
  public static FileKind of(byte[] first) {
    if (begins(first, 0x89, 'P', 'N', 'G') || begins(first, 0xFF, 0xD8, 0xFF)) {
      return PICTURE;
    }
    if (begins(first, 'G', 'I', 'F', '8') || (begins(first, 'B', 'M') && first.length >= ENOUGH)) {
      return PICTURE;
    }
    if (begins(first, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    if (begins(first, 'P', 'K', 3, 4) || begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OFFICE;
    }
    if (begins(first, 'M', 'Z') || begins(first, 0x7F, 'E', 'L', 'F') || begins(first, '#', '!')) {
      return PROGRAM;
    }
    return beyond(first);
  }

  private static FileKind beyond(byte[] first) {
    if (begins(first, 'I', 'I', 42, 0) || begins(first, 'M', 'M', 0, 42)) {
      return OTHER_PICTURE;
    }
    if (begins(first, 'R', 'I', 'F', 'F')) {
      return at(first, 8).equals("WEBP") ? OTHER_PICTURE : MEDIA;
    }
    if (at(first, 4).equals("ftyp")) {
      return at(first, 8).startsWith("hei") || at(first, 8).startsWith("mif")
          ? OTHER_PICTURE
          : MEDIA;
    }
    return begins(first, 'I', 'D', '3') || begins(first, 'O', 'g', 'g', 'S') ? MEDIA : OTHER;
  }

  private static boolean begins(byte[] first, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (first.length <= i || (first[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static String at(byte[] first, int from) {
    return first.length < from + 4
        ? ""
        : new String(Arrays.copyOfRange(first, from, from + 4), StandardCharsets.ISO_8859_1);
  }
}
