package org.haidang.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.content.FormNode;
import org.haidang.content.Numbering;
import org.haidang.content.Pack;

/**
 * The numbers that the printed form gives its questions. A record from paper shows them beside the
 * questions; every form is searched by them.
 */
final class Printed {

  /** What people type of a number, {@code 3}, {@code 3.} or {@code 3,2}: keypads have a comma. */
  private static final Pattern TYPED = Pattern.compile("\\d{1,3}([.,]\\d{0,4})?");

  private final Numbering numbering;
  private final boolean shown;

  /**
   * The numbers of {@code pack}.
   *
   * @param shown whether they stand beside the questions
   */
  Printed(Pack pack, boolean shown) {
    this.numbering = Numbering.of(pack);
    this.shown = shown;
  }

  /** The number that stands beside the question at {@code path}; empty when none does. */
  String beside(String path) {
    return shown ? number(path) : "";
  }

  /** The number of the question at {@code path}; empty when it is not asked on paper. */
  String number(String path) {
    return numbering.number(path).orElse("");
  }

  /** What stands before the title of a section that holds {@code nodes}: its number, or nothing. */
  String before(List<FormNode> nodes) {
    return shown
        ? numbering
            .first(nodes)
            .map(number -> number.substring(0, number.indexOf('.') + 1) + " ")
            .orElse("")
        : "";
  }

  /** {@code typed} as the beginning of a number; empty when it is words. */
  static Optional<String> typed(String typed) {
    var number = typed.strip();
    return TYPED.matcher(number).matches()
        ? Optional.of(number.replace(',', '.'))
        : Optional.empty();
  }
}
