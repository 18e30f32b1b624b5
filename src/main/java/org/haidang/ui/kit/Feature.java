package org.haidang.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One thing a person can go to in the window. The shell is given a list of them. */
public interface Feature extends Commands {

  /** Key of its name in the texts. */
  String nameKey();

  /** Its sign in the navigation. */
  Ikon icon();

  /** The keys of its screen, for the keyboard's map (F1). */
  default List<KeyHelp> keys() {
    return List.of();
  }

  /** What can be done on its screen by name (Ctrl+K). */
  @Override
  default List<Command> commands() {
    return List.of();
  }

  /** Its screen, made once, on the FX thread. */
  Node view();

  /** Whether a person is in the midst of something that nothing may lie over, such as a call. */
  default ObservableBooleanValue engaged() {
    return new SimpleBooleanProperty();
  }

  /** Whether it can show {@code destination}. */
  default boolean takes(Destination destination) {
    return false;
  }

  /** Shows {@code destination}, which it takes; its screen is in front by now. */
  default void open(Destination destination) {}

  /** The record its screen shows alone; empty when it shows none, or many. */
  default Optional<Destination.OneRecord> showing() {
    return Optional.empty();
  }

  /** Called before {@link #shown} when the screen before showed {@code record}. */
  default void cameFrom(Destination.OneRecord record) {}

  /** Called when its screen comes to the front; where it subscribes and takes the focus. */
  void shown();

  /** Called when its screen goes; where it lets go of what it subscribed to. */
  void hidden();
}
