package org.haidang.bench;

import java.util.List;

/** How to start this same program again, as another process. */
public interface Program {

  /**
   * The command line that runs {@code arguments} on the Java and class path of this process, with
   * Java set as a workstation's start script sets it.
   */
  List<String> workstation(String... arguments);

  /** The same with Java set as for a server. */
  List<String> server(String... arguments);
}
