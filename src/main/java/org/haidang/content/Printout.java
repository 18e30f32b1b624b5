package org.haidang.content;

import java.util.List;

/**
 * A record to be read on paper.
 *
 * @param language tag of its language
 * @param title what it is; nothing personal, since viewers show it
 * @param head who printed it, when, and what is masked
 * @param parts what it says
 */
public record Printout(String language, String title, List<String> head, List<Part> parts) {

  /**
   * Facts that belong together.
   *
   * @param title what they are about
   */
  public record Part(String title, List<Fact> facts) {
    public Part {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One fact.
   *
   * @param name what it is
   * @param text what is so; line ends begin a new line
   */
  public record Fact(String name, String text) {}

  public Printout {
    head = List.copyOf(head);
    parts = List.copyOf(parts);
  }
}
