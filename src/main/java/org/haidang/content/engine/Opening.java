package org.haidang.content.engine;

import java.util.TreeMap;
import org.haidang.content.Occasion;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.platform.Ids;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/** Puts a body into a form, once. */
final class Opening {

  private final FormDef form;
  private final Ids ids;
  private final Blueprint blueprint;
  private final Guard guard;
  private final Tree tree;
  private final Answers answers;

  /**
   * @param form parsed, not initialised, and nobody else's
   */
  Opening(Blueprint blueprint, FormDef form, Guard guard, Ids ids) {
    this.form = form;
    this.ids = ids;
    this.blueprint = blueprint;
    this.guard = guard;
    this.tree = new Tree(form, blueprint, guard);
    this.answers = new Answers(form, guard);
  }

  EngineSession open(Body body, Occasion occasion) {
    var hidden = new Hidden(form, blueprint, tree, answers, guard);
    var counts = new Counts(form, blueprint, tree, answers, ids, guard);
    new LastSaved(form).remember(blueprint, occasion);
    form.getPreloader().addPreloadHandler(new Identity(occasion));
    tree.load(body.fields());
    var kept = new TreeMap<String, String>();
    var fresh = body.fields().keySet().stream().noneMatch(this::isOfForm);
    if (!fresh) {
      clear(form.getMainInstance().getRoot());
    }
    body.fields()
        .forEach(
            (path, value) -> {
              if (!load(path, value)) {
                kept.put(path, value);
              }
            });
    initialise(fresh);
    if (fresh) {
      answers.harvest(blueprint, "", form.getMainInstance().getRoot());
    }
    counts.settle();
    hidden.take();
    return new EngineSession(form, ids, blueprint, guard, tree, answers, kept, counts, hidden);
  }

  private boolean isOfForm(String path) {
    var template = Paths.template(path);
    return blueprint.question(template) != null || blueprint.isGroup(template);
  }

  /** Whether the form knows an answer or an entry by that path, and has taken it. */
  private boolean load(String path, String value) {
    var question = blueprint.question(Paths.template(path));
    var element = tree.element(path);
    if (element == null) {
      return false;
    }
    if (question == null) {
      return Paths.isEntry(path);
    }
    if (!Kept.is(question, element)) {
      return false;
    }
    answers.load(question, path, element, value);
    return true;
  }

  /** Takes the plain defaults out: what an old record leaves empty was left empty. */
  private static void clear(TreeElement element) {
    for (var i = 0; i < element.getNumChildren(); i++) {
      var child = element.getChildAt(i);
      if (child.getMult() == TreeReference.INDEX_TEMPLATE) {
        continue;
      }
      if (child.isLeaf()) {
        child.setAnswer(null);
      }
      clear(child);
    }
  }

  private void initialise(boolean fresh) {
    guard.run(() -> form.initialize(fresh, new InstanceInitializationFactory()));
  }
}
