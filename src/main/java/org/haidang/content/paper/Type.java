package org.haidang.content.paper;

import org.apache.pdfbox.pdmodel.PDDocument;

/** The faces and sizes of a printed form, in points. */
record Type(Face regular, Face bold) {

  static final float TITLE = 15;
  static final float HEADING = 11;
  static final float BODY = 9;
  static final float SMALL = 7.5f;

  /** From one line of text to the next, as a share of its size. */
  static final float LEADING = 1.32f;

  static Type of(PDDocument document) {
    return new Type(new Face(document, "Regular"), new Face(document, "SemiBold"));
  }
}
