package org.haidang.ui.kit;

import java.util.Optional;
import javafx.stage.Window;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** The printers of this computer. Thread-safe. */
@FunctionalInterface
public interface Printers {

  /** Begins to print; empty where there is no printer. Asks the system, which may take seconds. */
  Optional<Job> begin();

  /** Something that is being printed. */
  interface Job {

    /**
     * Asks which printer and how, in the system's dialog; on the FX thread. False when the person
     * thought better of it: then nothing is printed.
     */
    boolean ask(@Nullable Window owner);

    /**
     * Prints all pages of {@code pdf}; blocks, and not to be called on the FX thread.
     *
     * @throws HaidangException {@link ErrorCode#PRINT_FAILED}
     */
    void print(byte[] pdf);
  }
}
