package org.haidang.content.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.haidang.content.Letter;

/**
 * Prints a letter as a PDF in black and white on A4, the letters it uses within, all of it in
 * memory. What does not fit goes on to a further page; the slip is never parted. To be used once.
 */
public final class PaperLetter {

  private static final float LEFT = Pen.MARGIN + 14;
  private static final float ROOM = Pen.WIDTH - 2 * LEFT;
  private static final float TOP = Pen.MARGIN;
  private static final float BOTTOM = Pen.HEIGHT - Pen.MARGIN - 14;
  private static final float NAMES = 150;
  private static final float GAP = 8;
  private static final float BODY = 11;

  private final PDDocument document;
  private final Type type;
  private final Letter letter;
  private final List<Block> blocks = new ArrayList<>();

  private PaperLetter(PDDocument document, Letter letter) {
    this.document = document;
    this.type = Type.of(document);
    this.letter = letter;
  }

  /**
   * Prints {@code letter} and leaves {@code out} open.
   *
   * @return how many pages there are
   * @throws UncheckedIOException when {@code out} cannot be written
   */
  public static int print(Letter letter, OutputStream out) {
    return Paging.print(
        letter.title() + " " + letter.number(),
        letter.language(),
        out,
        document -> new PaperLetter(document, letter).set());
  }

  private int set() throws IOException {
    head();
    paragraph(type.bold(), Type.TITLE, letter.title(), 14);
    paragraph(type.bold(), BODY, letter.to(), 10);
    letter.opening().forEach(text -> paragraph(type.regular(), BODY, text, 6));
    gap(4);
    letter.facts().forEach(this::fact);
    gap(6);
    letter.closing().forEach(text -> paragraph(type.regular(), BODY, text, 6));
    gap(10);
    blocks.add(new SignerBlock(type, letter.signers(), LEFT, ROOM));
    blocks.add(new SlipBlock(type, letter.slip(), LEFT, ROOM));
    return new Paging(TOP, BOTTOM)
        .set(
            document,
            blocks,
            (pen, page) -> {
              if (page > 1) {
                var name = type.regular().drawable(letter.number() + " · " + page);
                pen.text(type.regular(), Type.SMALL, LEFT, TOP - 12, name, 0.3f);
              }
            });
  }

  private void gap(float height) {
    blocks.add(Lines.gap(height));
  }

  private void paragraph(Face face, float size, String text, float after) {
    for (var line : face.lines(text, size, ROOM)) {
      blocks.add(Lines.one(face, size, LEFT, line));
    }
    gap(after);
  }

  private void head() {
    float half = ROOM / 2 - GAP;
    var left = new ArrayList<Lines.Line>();
    for (int i = 0; i < letter.sender().size(); i++) {
      var face = i == letter.sender().size() - 1 ? type.bold() : type.regular();
      for (var line : face.lines(letter.sender().get(i), BODY, half)) {
        left.add(new Lines.Line(face, BODY, LEFT, line));
      }
    }
    left.add(
        new Lines.Line(
            type.regular(), Type.SMALL + 1, LEFT, type.regular().drawable(letter.number())));
    var right = new ArrayList<Lines.Line>();
    float x = LEFT + ROOM / 2 + GAP;
    for (var text : letter.motto()) {
      for (var line : type.bold().lines(text, BODY - 1, half)) {
        right.add(new Lines.Line(type.bold(), BODY - 1, x, line));
      }
    }
    for (var line : type.regular().lines(letter.day(), Type.SMALL + 1, half)) {
      right.add(new Lines.Line(type.regular(), Type.SMALL + 1, x, line));
    }
    blocks.add(Lines.beside(left, right));
    gap(18);
  }

  /** The name at the left, what is known at the right; a long one line by line over pages. */
  private void fact(Letter.Fact fact) {
    float x = LEFT + NAMES + GAP;
    var names = type.bold().lines(fact.name(), BODY, NAMES);
    var values = new ArrayList<String>();
    for (var value : fact.values()) {
      values.addAll(type.regular().lines(value, BODY, ROOM - NAMES - GAP));
    }
    if (values.isEmpty()) {
      values.add("—");
    }
    blocks.addAll(
        Lines.lineByLine(
            names.stream().map(line -> new Lines.Line(type.bold(), BODY, LEFT, line)).toList(),
            values.stream().map(line -> new Lines.Line(type.regular(), BODY, x, line)).toList()));
    gap(5);
  }
}
