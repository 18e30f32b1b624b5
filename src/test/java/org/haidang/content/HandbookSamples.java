package org.haidang.content;

import java.util.Arrays;
import java.util.List;

/** Handbooks made from another, whatever lists they hold. */
public final class HandbookSamples {

  private HandbookSamples() {}

  /** The same with other emergency numbers. */
  public static Handbook with(Handbook book, List<Emergency> emergencies) {
    try {
      var components = Handbook.class.getRecordComponents();
      var types = Arrays.stream(components).map(it -> it.getType()).toArray(Class<?>[]::new);
      var values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] =
            components[i].getName().equals("emergencies")
                ? emergencies
                : components[i].getAccessor().invoke(book);
      }
      return Handbook.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
