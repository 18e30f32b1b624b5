package org.haidang.boot;

import java.util.function.Supplier;
import org.haidang.access.EnrolCode;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** Where the central server is; may have to be waited for. Thread-safe. */
@FunctionalInterface
interface ServerAddress {

  /**
   * The server's address, such as {@code https://hotline.example/}. Blocks until it is known.
   *
   * @throws HaidangException when the server could not be started; {@link ErrorCode#SERVER_UNNAMED}
   *     when nobody named one
   */
  String get();

  /** Whether {@link #code} gives one. Does not block. */
  default boolean joinsByItself() {
    return false;
  }

  /**
   * A code by which this computer may join the server without asking anybody; null where a person
   * has to bring one. Blocks like {@link #get}.
   */
  default @Nullable EnrolCode code() {
    return null;
  }

  /** A server that stands elsewhere. */
  static ServerAddress fixed(String address) {
    return () -> address;
  }

  /** The server that {@code naming} names, asked anew each time; null when nobody named one. */
  static ServerAddress named(Supplier<@Nullable String> naming) {
    return () -> {
      var address = naming.get();
      if (address == null) {
        throw new HaidangException(ErrorCode.SERVER_UNNAMED);
      }
      return address;
    };
  }
}
