package org.haidang.content;

/** Reads a pack's file with the compiler and the form engine. Thread-safe. */
@FunctionalInterface
public interface PackReader {

  /** The pack, or everything that is wrong with it; some tenths of a second. */
  PackRead read(PackFile file);
}
