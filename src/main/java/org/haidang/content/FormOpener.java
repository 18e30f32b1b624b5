package org.haidang.content;

import org.haidang.model.Body;

/** Opens forms over bodies. Thread-safe; takes some milliseconds, so off the FX thread. */
@FunctionalInterface
public interface FormOpener {

  /** The form of {@code pack} over {@code body}, opened by somebody at a desk. */
  FormSession open(Pack pack, Body body, Occasion occasion);
}
