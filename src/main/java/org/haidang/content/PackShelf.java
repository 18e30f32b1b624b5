package org.haidang.content;

import java.util.List;
import java.util.Optional;

/**
 * Where a workstation keeps the published packs it received, every version of them. Thread-safe;
 * every call blocks on the disk.
 */
public interface PackShelf {

  /** The server's public key, Base64, as first met; empty when none was. */
  Optional<String> key();

  /** Keeps the key, if there is none yet. */
  void pin(String key);

  /** How far the server's list was taken in; 0 at the beginning. */
  long known();

  /** The list was taken in up to {@code seq}. */
  void known(long seq);

  /** What is here, in order of publishing. */
  List<Edition> editions();

  /** An edition and its file, durable when it returns; one that is here already stays. */
  void keep(Edition edition, PackFile file);

  /** The file of that hash, as it was kept. */
  Optional<PackFile> file(String hash);
}
