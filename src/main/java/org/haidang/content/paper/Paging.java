package org.haidang.content.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets blocks on pages, one beneath the other, as many as a page holds and at least one. Stateless.
 *
 * @param top where the first block of a page begins
 * @param bottom what no block but the first of a page goes below
 */
record Paging(float top, float bottom) {

  /** What stands above the blocks of a page. */
  @FunctionalInterface
  interface Head {
    /** Writes it; {@code page} counts from 1. */
    void write(Pen pen, int page) throws IOException;
  }

  /** Makes the blocks of a document. */
  @FunctionalInterface
  interface Content {
    /** Sets its pages; how many there are. */
    int set(PDDocument document) throws IOException;
  }

  /**
   * Makes a document and leaves {@code out} open.
   *
   * @param title shown by file managers and viewers: nothing personal
   * @return how many pages there are
   * @throws UncheckedIOException when {@code out} cannot be written
   */
  static int print(String title, String language, OutputStream out, Content content) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle(title);
      document.setVersion(1.7f);
      document.getDocumentCatalog().setLanguage(language);
      int pages = content.set(document);
      document.save(out);
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets {@code blocks}; how many pages there are. */
  int set(PDDocument document, List<Block> blocks, Head head) throws IOException {
    int page = 0;
    int next = 0;
    while (next < blocks.size()) {
      page++;
      try (var pen = new Pen(document)) {
        head.write(pen, page);
        float y = top;
        do {
          var block = blocks.get(next++);
          block.draw(pen, y);
          y += block.height();
        } while (next < blocks.size() && y + blocks.get(next).height() <= bottom);
      }
    }
    return page;
  }
}
