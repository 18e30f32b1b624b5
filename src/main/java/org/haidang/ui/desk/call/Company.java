package org.haidang.ui.desk.call;

import org.haidang.desk.Colleagues;
import org.haidang.desk.Mirrors;
import org.jspecify.annotations.Nullable;

/**
 * What a desk is not alone with.
 *
 * @param mirrors one's calls of other computers; null where nothing knows of them
 * @param colleagues who else is on shift; null where nothing knows of them
 */
public record Company(@Nullable Mirrors mirrors, @Nullable Colleagues colleagues) {

  /** A desk on its own. */
  public static final Company NONE = new Company(null, null);
}
