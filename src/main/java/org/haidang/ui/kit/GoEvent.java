package org.haidang.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/** A wish to go somewhere, fired at a node; it rises to the window, which goes there. */
public final class GoEvent extends Event {

  private static final long serialVersionUID = 1L;

  /** The only type. */
  public static final EventType<GoEvent> GO = new EventType<>(Event.ANY, "HAIDANG_GO");

  private final transient Destination destination;

  private GoEvent(Destination destination) {
    super(GO);
    this.destination = destination;
  }

  /** Asks the window around {@code node} to go to {@code destination}. */
  public static void fire(Node node, Destination destination) {
    Event.fireEvent(node, new GoEvent(destination));
  }

  /** Where to. */
  public Destination destination() {
    return destination;
  }
}
