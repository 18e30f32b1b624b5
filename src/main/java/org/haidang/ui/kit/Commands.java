package org.haidang.ui.kit;

import java.util.List;

/** Has things to do by name. Whoever implements it is found by the command palette (Ctrl+K). */
@FunctionalInterface
public interface Commands {

  /**
   * What can be done now, in the language of the moment. Asked on the FX thread each time the
   * palette opens, so it must be quick; nothing of it is kept once the palette closes.
   */
  List<Command> commands();
}
