package org.haidang.ui.supervision.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.ui.form.compare.AnswerWords;
import org.haidang.ui.form.compare.QuestionNames;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** What a change says, by the questions of the form it answers. To be used on the FX thread. */
final class ChangeLines {

  private final Library library;
  private final Wording wording;
  private final AnswerWords answers;

  ChangeLines(Library library, Wording wording, Formats formats) {
    this.library = library;
    this.wording = wording;
    this.answers = new AnswerWords(formats);
  }

  /** A line for each answer; what the desk noted by itself is counted at the end. */
  List<String> of(List<Edit> edits) {
    var lines = new ArrayList<String>();
    var pack = pack(edits);
    int own = 0;
    for (var edit : edits) {
      if (edit.path().startsWith("_")) {
        own++;
      } else {
        lines.add(line(pack, edit));
      }
    }
    if (own > 0) {
      lines.add(wording.get("quarantine.own", own));
    }
    return lines;
  }

  /** A change of a contact that was there before does not tell its form: then any that asks it. */
  private Optional<Pack> pack(List<Edit> edits) {
    return edits.stream()
        .filter(edit -> edit.path().equals(ContactFields.PACK) && edit.to() != null)
        .flatMap(
            edit -> library.packs().stream().filter(pack -> pack.id().equals(edit.to())).limit(1))
        .findFirst();
  }

  private String line(Optional<Pack> told, Edit edit) {
    var language = wording.tag();
    var pack =
        told.or(
            () ->
                library.packs().stream()
                    .filter(each -> each.question(edit.path()).isPresent())
                    .findFirst());
    var label = pack.flatMap(it -> QuestionNames.of(it, edit.path(), language));
    return label.orElse(edit.path()) + ": " + value(pack, edit, language);
  }

  private String value(Optional<Pack> pack, Edit edit, String language) {
    var to = edit.to();
    if (to == null) {
      return wording.get("quarantine.emptied");
    }
    return pack.flatMap(it -> it.question(edit.path()))
        .map(question -> String.join(", ", answers.of(question, to, language)))
        .orElse(to);
  }
}
