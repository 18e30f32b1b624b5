package org.haidang.boot;

/** Where the product starts. */
public final class Main {

  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    System.out.println("haidang " + arguments.length);
  }
}
