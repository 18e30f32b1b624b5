package org.haidang.ui.hands;

import com.sun.javafx.application.PlatformImpl;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What JavaFX has still to do, which it tells nobody: pieces handed to its thread and not yet run,
 * and whether a pulse was asked for. Read from its insides; a later JavaFX that renames them fails
 * every test of a screen at once, with the name.
 */
final class Pulses {

  private final AtomicInteger handedOver;
  private final Toolkit toolkit = Toolkit.getToolkit();
  private final Object asked;
  private final Method isAsked;
  private final Method pulse;

  Pulses() {
    try {
      handedOver = (AtomicInteger) open(PlatformImpl.class, "pendingRunnables").get(null);
      asked = open(toolkit.getClass(), "nextPulseRequested").get(toolkit);
      isAsked = asked.getClass().getDeclaredMethod("get");
      isAsked.setAccessible(true);
      pulse = toolkit.getClass().getDeclaredMethod("pulse", boolean.class);
      pulse.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaFX has other insides than this knows", e);
    }
  }

  private static Field open(Class<?> in, String name) throws NoSuchFieldException {
    var field = in.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** Pieces handed to the FX thread and not yet through, the one that asks among them. */
  int handedOver() {
    return handedOver.get();
  }

  /** Whether something is to be styled, laid out or painted at the next pulse. */
  boolean asked() {
    try {
      return (boolean) isAsked.invoke(asked);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The next pulse now, not at the next sixtieth of a second: what moves, styles, layout; nothing
   * is painted. On the FX thread.
   */
  void pulse() {
    try {
      pulse.invoke(toolkit, false);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
