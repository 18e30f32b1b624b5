package org.haidang.desk;

import java.util.List;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.model.Body;

/**
 * A record's answers moved from one pack to another, usually to the next version of the same: what
 * comes along, and what people should look at. Nothing is lost: what finds no place is kept in the
 * body and comes back when the record is moved to a pack that has a place for it. Immutable.
 *
 * @param from the pack the answers were given in
 * @param to the pack they are moved to
 * @param before the body as it was
 * @param after the body in the new pack
 * @param items what does not simply stay where it was, in the old form's order
 */
public record RecordMove(Pack from, Pack to, Body before, Body after, List<Item> items) {

  /** What becomes of an answer. */
  public enum Fate {
    /** It stands under another question or in another section. */
    ELSEWHERE,
    /** The form no longer has the question: kept, not shown. */
    NO_QUESTION,
    /** The question no longer offers this choice: kept beside it. */
    NO_CHOICE,
    /** The question takes another kind of answer now: kept beside it. */
    OTHER_TYPE,
    /** The question moved into or out of a list of entries: kept, not shown. */
    OTHER_LIST,
    /** It had no place before and has one again. */
    BACK
  }

  /**
   * One answer.
   *
   * @param question its words, in the form where it has any
   * @param value as it reads, choices in their words; personal where the question is
   * @param path where it was
   * @param personal whether it is to be masked
   */
  public record Item(Fate fate, Label question, Label value, String path, boolean personal) {}

  public RecordMove {
    items = List.copyOf(items);
  }

  /**
   * Moves {@code body}, given in {@code from}, to {@code to}; changes nothing but the answer. Moved
   * back at once it is what it was.
   */
  public static RecordMove of(Body body, Pack from, Pack to) {
    return new Mover(body, from, to).move();
  }

  /** Whether every answer stays where it was. */
  public boolean isPlain() {
    return items.isEmpty();
  }
}
