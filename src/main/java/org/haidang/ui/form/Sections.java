package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;

/** Cuts a form into the pages of its screen. */
final class Sections {

  private Sections() {}

  /** A section for each group at the root, and one for each run of loose questions. */
  static List<SectionViewModel> of(FormScope scope, Pack pack) {
    var sections = new ArrayList<SectionViewModel>();
    var loose = new ArrayList<FormNode>();
    for (var node : pack.sections()) {
      if (!FormItems.isShown(node)) {
        continue;
      }
      switch (node) {
        case FormNode.Question question -> loose.add(question);
        case FormNode.Group group -> {
          gather(scope, pack, loose, sections);
          sections.add(new SectionViewModel(scope, group.label(), List.of(group)));
        }
      }
    }
    gather(scope, pack, loose, sections);
    return List.copyOf(sections);
  }

  private static void gather(
      FormScope scope, Pack pack, List<FormNode> loose, List<SectionViewModel> sections) {
    if (!loose.isEmpty()) {
      sections.add(new SectionViewModel(scope, pack.title(), List.copyOf(loose)));
      loose.clear();
    }
  }
}
