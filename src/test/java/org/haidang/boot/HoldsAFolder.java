package org.haidang.boot;

import java.nio.file.Path;
import org.haidang.platform.DataFolder;

/** A program that claims a data folder, says so, and waits. */
final class HoldsAFolder {

  private HoldsAFolder() {}

  /** Argument: the folder. */
  public static void main(String[] arguments) throws Exception {
    var claim = DataFolder.claim(Path.of(arguments[0]));
    System.out.println("claimed");
    System.in.read();
    claim.close();
  }
}
