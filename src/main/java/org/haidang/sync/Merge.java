package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * Field-level three-way merge: the value its author saw, the value its author set, the value that
 * stands. Pure; the server uses it to take a change in, the workstation to show its own changes on
 * top of what the server sent.
 *
 * <p>A field holds one value, or in a conflict several, each with the change that set it. An edit
 * takes out the values it was made on and puts its own in; whatever is left beside it disagrees:
 *
 * <ul>
 *   <li>An ordinary edit was made on the value its author saw ({@code from}), and on that of the
 *       change it comes {@code after}. So different fields both stay, the same value set twice is
 *       nothing, different values are both held, and a chain of one's own changes never disagrees
 *       with itself.
 *   <li>An edit that names what it {@code supersedes} takes out exactly that, so that a value its
 *       author had not seen stays in conflict. When others settled the conflict meanwhile, their
 *       value and this one disagree.
 *   <li>Of the values held the later in feed order is shown; where all are levels of danger or
 *       urgency, the gravest ({@link org.haidang.model.Severity}).
 * </ul>
 *
 * <p>Values are compared, not versions. Hence a value that went from A to B and back to A counts as
 * seen by one who saw the first A: the edit says "where it reads A, let it read C", and it does
 * read A. Nothing unseen disappears by that.
 *
 * <p>A change that the record already contains does nothing, with one exception that cannot be told
 * from the values: when the change had been taken in and another then edited the same field, it is
 * shown as a disagreement until the server's answer for it is known here.
 *
 * <p>Entries of repeats. Entries added on both sides both stay, since each has its own id. Removing
 * an entry and editing in it disagree about the entry itself, and the entry stays in sight, because
 * what is not in sight is not settled: a removal that meets anything its author had not seen takes
 * nothing out and is held beside the entry's place; an edit in an entry that was removed brings the
 * entry back, held beside its removal.
 *
 * <p>A referral's state follows from its steps, which are entries ({@link
 * org.haidang.referrals.Course}): where one state may lie over the other it is shown, where they
 * lead apart both are held.
 *
 * <p>An edit that reaches a finalised report becomes a proposed amendment, held beside what the
 * report says ({@link org.haidang.model.Amendment}); so does one that was there before the
 * finalising and that whoever finalised had not seen. The same amendments are held in whatever
 * order edits made apart and a finalising come.
 *
 * <p>Erasure wins: an erased record takes in nothing.
 */
public final class Merge {

  private Merge() {}

  /**
   * The record with a change in it.
   *
   * @param state the record, its version as before: giving out versions is the server's affair
   * @param conflicts the fields in which this change disagrees with another's value, in the order
   *     found
   * @param aside whether something was put aside that the change's author may take to stand, as of
   *     a finalised report: the record is to be read anew
   */
  public record Merged(RecordState state, List<String> conflicts, boolean aside) {
    public Merged {
      conflicts = List.copyOf(conflicts);
    }

    /** One that put nothing aside. */
    public Merged(RecordState state, List<String> conflicts) {
      this(state, conflicts, false);
    }
  }

  /**
   * Puts {@code change} on {@code trunk}.
   *
   * @param lastWriter for a path, the change that set the value the trunk shows there, the change
   *     that emptied it included; null when none is known, and then nobody is disagreed with. Asked
   *     only when the trunk shows another value than the author saw, or the edit settles a conflict
   */
  public static Merged into(
      RecordState trunk, Change change, Function<String, @Nullable UUID> lastWriter) {
    if (trunk.erased()) {
      return new Merged(trunk, List.of());
    }
    return FinalMerging.concerns(trunk, change)
        ? FinalMerging.merged(trunk, change, lastWriter)
        : new Merging(trunk, change, lastWriter).merged();
  }
}
