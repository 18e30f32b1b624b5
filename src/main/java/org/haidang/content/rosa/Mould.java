package org.haidang.content.rosa;

import java.util.concurrent.atomic.AtomicReference;
import org.javarosa.core.model.FormDef;
import org.jspecify.annotations.Nullable;

/**
 * A form that was parsed once, from which forms to fill are made. A running form changes, so that
 * each session needs its own; a copy costs a part of what parsing does. Thread-safe.
 */
public final class Mould {

  private final String xform;
  private final byte[] bytes;
  private final AtomicReference<@Nullable FormDef> spare = new AtomicReference<>();

  /**
   * Parses {@code xform}.
   *
   * @throws Rosa.Refused when JavaRosa does not take it
   */
  public Mould(String xform) throws Rosa.Refused {
    this.xform = xform;
    this.bytes = Rosa.bytes(Rosa.form(xform));
  }

  /** Whether it was made of {@code xform}: an author tries many drafts under one version. */
  public boolean isOf(String xform) {
    return this.xform.equals(xform);
  }

  /** A form of the caller's own, not yet initialised. */
  public FormDef take() {
    var ready = spare.getAndSet(null);
    return ready != null ? ready : Rosa.form(bytes);
  }

  /** Makes the next {@link #take} cost nothing. */
  public void warm() {
    if (spare.get() == null) {
      spare.compareAndSet(null, Rosa.form(bytes));
    }
  }
}
