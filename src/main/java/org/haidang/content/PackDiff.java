package org.haidang.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two versions of a pack compared, in words that a supervisor reads. */
public final class PackDiff {

  private PackDiff() {}

  /**
   * How {@code after} differs from {@code before}: of the pack, the form, the script and each sheet
   * to look things up in; none when they say and do the same. Some tens of milliseconds.
   */
  public static List<Difference> between(Pack before, Pack after) {
    var all = new ArrayList<>(pack(before, after));
    all.addAll(new FormDiff(before, after).tell());
    var script = new Telling(DiffNames.name("script"));
    new RecordDiff(script).lists(before.script(), after.script());
    all.addAll(script.differences());
    all.addAll(handbook(before.handbook(), after.handbook()));
    return List.copyOf(all);
  }

  private static List<Difference> pack(Pack before, Pack after) {
    var told = new Telling(DiffNames.name("pack"));
    if (!before.title().equals(after.title())) {
      told.say(DiffWords.TITLE.of(before.title(), after.title()));
    }
    if (!before.defaultLanguage().equals(after.defaultLanguage())) {
      told.say(
          DiffWords.LANGUAGE.of(
              DiffWords.language(before.defaultLanguage()),
              DiffWords.language(after.defaultLanguage())));
    }
    return told.differences();
  }

  /** Each sheet is a group of its own. */
  private static List<Difference> handbook(Handbook before, Handbook after) {
    var all = new ArrayList<Difference>();
    for (var component : Handbook.class.getRecordComponents()) {
      var name = DiffNames.name(component.getName());
      var told =
          new Telling(
              DiffWords.each(
                  in ->
                      name.in(in).substring(0, 1).toUpperCase(Locale.ROOT)
                          + name.in(in).substring(1)));
      new RecordDiff(told).only(component, before, after);
      all.addAll(told.differences());
    }
    return all;
  }
}
