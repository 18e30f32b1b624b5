package org.haidang.ui.form;

import java.util.List;
import java.util.stream.Stream;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.QuestionType;
import org.haidang.ui.kit.Wording;

/**
 * What a form has to say of the caller's safety: its notes with the appearance {@code flag}, which
 * stand beside the form as long as they apply. To be used on the FX thread.
 */
public final class Flags {

  /**
   * One of them.
   *
   * @param danger whether it tells of danger, and may be red
   */
  public record Flag(String path, String label, boolean danger) {}

  private final FormSession form;
  private final Wording wording;
  private final List<FormNode.Question> notes;

  /** The flags of {@code form}. */
  public Flags(FormSession form, Wording wording) {
    this.form = form;
    this.wording = wording;
    this.notes = form.pack().questions().filter(Flags::isFlag).toList();
  }

  static boolean isFlag(FormNode.Question question) {
    return question.type() == QuestionType.NOTE && question.appearance().contains("flag");
  }

  /** Those that apply now, danger first. */
  public List<Flag> now() {
    return Stream.concat(raised(true), raised(false)).toList();
  }

  private Stream<Flag> raised(boolean danger) {
    return notes.stream()
        .filter(note -> note.appearance().contains("danger") == danger)
        .filter(note -> form.state(note.path()).relevant())
        .map(note -> new Flag(note.path(), text(note), danger));
  }

  private String text(FormNode.Question note) {
    var plain = note.label().in(wording.tag());
    return plain.contains("${") ? form.text(note.label(), note.path(), wording.tag()) : plain;
  }
}
