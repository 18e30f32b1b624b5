package org.haidang.bench;

import java.util.List;

/** How to start this same program again, as another process. */
@FunctionalInterface
public interface Program {

  /** The command line that runs {@code arguments} on the Java and class path of this process. */
  List<String> command(String... arguments);
}
