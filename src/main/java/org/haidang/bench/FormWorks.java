package org.haidang.bench;

import java.util.Map;
import org.haidang.content.FormOpener;
import org.haidang.content.Pack;

/** The content room's works: its reader of packs and its form engine. Thread-safe. */
public interface FormWorks extends FormOpener {

  /**
   * The pack of these sheets, CSV text by the sheet's name.
   *
   * @throws IllegalStateException when it has a fault
   */
  Pack read(Map<String, String> sheets);

  /** The new form of {@code pack} as JavaRosa runs it, without any work of ours. */
  Raw raw(Pack pack);

  /** A form run by JavaRosa alone. Confined to one thread at a time. */
  interface Raw {

    /** Answers a question of words, outside every repeat. */
    void text(String path, String value);

    /** Answers a question of numbers, outside every repeat. */
    void number(String path, int value);
  }
}
