package org.haidang.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes packs at the central server: reads each with the compiler that the workstations have,
 * so that nothing is published that does not run. Thread-safe; reads one pack at a time.
 */
public final class PackPress {

  private final PackRegister register;
  private final PackReader reader;
  private final Supplier<Library> shipped;
  private final Semaphore reading = new Semaphore(1);

  /**
   * What came of publishing.
   *
   * @param edition what was published; null when the pack has faults
   * @param faults why it was not; empty when it was
   */
  public record Printed(@Nullable Edition edition, List<Fault> faults) {
    public Printed {
      faults = List.copyOf(faults);
    }
  }

  /**
   * A press that prints into {@code register}.
   *
   * @param shipped the packs the product brings with it, whose versions are taken; asked for at the
   *     first publishing
   */
  public PackPress(PackRegister register, PackReader reader, Supplier<Library> shipped) {
    this.register = register;
    this.reader = reader;
    this.shipped = shipped;
  }

  /** A press that takes nothing, over {@code register}. */
  public static PackPress closed(PackRegister register) {
    return new PackPress(
        register,
        _ -> {
          throw new HaidangException(ErrorCode.PACK_UNREADABLE);
        },
        () -> {
          throw new IllegalStateException();
        });
  }

  /** What was published. */
  public PackRegister register() {
    return register;
  }

  /**
   * Publishes a pack, or says what is wrong with it.
   *
   * @param note what changed; one character at least, {@link Edition#MAX_NOTE} at most
   * @param version the version to give it; null for what the pack says of itself
   * @param at the server's clock
   * @throws HaidangException {@link ErrorCode#PACK_VERSION_TAKEN} when that version has other
   *     content; {@link ErrorCode#SERVER_BUSY} while another is read; {@link
   *     ErrorCode#PACK_UNREADABLE}; {@link ErrorCode#MALFORMED} without a note
   */
  public Printed publish(
      PackFile file, String note, @Nullable String version, Account author, Instant at) {
    var words = note.strip();
    if (words.isEmpty() || words.length() > Edition.MAX_NOTE || words.indexOf('\0') >= 0) {
      throw new HaidangException(ErrorCode.MALFORMED);
    }
    if (!reading.tryAcquire()) {
      throw new HaidangException(ErrorCode.SERVER_BUSY);
    }
    try {
      return switch (reader.read(file)) {
        case PackRead.Refused(var faults) -> new Printed(null, faults);
        case PackRead.Ready(var pack, _) -> {
          var named = version == null ? pack : pack.as(version);
          demandFree(named);
          yield new Printed(
              register.publish(file, named.id(), named.version(), words, author, at), List.of());
        }
      };
    } finally {
      reading.release();
    }
  }

  /** A shipped pack's version belongs to its content, though nobody published it. */
  private void demandFree(Pack pack) {
    Optional<Pack> known = shipped.get().find(pack.id(), pack.version());
    if (known.isPresent() && !known.get().equals(pack)) {
      throw new HaidangException(ErrorCode.PACK_VERSION_TAKEN);
    }
  }
}
