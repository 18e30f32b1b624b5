package org.haidang.desk;

import java.util.Locale;
import java.util.TreeMap;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

/** The word in a saved contact that says why somebody's assessment was put off. Without state. */
final class OpenAssessments {

  private static final String OPEN = "open";

  private OpenAssessments() {}

  /**
   * The fields to be saved with {@code answers}: of people who are in the report, and with each
   * whose assessment is open the word that says why.
   */
  static Body saved(Body desk, Body answers, Assessments assessments) {
    var fields = new TreeMap<>(desk.fields());
    fields.keySet().removeIf(path -> isOpen(path) || isOrphan(path, answers));
    for (var entry : assessments.people(answers)) {
      var now = assessments.evidence(entry, answers::get);
      var standing = Assessed.standing(Assessed.of(desk, entry), now);
      if (standing != Assessed.Standing.DONE) {
        fields.put(path(entry), word(standing));
      }
    }
    return new Body(fields);
  }

  private static boolean isOrphan(String path, Body answers) {
    if (!path.startsWith(ContactFields.ASSESSED)) {
      return false;
    }
    var entry = path.substring(ContactFields.ASSESSED.length(), path.lastIndexOf('/'));
    return answers.get(entry) == null;
  }

  /** Whether {@code path} is where such a word stands. */
  static boolean isOpen(String path) {
    return path.startsWith(ContactFields.ASSESSED) && path.endsWith("/" + OPEN);
  }

  /** Where the word stands for the person of {@code entry}. */
  static String path(String entry) {
    return Assessed.field(entry, OPEN);
  }

  /** The word for {@code standing}. */
  static String word(Assessed.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
