package org.haidang.content;

import java.util.List;
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
   * @param repeat whether there may be any number of entries of it
   */
  record Group(String path, Label label, boolean repeat, List<FormNode> children)
      implements FormNode {
    public Group {
      children = List.copyOf(children);
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
      Set<String> parts)
      implements FormNode {
    public Question {
      choices = List.copyOf(choices);
      appearance = Set.copyOf(appearance);
      parts = Set.copyOf(parts);
    }
  }
}
