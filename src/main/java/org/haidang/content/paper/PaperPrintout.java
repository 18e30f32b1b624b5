package org.haidang.content.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.haidang.content.Printout;

/**
 * Prints a record as a PDF in black and white on A4, all of it in memory; every page says what it
 * is of and its number. To be used once.
 */
public final class PaperPrintout {

  private static final float ROOM = Pen.WIDTH - 2 * Pen.MARGIN;
  private static final float TOP = Pen.MARGIN + 14;
  private static final float BOTTOM = Pen.HEIGHT - Pen.MARGIN;
  private static final float NAMES = 150;
  private static final float GAP = 8;
  private static final float BODY = 10.5f;

  private final PDDocument document;
  private final Type type;
  private final Printout printout;
  private final List<Block> blocks = new ArrayList<>();

  private PaperPrintout(PDDocument document, Printout printout) {
    this.document = document;
    this.type = Type.of(document);
    this.printout = printout;
  }

  /**
   * Prints {@code printout} and leaves {@code out} open.
   *
   * @return how many pages there are
   * @throws UncheckedIOException when {@code out} cannot be written
   */
  public static int print(Printout printout, OutputStream out) {
    return Paging.print(
        printout.title(),
        printout.language(),
        out,
        document -> new PaperPrintout(document, printout).set());
  }

  private int set() throws IOException {
    paragraph(type.bold(), Type.TITLE, printout.title());
    printout.head().forEach(line -> paragraph(type.regular(), Type.SMALL + 1, line));
    for (var part : printout.parts()) {
      blocks.add(Lines.gap(10));
      paragraph(type.bold(), BODY + 1, part.title());
      part.facts().forEach(this::fact);
    }
    return new Paging(TOP, BOTTOM)
        .set(
            document,
            blocks,
            (pen, page) -> {
              var name = type.regular().drawable(printout.title() + " · " + page);
              pen.text(type.regular(), Type.SMALL, Pen.MARGIN, Pen.MARGIN - 8, name, 0.3f);
            });
  }

  private void paragraph(Face face, float size, String text) {
    for (var line : face.lines(text, size, ROOM)) {
      blocks.add(Lines.one(face, size, Pen.MARGIN, line));
    }
  }

  /**
   * The name at the left, the words at the right, line by line so that a long one may be parted.
   */
  private void fact(Printout.Fact fact) {
    var face = type.regular();
    float x = Pen.MARGIN + NAMES + GAP;
    blocks.addAll(
        Lines.lineByLine(
            face.lines(fact.name(), BODY, NAMES).stream()
                .map(line -> new Lines.Line(face, BODY, Pen.MARGIN, line))
                .toList(),
            fact.text()
                .lines()
                .flatMap(it -> face.lines(it, BODY, ROOM - NAMES - GAP).stream())
                .map(line -> new Lines.Line(face, BODY, x, line))
                .toList()));
    blocks.add(Lines.gap(3));
  }
}
