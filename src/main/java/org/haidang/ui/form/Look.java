package org.haidang.ui.form;

import java.util.Set;

/**
 * What a form's author asks for in how a question looks: the words of XLSForm's appearance column
 * (xlsform.org, "Appearance"). Unknown words say nothing.
 *
 * @param words as they stand in the column
 */
record Look(Set<String> words) {

  /** Columns of the grid in which questions stand side by side. */
  static final int COLUMNS = 12;

  private static final int MOST_COLUMNS = 10;

  Look {
    words = Set.copyOf(words);
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /** Whether one types to find a choice, however few there are. */
  boolean finder() {
    return has("minimal") || has("autocomplete") || has("search") || has("search-as-you-type");
  }

  /** How its choices are laid out. */
  Choices choices() {
    if (has("label") || has("list-nolabel") || has("list")) {
      return Choices.TABLE;
    }
    if (has("likert")) {
      return Choices.LIKERT;
    }
    if (has("vertical") || columns() == 1) {
      return Choices.LINES;
    }
    return columns() > 1 ? Choices.COLUMNS : Choices.FLOW;
  }

  /** Ways to lay out choices. */
  enum Choices {
    /** Side by side, as many in a line as there is room for. */
    FLOW,
    /** Below each other. */
    LINES,
    /** In columns of the same width. */
    COLUMNS,
    /** One line of equal columns, from one end of a scale to the other. */
    LIKERT,
    /** A line of a table whose head says the choices. */
    TABLE
  }

  /** Columns of its choices, {@code columns-3}; 3 for {@code columns} alone, 0 for none asked. */
  int columns() {
    for (int n = 1; n <= MOST_COLUMNS; n++) {
      if (has("columns-" + n)) {
        return n;
      }
    }
    return has("columns") ? 3 : 0;
  }

  /** How many of {@link #COLUMNS} it is wide, {@code w1} to {@code w12}; 0 when nothing is said. */
  int width() {
    for (int n = 1; n <= COLUMNS; n++) {
      if (has("w" + n)) {
        return n;
      }
    }
    return 0;
  }
}
