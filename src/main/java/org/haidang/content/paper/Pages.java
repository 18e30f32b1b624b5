package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.haidang.content.Pack;

/** Puts blocks onto pages, each with the pack's name and its own number above. */
final class Pages {

  private static final float TOP = Pen.MARGIN + 18;
  private static final float BOTTOM = Pen.HEIGHT - Pen.MARGIN;
  private static final float FIRST = TOP + 128;

  private final PDDocument document;
  private final Type type;
  private final Pack pack;
  private final String language;

  Pages(PDDocument document, Type type, Pack pack, String language) {
    this.document = document;
    this.type = type;
    this.pack = pack;
    this.language = language;
  }

  /** Draws all of them; how many pages it took. */
  int set(List<Block> blocks) {
    var pages = parted(blocks);
    for (int i = 0; i < pages.size(); i++) {
      try (var pen = new Pen(document)) {
        above(pen, i + 1, pages.size());
        if (i == 0) {
          head(pen);
        }
        float y = i == 0 ? FIRST : TOP;
        for (var block : pages.get(i)) {
          block.draw(pen, y);
          y += block.height();
        }
      }
    }
    return pages.size();
  }

  private static List<List<Block>> parted(List<Block> blocks) {
    var pages = new ArrayList<List<Block>>();
    var page = new ArrayList<Block>();
    float y = FIRST;
    for (int i = 0; i < blocks.size(); i++) {
      if (y + together(blocks, i) > BOTTOM && !page.isEmpty()) {
        pages.add(List.copyOf(page));
        page.clear();
        y = TOP;
      }
      page.add(blocks.get(i));
      y += blocks.get(i).height();
    }
    pages.add(page);
    return pages;
  }

  /** What a block takes with those it must not be parted from. */
  private static float together(List<Block> blocks, int from) {
    float height = blocks.get(from).height();
    for (int i = from; i + 1 < blocks.size() && blocks.get(i).leads(); i++) {
      height += blocks.get(i + 1).height();
    }
    return Math.min(height, BOTTOM - TOP);
  }

  private void above(Pen pen, int page, int pages) {
    var number = type.regular().drawable(PaperWord.PAGE.in(language, page, pages));
    float width = type.regular().width(number, Type.SMALL);
    var name =
        pack.title().in(language)
            + " · "
            + pack.id()
            + " · "
            + PaperWord.VERSION.in(language, pack.version());
    var shown = type.regular().lines(name, Type.SMALL, Blocks.RIGHT - Pen.MARGIN - width - 12);
    pen.text(
        type.regular(),
        Type.SMALL,
        Pen.MARGIN,
        Pen.MARGIN - 8,
        shown.isEmpty() ? "" : shown.getFirst(),
        0.3f);
    pen.text(type.regular(), Type.SMALL, Blocks.RIGHT - width, Pen.MARGIN - 8, number, 0.3f);
    pen.rule(Pen.MARGIN, Pen.MARGIN + 6, Blocks.RIGHT - Pen.MARGIN);
  }

  /** The form's title, and what whoever fills it in writes first. */
  private void head(Pen pen) {
    var title =
        type.bold()
            .lines(
                PaperWord.TITLE.in(language) + ": " + pack.title().in(language),
                Type.TITLE,
                Blocks.RIGHT - Pen.MARGIN);
    pen.text(type.bold(), Type.TITLE, Pen.MARGIN, TOP, title.isEmpty() ? "" : title.getFirst());
    float top = TOP + 26;
    float width = (Blocks.RIGHT - Pen.MARGIN) / 4;
    cell(pen, Pen.MARGIN, top, width, PaperWord.RECORD);
    cell(pen, Pen.MARGIN + width, top, width, PaperWord.COUNSELOR);
    cell(pen, Pen.MARGIN + 2 * width, top, width, PaperWord.CENTRE);
    cell(pen, Pen.MARGIN + 3 * width, top, width, PaperWord.DAY);
    cell(pen, Pen.MARGIN, top + 34, width, PaperWord.BEGAN);
    cell(pen, Pen.MARGIN + width, top + 34, width, PaperWord.ENDED);
    cell(pen, Pen.MARGIN + 2 * width, top + 34, 2 * width, PaperWord.TYPED);
    float y = top + 76;
    for (var line :
        type.regular().lines(PaperWord.HOW.in(language), Type.SMALL, Blocks.RIGHT - Pen.MARGIN)) {
      pen.text(type.regular(), Type.SMALL, Pen.MARGIN, y, line, 0.3f);
      y += Type.SMALL * Type.LEADING;
    }
  }

  private void cell(Pen pen, float x, float top, float width, PaperWord words) {
    pen.box(x, top, width, 34);
    pen.text(
        type.regular(),
        Type.SMALL,
        x + 5,
        top + 4,
        type.regular().drawable(words.in(language)),
        0.3f);
  }
}
