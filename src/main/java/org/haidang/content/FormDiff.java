package org.haidang.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the forms of two packs differ. Confined to one thread. */
final class FormDiff {

  private static final Pattern VERSION = Pattern.compile(" version=\"[^\"]*\"");

  private final Pack before;
  private final Pack after;
  private final Successors successors;
  private final FormRules rulesBefore;
  private final FormRules rulesAfter;
  private final Telling told = new Telling(DiffWords.name("form"));
  private final Map<Label, List<Label>> ofChoices = new LinkedHashMap<>();

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
        .forEach(it -> told.say(DiffWords.QUESTION_ADDED.of(words(it), section(after, it))));
    ofChoices.forEach((change, questions) -> told.say(DiffWords.fill(change, subject(questions))));
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
    groupsOf(after).forEach(group -> now.put(group.path(), group));
    groupsOf(before)
        .forEach(
            was -> {
              var is = now.get(was.path());
              if (is != null) {
                var subject =
                    DiffWords.each(
                        in ->
                            capital(DiffWords.name("section").in(in))
                                + " “"
                                + was.label().in(in)
                                + "”");
                told.change(subject, "label", was.label(), is.label());
                rules(subject, was.path(), is.path());
              }
            });
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static Stream<FormNode.Group> groupsOf(Pack pack) {
    return pack.sections().stream().flatMap(FormDiff::groupsIn);
  }

  private static Stream<FormNode.Group> groupsIn(FormNode node) {
    return node instanceof FormNode.Group group
        ? Stream.concat(Stream.of(group), group.children().stream().flatMap(FormDiff::groupsIn))
        : Stream.empty();
  }

  private void question(FormNode.Question was) {
    var found = successors.of(was.path());
    if (found.isEmpty()) {
      told.say(DiffWords.QUESTION_REMOVED.of(words(was), section(before, was)));
      return;
    }
    var is = found.get();
    var words = words(was);
    var subject = DiffWords.fill(DiffWords.QUESTION, words);
    place(was, is, words);
    if (was.type() != is.type()) {
      told.say(DiffWords.TYPE.of(words, DiffWords.name(was.type()), DiffWords.name(is.type())));
    }
    told.change(subject, "label", was.label(), is.label());
    told.change(subject, "hint", was.hint(), is.hint());
    told.change(subject, "unable", was.unable(), is.unable());
    choices(was, is, words);
    rules(subject, was.path(), is.path());
    told.change(subject, "appearance", sorted(was.appearance()), sorted(is.appearance()));
    told.change(subject, "personal", mark(was.personal()), mark(is.personal()));
    told.change(subject, "parts", sorted(was.parts()), sorted(is.parts()));
    told.change(subject, "htcds", was.htcds(), is.htcds());
    told.change(subject, "parameters", sorted(was.parameters()), sorted(is.parameters()));
  }

  private void place(FormNode.Question was, FormNode.Question is, Label words) {
    var from = parent(was.path());
    if (!from.equals(parent(is.path()))) {
      told.say(DiffWords.QUESTION_MOVED.of(words, section(before, was), section(after, is)));
    }
    if (!Paths.name(was.path()).equals(Paths.name(is.path()))) {
      told.say(DiffWords.QUESTION_RENAMED.of(words, Paths.name(was.path()), Paths.name(is.path())));
    }
  }

  private void choices(FormNode.Question was, FormNode.Question is, Label words) {
    var lost = Telling.without(was.choices(), is.choices(), Choice::name);
    var gained = Telling.without(is.choices(), was.choices(), Choice::name);
    if (!lost.isEmpty()) {
      ofChoices(DiffWords.CHOICES_REMOVED.of("{0}", escaped(labels(lost))), words);
    }
    if (!gained.isEmpty()) {
      ofChoices(DiffWords.CHOICES_ADDED.of("{0}", escaped(labels(gained))), words);
    }
    for (var one : was.choices()) {
      is.choices().stream()
          .filter(other -> other.name().equals(one.name()) && !other.label().equals(one.label()))
          .forEach(
              other ->
                  ofChoices(
                      DiffWords.CHOICE_WORDS.of(
                          "{0}",
                          escaped(Telling.shortened(one.label())),
                          escaped(Telling.shortened(other.label()))),
                      words));
    }
    if (Telling.reordered(names(was), names(is))) {
      ofChoices(DiffWords.ORDER.of("{0}"), words);
    }
  }

  /** One list of choices may serve many questions: they are named in one sentence. */
  private void ofChoices(Label change, Label words) {
    ofChoices.computeIfAbsent(change, _ -> new ArrayList<>()).add(words);
  }

  private static List<String> names(FormNode.Question question) {
    return question.choices().stream().map(Choice::name).toList();
  }

  /** The sentence is filled once more. */
  private static Label escaped(Label label) {
    return DiffWords.each(
        in -> label.in(in).replace("'", "''").replace("{", "'{'").replace("}", "'}'"));
  }

  private static Label labels(List<Choice> choices) {
    return DiffWords.listed(
        choices.stream()
            .map(it -> it.label().isEmpty() ? Label.of(it.name(), it.name()) : it.label())
            .toList());
  }

  private static Label subject(List<Label> questions) {
    return questions.size() == 1
        ? DiffWords.fill(DiffWords.QUESTION, questions.getFirst())
        : DiffWords.fill(DiffWords.QUESTIONS, DiffWords.listed(questions));
  }

  private void rules(Label subject, String was, String is) {
    var from = rulesBefore.of(was);
    var to = rulesAfter.of(is);
    for (var rule : FormRules.RULES) {
      told.change(subject, rule, from.get(rule), to.get(rule));
    }
  }

  private void order() {
    for (var was : groupsOf(before).toList()) {
      groupsOf(after)
          .filter(is -> is.path().equals(was.path()))
          .filter(is -> Telling.reordered(paths(was), paths(is)))
          .forEach(
              is ->
                  told.say(
                      DiffWords.ORDER.of(
                          DiffWords.each(
                              in ->
                                  capital(DiffWords.name("section").in(in))
                                      + " “"
                                      + is.label().in(in)
                                      + "”"))));
    }
    if (Telling.reordered(
        before.sections().stream().map(FormNode::path).toList(),
        after.sections().stream().map(FormNode::path).toList())) {
      told.say(DiffWords.ORDER.of(DiffWords.name("form")));
    }
  }

  private static List<String> paths(FormNode.Group group) {
    return group.children().stream().map(FormNode::path).toList();
  }

  private static Label words(FormNode.Question question) {
    return question.label().isEmpty()
        ? Label.of(Paths.name(question.path()), Paths.name(question.path()))
        : Telling.shortened(question.label());
  }

  private static Label section(Pack pack, FormNode.Question question) {
    var parent = parent(question.path());
    Optional<FormNode.Group> group =
        groupsOf(pack).filter(it -> it.path().equals(parent)).findFirst();
    return group
        .map(FormNode::label)
        .filter(label -> !label.isEmpty())
        .orElse(parent.isEmpty() ? pack.title() : Label.of(parent, parent));
  }

  private static String parent(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }

  private static String mark(boolean set) {
    return set ? "✓" : "";
  }

  private static String sorted(java.util.Set<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  private static String sorted(Map<String, String> parameters) {
    return parameters.isEmpty() ? "" : new TreeMap<>(parameters).toString();
  }
}
