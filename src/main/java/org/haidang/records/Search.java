package org.haidang.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * One box over all that somebody may see on this computer, of every kind. Thread-safe; blocks on
 * the disk.
 */
public interface Search {

  /**
   * Who asks.
   *
   * @param centre code of the centre whose records they may see
   * @param personal whether they may see what is personal: if not, it neither finds nor is shown
   */
  record Reader(String centre, boolean personal) {}

  /**
   * What is looked for.
   *
   * @param text as typed: words and their beginnings, numbers, days, {@code "words in this order"};
   *     tones and đ are ignored in finding and count in ranking; blank for everything
   * @param facets narrowed to these: to any one of those in the same respect, in every respect
   * @param from those that began on this day or later; null for all
   * @param to those that began on this day or earlier; null for all
   * @param limit at most this many
   */
  record Question(
      String text, Set<Facet> facets, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
    public Question {
      facets = Set.copyOf(facets);
    }

    /** For {@code text} alone. */
    public static Question of(String text, int limit) {
      return new Question(text, Set.of(), null, null, limit);
    }
  }

  /** A part of a text: from the character at {@code begin} to that before {@code end}. */
  record Range(int begin, int end) {}

  /**
   * Where a record matches.
   *
   * @param path the field; empty when the match stands in no text that can be shown
   * @param text some words of the field, shortened by "…"
   * @param marks what matches in {@code text}, in order, apart from each other
   * @param personal whether it is masked until asked for
   */
  record Snippet(String path, String text, List<Range> marks, boolean personal) {

    /** No text. */
    public static final Snippet NONE = new Snippet("", "", List.of(), false);

    /** Not looked up yet: the row is further down than anybody reads before the next key. */
    public static final Snippet LATER = new Snippet("", "…", List.of(), false);

    public Snippet {
      marks = List.copyOf(marks);
    }
  }

  /** One record that was found. */
  record Hit(Register.Row row, Snippet snippet) {}

  /** How far was looked. */
  enum Reach {
    /** As far as a key may take: {@link #askOn} has more to say. */
    FIRST,
    /** Among the newest candidates; texts of older ones were not read. */
    NEWEST,
    /** Everywhere, or until enough was found. */
    ALL
  }

  /**
   * What was found.
   *
   * @param hits those whose tones are as typed first, then the latest first
   * @param more whether there are more than were asked for
   * @param ready how much of what is here can be found, 0 to 1: less while the index is made anew
   * @param reach how far was looked for them
   */
  record Answer(List<Hit> hits, boolean more, double ready, Reach reach) {
    public Answer {
      hits = List.copyOf(hits);
    }

    /** An answer that nothing follows. */
    public Answer(List<Hit> hits, boolean more, double ready) {
      this(hits, more, ready, Reach.ALL);
    }
  }

  /**
   * Answers a question as a key may take: the first hits with their texts, those further down with
   * {@link Snippet#LATER}.
   *
   * @param calledOff asked again and again meanwhile, on this thread: once it says true, the answer
   *     is given up
   * @return empty when it was called off
   * @throws HaidangException when the disk fails; a damaged index is no failure, it is made anew
   */
  Optional<Answer> ask(Question question, BooleanSupplier calledOff);

  /**
   * Answers a question to the end, after {@link #ask} said {@link Reach#FIRST}: every hit with its
   * text, candidates further back. Takes some hundred milliseconds at most; as {@link #ask}
   * otherwise.
   */
  default Optional<Answer> askOn(Question question, BooleanSupplier calledOff) {
    return ask(question, calledOff);
  }

  /**
   * Answers a question to the end for a list, which shows no texts: as {@link #askOn}, every hit
   * with {@link Snippet#NONE}. For thousands of rows.
   */
  default Optional<Answer> listed(Question question, BooleanSupplier calledOff) {
    return askOn(question, calledOff);
  }

  /**
   * Logins of those who took or look after a record that may be found here, in the order of their
   * letters. Reads every row of the lists' index.
   *
   * @throws HaidangException when the disk fails
   */
  default List<String> counselors() {
    return List.of();
  }
}
