package org.haidang.content.paper;

import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;

/** For how many entries of a repeat there is room on paper. */
final class EntryRoom {

  /** Entries of a repeat for which there is room: fewer where one takes much. */
  private static final int ENTRIES = 3;

  private static final int ENTRIES_OF_MANY = 2;
  private static final int MANY = 12;

  private EntryRoom() {}

  static int of(FormNode.Group repeat) {
    return asked(repeat) > MANY ? ENTRIES_OF_MANY : ENTRIES;
  }

  private static long asked(FormNode.Group group) {
    return group.children().stream()
        .mapToLong(
            node ->
                switch (node) {
                  case FormNode.Group inside -> asked(inside);
                  case FormNode.Question question ->
                      question.type() == QuestionType.CALCULATE
                              || question.type() == QuestionType.NOTE
                          ? 0
                          : 1;
                })
        .sum();
  }
}
