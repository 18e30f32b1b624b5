package org.haidang.demo;

import java.util.HashSet;
import java.util.Set;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.content.engine.Forms;
import org.haidang.model.Body;

/**
 * Fills a new form from the top, again and again, until nothing new comes up. Each turn answers
 * otherwise: it takes another choice of every list, other ages, and leaves every second one's texts
 * and ages empty.
 */
final class Walk {

  private final FormSession form;
  private final Pack pack;
  private final int turn;
  private final Set<String> met = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private int before = -1;

  Walk(Pack pack, Forms forms, int turn) {
    this.form = forms.open(pack, Body.EMPTY);
    this.pack = pack;
    this.turn = turn;
  }

  /** The template paths of all that applied at some moment. */
  Set<String> run() {
    while (before != done.size() + met.size()) {
      before = done.size() + met.size();
      pack.sections().forEach(node -> visit(node, ""));
    }
    return met;
  }

  private void visit(FormNode node, String parent) {
    var name = Paths.name(node.path());
    var path = parent.isEmpty() ? name : parent + "/" + name;
    if (!form.state(path).relevant()) {
      return;
    }
    switch (node) {
      case FormNode.Question question -> answer(question, path);
      case FormNode.Group group when group.repeat() -> {
        if (form.entries(path).isEmpty()) {
          form.add(path);
        }
        for (var entry : form.entries(path)) {
          group.children().forEach(child -> visit(child, entry));
        }
      }
      case FormNode.Group group -> group.children().forEach(child -> visit(child, path));
    }
  }

  private void answer(FormNode.Question question, String path) {
    met.add(question.path());
    if (!done.add(path)) {
      return;
    }
    switch (question.type()) {
      case SELECT_ONE -> {
        var offered = form.choices(path);
        if (!offered.isEmpty()) {
          form.set(path, offered.get(turn % offered.size()).name());
        }
      }
      case SELECT_MULTIPLE ->
          form.set(
              path, String.join(" ", form.choices(path).stream().map(it -> it.name()).toList()));
      case INTEGER -> form.set(path, turn % 2 == 0 ? String.valueOf(12 + turn) : null);
      case TEXT -> form.set(path, turn % 2 == 0 ? "x" : null);
      default -> {
        // Notes and calculations take no answer; nothing depends on days and amounts.
      }
    }
  }
}
