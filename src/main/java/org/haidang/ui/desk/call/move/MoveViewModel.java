package org.haidang.ui.desk.call.move;

import java.util.List;
import org.haidang.desk.RecordMove;
import org.haidang.ui.kit.Wording;

/**
 * A move before it is done. On the FX thread.
 *
 * @param move what it would do
 * @param go does it
 */
public record MoveViewModel(RecordMove move, Runnable go) {

  /** What people should look at, a sentence for each answer; personal answers are masked. */
  public List<String> sentences(Wording wording) {
    return move.items().stream().map(item -> sentence(item, wording)).toList();
  }

  private static String sentence(RecordMove.Item item, Wording wording) {
    var language = wording.tag();
    var value = item.personal() ? MASK : item.value().in(language);
    return wording.get(key(item.fate()), item.question().in(language), value);
  }

  private static final String MASK = "•••";

  private static String key(RecordMove.Fate fate) {
    return switch (fate) {
      case ELSEWHERE -> "call.move.elsewhere";
      case NO_QUESTION -> "call.move.no_question";
      case NO_CHOICE -> "call.move.no_choice";
      case OTHER_TYPE -> "call.move.other_type";
      case OTHER_LIST -> "call.move.other_list";
      case BACK -> "call.move.back_again";
    };
  }
}
