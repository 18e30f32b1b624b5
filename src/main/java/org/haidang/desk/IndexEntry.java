package org.haidang.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists and search know of one contact.
 *
 * @param started when the contact began; orders the list
 * @param counselor login of who took it
 * @param centre code of its call centre
 * @param kind the stored value of its kind; null when not given
 * @param line id of the pack it was taken in; null in entries of earlier versions
 * @param summary the first words of what it is about; may be empty; personal
 * @param words every word a search may find, as typed; choices by their labels in every language
 */
public record IndexEntry(
    Instant started,
    String counselor,
    String centre,
    @Nullable String kind,
    @Nullable String line,
    String summary,
    List<String> words) {
  public IndexEntry {
    words = List.copyOf(words);
  }

  /** The entry as lists show it. */
  public IndexEntry withoutWords() {
    return new IndexEntry(started, counselor, centre, kind, line, summary, List.of());
  }
}
