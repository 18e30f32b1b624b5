package org.haidang.people;

import java.util.Collection;
import java.util.List;
import org.haidang.platform.HaidangException;

/**
 * The fingerprints of every centre's persons and contacts, as this computer has them. Thread-safe;
 * blocks on the disk, never on the line.
 */
public interface NationalIndex {

  /**
   * What a centre knows under one of the keys.
   *
   * @param centre its code
   * @param persons how many persons, one merged into another counted with it
   * @param contacts how many contacts
   */
  record Knows(String centre, int persons, int contacts) {}

  /** Whether the index has been fetched at all: before that, nobody is known anywhere. */
  boolean ready();

  /**
   * Which centres know somebody by one of {@code keys}, in the order of their codes; records that
   * are on this computer are not counted.
   *
   * @throws HaidangException when the disk failed
   */
  List<Knows> knowing(Collection<String> keys);

  /** The fingerprints of {@code keys} in Base64, to ask the server by; none while not ready. */
  List<String> prints(Collection<String> keys);
}
