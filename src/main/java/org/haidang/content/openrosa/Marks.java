package org.haidang.content.openrosa;

import org.haidang.content.rosa.OwnNames;
import org.javarosa.core.model.instance.TreeElement;

/** What {@link Binds} has written into a form about its nodes. */
final class Marks {

  /** Nobody ever changes it and nothing is worked out: the control only shows its words. */
  static final String FIXED = "fixed";

  private Marks() {}

  static boolean isFixed(TreeElement element) {
    return element.getBindAttributeValue(OwnNames.NAMESPACE, FIXED) != null;
  }
}
