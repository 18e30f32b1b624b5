package org.haidang.ui.desk.people;

import java.util.List;

/**
 * Lines that belong together.
 *
 * @param title what they are about; empty for none
 */
record Block(String title, List<Line> lines) {
  Block {
    lines = List.copyOf(lines);
  }
}
