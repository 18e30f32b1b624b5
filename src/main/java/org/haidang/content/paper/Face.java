package org.haidang.content.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface in one document, and what its letters measure. */
final class Face {

  /** Stands for a letter the face cannot draw. */
  private static final String UNKNOWN = "?";

  private final PDFont font;

  /** The face {@code /font/BeVietnamPro-NAME.ttf}, of which the letters used go into the file. */
  Face(PDDocument document, String name) {
    try (var in =
        Objects.requireNonNull(
            Face.class.getResourceAsStream("/font/BeVietnamPro-" + name + ".ttf"))) {
      var letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // A ligature would be one sign that nobody can search for or copy.
      letters.setEnableGsub(false);
      font = PDType0Font.load(document, letters, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDFont font() {
    return font;
  }

  /** The text as it can be drawn: composed letters, blanks for breaks, no letter it lacks. */
  String drawable(String text) {
    var out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s+", " ")
        .codePoints()
        .forEach(letter -> out.append(drawn(Character.toString(letter))));
    return out.toString().strip();
  }

  private String drawn(String letter) {
    try {
      font.encode(letter);
      return letter;
    } catch (IOException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  /** The width in points of a text that {@link #drawable} made. */
  float width(String drawable, float size) {
    try {
      return font.getStringWidth(drawable) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in lines no wider than {@code room}; a word that is wider is broken within. */
  List<String> lines(String text, float size, float room) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : drawable(text).split(" ", -1)) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= room) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > room && line.codePointCount(0, line.length()) > 1) {
        var end = line.offsetByCodePoints(0, 1);
        while (width(line.substring(0, line.offsetByCodePoints(end, 1)), size) <= room) {
          end = line.offsetByCodePoints(end, 1);
        }
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }
}
