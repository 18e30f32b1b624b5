package org.haidang.sync;

import java.time.LocalDate;
import java.util.List;
import org.haidang.records.Facet;
import org.jspecify.annotations.Nullable;

/** What is asked of the server's search; the answer is {@link Messages.Finds}. */
public final class SearchMessages {

  private SearchMessages() {}

  /**
   * {@code POST /v1/search}.
   *
   * @param text as typed into a search box, 400 characters at most
   * @param limit at most so many finds, 1 to {@link Messages#MAX_FINDS}; null for these
   * @param facets narrowed to these, {@value #MOST_FACETS} at most; null for none
   * @param from those that began on this day or later; null for all
   * @param to those that began on this day or earlier; null for all
   */
  public record Question(
      String text,
      @Nullable Integer limit,
      @Nullable List<Facet> facets,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    /** Not narrowed. */
    public Question(String text, @Nullable Integer limit) {
      this(text, limit, null, null, null);
    }
  }

  /** More chips stand in no search box. */
  public static final int MOST_FACETS = 24;

  /** Names of choices, logins and ids are shorter. */
  public static final int LONGEST_FACET = 100;
}
