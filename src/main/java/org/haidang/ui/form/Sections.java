package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;

/** Cuts a form into the pages of its screen. */
final class Sections {

  /**
   * Questions on a page. An author who writes no groups gets several pages: hundreds of questions
   * below each other are found by nobody, and every key would work through all of them.
   */
  private static final int MOST = 40;

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
          sections.addAll(of(scope, group));
        }
      }
    }
    gather(scope, pack, loose, sections);
    return List.copyOf(sections);
  }

  private static void gather(
      FormScope scope, Pack pack, List<FormNode> loose, List<SectionViewModel> sections) {
    if (!loose.isEmpty()) {
      var pages = pages(loose);
      for (int i = 0; i < pages.size(); i++) {
        sections.add(
            new SectionViewModel(scope, pack.title(), null, pages.get(i), place(i, pages)));
      }
      loose.clear();
    }
  }

  private static List<SectionViewModel> of(FormScope scope, FormNode.Group group) {
    var pages = group.repeat() ? List.<List<FormNode>>of() : pages(group.children());
    if (pages.size() <= 1) {
      return List.of(new SectionViewModel(scope, group.label(), group, List.of(group), 0));
    }
    var sections = new ArrayList<SectionViewModel>();
    for (int i = 0; i < pages.size(); i++) {
      sections.add(
          new SectionViewModel(scope, group.label(), group, pages.get(i), place(i, pages)));
    }
    return sections;
  }

  private static int place(int i, List<List<FormNode>> pages) {
    return pages.size() > 1 ? i + 1 : 0;
  }

  /** Whole nodes together while they are few. */
  private static List<List<FormNode>> pages(List<FormNode> nodes) {
    var pages = new ArrayList<List<FormNode>>();
    int left = 0;
    for (var node : nodes) {
      int asked = asked(node);
      if (pages.isEmpty() || (asked > left && left < MOST)) {
        pages.add(new ArrayList<>());
        left = MOST;
      }
      pages.getLast().add(node);
      left -= asked;
    }
    return pages;
  }

  private static int asked(FormNode node) {
    if (!FormItems.isShown(node)) {
      return 0;
    }
    return switch (node) {
      case FormNode.Question _ -> 1;
      case FormNode.Group group -> group.children().stream().mapToInt(Sections::asked).sum();
    };
  }
}
