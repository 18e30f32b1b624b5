package org.haidang.content.engine;

import org.javarosa.core.model.instance.TreeElement;

/**
 * One entry of a repeat.
 *
 * @param path with its id, {@code victims/{id}}
 * @param order the value kept at its path: its place, as first given
 * @param element where the engine holds it
 */
record Entry(String path, String order, TreeElement element) {

  /** Its place as a number; an order that is none comes last. */
  static int place(String order) {
    try {
      return Integer.parseInt(order);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
