package org.haidang.ui.desk.contacts;

import java.util.List;
import org.haidang.model.AttachedFile;
import org.jspecify.annotations.Nullable;

/**
 * One contact laid out for reading in one language: what was answered, section by section. Plain
 * data.
 *
 * @param sections those with an answer, in the form's order
 * @param blank names of the sections without any
 */
record RecordSheet(List<Section> sections, List<String> blank) {

  /**
   * A part of the form.
   *
   * @param title its name; empty for questions outside every section
   */
  record Section(String title, List<Item> items) {}

  /** What stands in a section. */
  sealed interface Item {

    /**
     * Begins a group or an entry of a repeat.
     *
     * @param depth 1 for a group right in a section, more inside it
     */
    record Heading(String text, int depth) implements Item {}

    /**
     * A question and its answer.
     *
     * @param values its words, at least one; when {@code conflicting}, one for each value that
     *     disagrees, null for one that emptied the field
     * @param personal masked until asked for
     */
    record Line(String label, List<Value> values, boolean personal, boolean conflicting)
        implements Item {}
  }

  /**
   * One value.
   *
   * @param words what it says, one for each thing chosen; none when the field was emptied
   * @param file the file it refers to; null when it is something else
   */
  record Value(List<String> words, @Nullable Attached file) {

    /** One that refers to no file. */
    Value(List<String> words) {
      this(words, null);
    }
  }

  /**
   * A file.
   *
   * @param path of the answer that refers to it
   */
  record Attached(String path, AttachedFile file) {}
}
