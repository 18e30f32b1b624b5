package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/**
 * Several nodes that are one stop for Tab: the one that had the focus last, or was said to be it.
 * To be used on the FX thread.
 */
final class OneStop<N extends Node> {

  private final List<N> nodes = new ArrayList<>();
  private int stop;

  /** The nodes, to be changed before {@link #at(int)} is told which the stop is. */
  List<N> nodes() {
    return nodes;
  }

  /** The place of the stop, counted from 0. */
  int place() {
    return stop;
  }

  /** Has Tab stop at {@code place}. */
  void at(int place) {
    stop = place;
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).setFocusTraversable(i == stop);
    }
  }

  /** Follows the focus of the node at {@code place}. */
  void follow(N node, int place) {
    node.focusedProperty().subscribe(now -> at(now ? place : stop));
  }

  /** Goes to {@code place}, if there is one. */
  void go(int place) {
    if (place >= 0 && place < nodes.size()) {
      nodes.get(place).requestFocus();
    }
  }

  /** The node that Tab stops at; {@code none} while there is none. */
  Node target(Node none) {
    return nodes.isEmpty() ? none : nodes.get(stop);
  }
}
