package org.haidang.ui.desk.call;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.haidang.content.Pack;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.desk.RecordMove;
import org.haidang.ui.desk.call.move.MoveViewModel;
import org.jspecify.annotations.Nullable;

/**
 * Moves the call in hand to the version of its pack that is in use, and back. To be used on the FX
 * thread.
 */
final class CallMoves {

  private final CallDesk desk;
  private final Supplier<Optional<CallViewModel>> inHand;
  private final Turn turn;
  private @Nullable Pack from;

  /** Takes the call in hand away and goes on with another in its place. */
  @FunctionalInterface
  interface Turn {
    /**
     * False, and nothing done, while one is being opened or saved; tells {@code news} when there.
     */
    boolean to(CallViewModel from, Callable<Call> opener, String news);
  }

  /**
   * Moves calls of {@code desk}.
   *
   * @param inHand the call in hand; empty when there is none
   */
  CallMoves(CallDesk desk, Supplier<Optional<CallViewModel>> inHand, Turn turn) {
    this.desk = desk;
    this.inHand = inHand;
    this.turn = turn;
  }

  /** Whether the call in hand is in another version than new contacts are taken in. */
  boolean possible() {
    return inHand.get().flatMap(each -> desk.newer(each.call())).isPresent();
  }

  /** Shows what moving it to the version in use would do. */
  void ask() {
    inHand
        .get()
        .ifPresent(each -> desk.newer(each.call()).ifPresent(pack -> each.ask(move(each, pack))));
  }

  private MoveViewModel move(CallViewModel each, Pack pack) {
    var move = desk.moving(each.call(), pack);
    return new MoveViewModel(move, () -> now(each, move));
  }

  private void now(CallViewModel each, RecordMove move) {
    if (turn.to(each, () -> desk.moved(each.call(), move), "call.moved")) {
      from = move.from();
    }
  }

  /** Whether the call in hand was moved and may be moved back. */
  boolean backPossible() {
    var before = from;
    return before != null
        && inHand
            .get()
            .filter(each -> each.call().form().pack().id().equals(before.id()))
            .filter(each -> !each.call().form().pack().version().equals(before.version()))
            .isPresent();
  }

  /** Shows what moving it back would do. */
  void askBack() {
    var before = from;
    if (before != null) {
      inHand.get().ifPresent(each -> each.ask(move(each, before)));
    }
  }
}
