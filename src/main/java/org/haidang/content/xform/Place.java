package org.haidang.content.xform;

import org.haidang.content.rosa.OwnNames;
import org.jspecify.annotations.Nullable;

/** A node that a path may reach: of the form, or of a list of choices. */
sealed interface Place {

  /** The node above; null at the top. */
  @Nullable Place up();

  /** The child of that name; null when there is none. */
  @Nullable Place down(String name);

  /** The item that stands here; null where none does. */
  default @Nullable Item item() {
    return null;
  }

  /** Above the form's root. */
  record Document(Survey survey) implements Place {
    @Override
    public @Nullable Place up() {
      return null;
    }

    @Override
    public @Nullable Place down(String name) {
      return name.equals(OwnNames.ROOT) ? new Node(survey, null) : null;
    }
  }

  /**
   * A node of the form.
   *
   * @param item null for the form's root
   */
  record Node(Survey survey, @Nullable Item item) implements Place {
    @Override
    public Place up() {
      return item == null ? new Document(survey) : new Node(survey, item.parent);
    }

    @Override
    public @Nullable Place down(String name) {
      var child = item != null && item.isQuestion() ? null : survey.child(item, name);
      return child == null ? null : new Node(survey, child);
    }
  }

  /**
   * A node of a list: {@code root}, {@code item} or one of its columns.
   *
   * @param level 0 for the instance itself, 1 root, 2 item, 3 column
   */
  record ListNode(Lists lists, int level) implements Place {
    @Override
    public @Nullable Place up() {
      return level == 0 ? null : new ListNode(lists, level - 1);
    }

    @Override
    public @Nullable Place down(String name) {
      var there =
          switch (level) {
            case 0 -> name.equals("root");
            case 1 -> name.equals("item");
            case 2 -> lists.has(name);
            default -> false;
          };
      return there ? new ListNode(lists, level + 1) : null;
    }
  }
}
