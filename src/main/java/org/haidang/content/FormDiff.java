package org.haidang.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How the forms of two packs differ. Confined to one thread. */
final class FormDiff {

  private static final Pattern VERSION = Pattern.compile(" version=\"[^\"]*\"");

  private final Pack before;
  private final Pack after;
  private final Successors successors;
  private final FormRules rulesBefore;
  private final FormRules rulesAfter;
  private final Telling told = new Telling(DiffNames.name("form"));
  private final ChoicesDiff choices = new ChoicesDiff();

  FormDiff(Pack before, Pack after) {
    this.before = before;
    this.after = after;
    successors = new Successors(before, after);
    rulesBefore = new FormRules(before.xform());
    rulesAfter = new FormRules(after.xform());
  }

  List<Difference> tell() {
    groups();
    before.questions().forEach(this::question);
    successors
        .added()
        .forEach(
            it ->
                told.say(
                    DiffWords.QUESTION_ADDED.of(
                        Sections.words(it), new Sections(after).around(it))));
    choices.tell(told);
    order();
    if (told.differences().isEmpty() && !bare(before).equals(bare(after))) {
      told.say(DiffWords.OTHER.of());
    }
    return told.differences();
  }

  /** A form without what only names its version. */
  private static String bare(Pack pack) {
    return VERSION.matcher(pack.xform()).replaceAll("");
  }

  private void groups() {
    var now = new TreeMap<String, FormNode.Group>();
    new Sections(after).all().forEach(group -> now.put(group.path(), group));
    new Sections(before)
        .all()
        .forEach(
            was -> {
              var is = now.get(was.path());
              if (is != null) {
                var subject = Sections.subject(was);
                told.change(subject, "label", was.label(), is.label());
                rules(subject, was.path(), is.path());
              }
            });
  }

  private void question(FormNode.Question was) {
    var found = successors.of(was.path());
    if (found.isEmpty()) {
      told.say(
          DiffWords.QUESTION_REMOVED.of(Sections.words(was), new Sections(before).around(was)));
      return;
    }
    var is = found.get();
    var words = Sections.words(was);
    var subject = DiffWords.fill(DiffWords.QUESTION, words);
    place(was, is, words);
    if (was.type() != is.type()) {
      told.say(DiffWords.TYPE.of(words, DiffWords.name(was.type()), DiffWords.name(is.type())));
    }
    told.change(subject, "label", was.label(), is.label());
    told.change(subject, "hint", was.hint(), is.hint());
    told.change(subject, "unable", was.unable(), is.unable());
    choices.compare(was, is, words);
    rules(subject, was.path(), is.path());
    told.change(subject, "appearance", sorted(was.appearance()), sorted(is.appearance()));
    told.change(subject, "personal", mark(was.personal()), mark(is.personal()));
    told.change(subject, "parts", sorted(was.parts()), sorted(is.parts()));
    told.change(subject, "htcds", was.htcds(), is.htcds());
    told.change(subject, "parameters", sorted(was.parameters()), sorted(is.parameters()));
  }

  private void place(FormNode.Question was, FormNode.Question is, Label words) {
    var from = Sections.parent(was.path());
    if (!from.equals(Sections.parent(is.path()))) {
      told.say(
          DiffWords.QUESTION_MOVED.of(
              words, new Sections(before).around(was), new Sections(after).around(is)));
    }
    if (!Paths.name(was.path()).equals(Paths.name(is.path()))) {
      told.say(DiffWords.QUESTION_RENAMED.of(words, Paths.name(was.path()), Paths.name(is.path())));
    }
  }

  private void rules(Label subject, String was, String is) {
    var from = rulesBefore.of(was);
    var to = rulesAfter.of(is);
    for (var rule : FormRules.RULES) {
      told.change(subject, rule, from.get(rule), to.get(rule));
    }
  }

  private void order() {
    var now = new Sections(after);
    for (var was : new Sections(before).all().toList()) {
      now.all()
          .filter(is -> is.path().equals(was.path()))
          .filter(is -> Telling.reordered(paths(was.children()), paths(is.children())))
          .forEach(is -> told.say(DiffWords.ORDER.of(Sections.subject(is))));
    }
    if (Telling.reordered(paths(before.sections()), paths(after.sections()))) {
      told.say(DiffWords.ORDER.of(DiffNames.name("form")));
    }
  }

  private static List<String> paths(List<FormNode> nodes) {
    return nodes.stream().map(FormNode::path).toList();
  }

  private static String mark(boolean set) {
    return set ? "✓" : "";
  }

  private static String sorted(Set<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  private static String sorted(Map<String, String> parameters) {
    return parameters.isEmpty() ? "" : new TreeMap<>(parameters).toString();
  }
}
