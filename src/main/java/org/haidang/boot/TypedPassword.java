package org.haidang.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A password that is asked for on the command line. */
final class TypedPassword {

  private TypedPassword() {}

  /** From the terminal without echo; from standard input where there is no terminal. */
  @SuppressWarnings("SystemConsoleNull") // the null checker goes by the older contract
  static char[] read() throws IOException {
    java.io.Console terminal = System.console();
    if (terminal != null && terminal.isTerminal()) {
      return terminal.readPassword("Password: ");
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var line = in.readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
