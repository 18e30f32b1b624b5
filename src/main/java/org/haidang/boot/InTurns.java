package org.haidang.boot;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/**
 * Does on the FX thread what takes long, a piece at a time: keys and pulses come between the
 * pieces.
 */
final class InTurns {

  private final Queue<Runnable> pieces;
  private final BooleanSupplier wanted;

  private InTurns(List<Runnable> pieces, BooleanSupplier wanted) {
    this.pieces = new ArrayDeque<>(pieces);
    this.wanted = wanted;
  }

  /**
   * Begins. To be called on the FX thread; returns after the first piece.
   *
   * @param wanted asked before each piece whether it is still to be done; once not, none is
   */
  static void begin(List<Runnable> pieces, BooleanSupplier wanted) {
    new InTurns(pieces, wanted).next();
  }

  private void next() {
    var piece = pieces.poll();
    if (piece != null && wanted.getAsBoolean()) {
      piece.run();
      Platform.runLater(this::next);
    }
  }
}
