package org.haidang.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form as its author laid it out, without an engine: enough to build a screen, to show an old
 * record read-only and to index it. Paths are from the form's root, group names joined by {@code
 * /}; inside a repeat they leave out the entry's id ({@code victims/age}), which a {@link
 * FormSession} puts in ({@code victims/{id}/age}).
 */
public sealed interface FormNode {

  /** The path from the form's root. */
  String path();

  /** What people read above it. */
  Label label();

  /**
   * Questions that belong together. The groups right under the root are the form's sections.
   *
   * @param appearance the words of XLSForm's appearance column
   * @param repeat whether there may be any number of entries of it
   * @param counted of a repeat: whether the form says how many entries there are, so that nobody
   *     adds or removes any
   */
  record Group(
      String path,
      Label label,
      Set<String> appearance,
      boolean repeat,
      boolean counted,
      List<FormNode> children)
      implements FormNode {
    public Group {
      appearance = Set.copyOf(appearance);
      children = List.copyOf(children);
    }

    /** A group of no particular appearance; of a repeat, with as many entries as people add. */
    public Group(String path, Label label, boolean repeat, List<FormNode> children) {
      this(path, label, Set.of(), repeat, false, children);
    }
  }

  /**
   * One question.
   *
   * @param hint a shorter text beside it; may be empty
   * @param choices all it may ever offer, unfiltered; empty unless a select
   * @param appearance the words of XLSForm's appearance column
   * @param personal whether the answer is personal: masked, never logged
   * @param htcds the field of the Human Trafficking Case Data Standard it fills; empty when none
   * @param parts the parts it plays at the desk, as {@link Parts} names them; mostly none
   * @param parameters what XLSForm's parameters column says, such as a range's {@code step}
   * @param unable why a desk cannot take this answer, such as one that needs a camera: it is shown
   *     read-only with these words; mostly empty
   */
  record Question(
      String path,
      QuestionType type,
      Label label,
      Label hint,
      List<Choice> choices,
      Set<String> appearance,
      boolean personal,
      String htcds,
      Set<String> parts,
      Map<String, String> parameters,
      Label unable)
      implements FormNode {
    public Question {
      choices = List.copyOf(choices);
      appearance = Set.copyOf(appearance);
      parts = Set.copyOf(parts);
      parameters = Map.copyOf(parameters);
    }

    /** A question without parameters that a desk can ask. */
    public Question(
        String path,
        QuestionType type,
        Label label,
        Label hint,
        List<Choice> choices,
        Set<String> appearance,
        boolean personal,
        String htcds,
        Set<String> parts) {
      this(
          path,
          type,
          label,
          hint,
          choices,
          appearance,
          personal,
          htcds,
          parts,
          Map.of(),
          Label.NONE);
    }
  }
}
