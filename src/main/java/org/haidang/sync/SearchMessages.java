package org.haidang.sync;

import org.jspecify.annotations.Nullable;

/** What is asked of the server's search; the answer is {@link Messages.Finds}. */
public final class SearchMessages {

  private SearchMessages() {}

  /**
   * {@code POST /v1/search}.
   *
   * @param text as typed into a search box, 400 characters at most
   * @param limit at most so many finds, 1 to {@link Messages#MAX_FINDS}; null for these
   */
  public record Question(String text, @Nullable Integer limit) {}
}
