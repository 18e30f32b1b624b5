package org.haidang.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to an agency as it is printed: words in their places, in one language. Immutable.
 *
 * @param language the language's tag
 * @param sender who writes, from the highest down: organisation, line, centre
 * @param motto what stands at the right of the head, a line each; may be empty
 * @param number the letter's number; nothing personal
 * @param day place and day, in words
 * @param title what it is
 * @param to whom it is to
 * @param opening why it comes, a paragraph each
 * @param facts what is passed on
 * @param closing what is asked of whoever reads it, a paragraph each
 * @param signers over each of the places to sign, from the left
 * @param slip what comes back
 */
public record Letter(
    String language,
    List<String> sender,
    List<String> motto,
    String number,
    String day,
    String title,
    String to,
    List<String> opening,
    List<Fact> facts,
    List<String> closing,
    List<Signer> signers,
    Slip slip) {

  /**
   * One thing that is passed on.
   *
   * @param name what it is
   * @param values what is known of it, a line each; none when nothing is
   */
  public record Fact(String name, List<String> values) {
    public Fact {
      values = List.copyOf(values);
    }
  }

  /**
   * A place to sign.
   *
   * @param office in which office
   * @param hint beneath it, such as "signature, name"
   * @param name the name beneath the signature; null when it is written by hand
   */
  public record Signer(String office, String hint, @Nullable String name) {}

  /**
   * The part to cut off and send back.
   *
   * @param cut what stands at the line to cut along
   * @param title what it is
   * @param lines what to fill in, each a name before a rule
   * @param answers boxes to tick, one of them
   * @param rating before the marks
   * @param marks boxes to tick, one of them
   */
  public record Slip(
      String cut,
      String title,
      List<String> lines,
      List<String> answers,
      String rating,
      List<String> marks) {
    public Slip {
      lines = List.copyOf(lines);
      answers = List.copyOf(answers);
      marks = List.copyOf(marks);
    }
  }

  public Letter {
    sender = List.copyOf(sender);
    motto = List.copyOf(motto);
    opening = List.copyOf(opening);
    facts = List.copyOf(facts);
    closing = List.copyOf(closing);
    signers = List.copyOf(signers);
  }
}
