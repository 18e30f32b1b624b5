package org.haidang.ui.form;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Choices in sight, each a node, that are one stop for Tab together.
 *
 * @param <N> what shows a choice
 */
abstract class OneStopEditor<N extends Node> implements Editor {

  private final FieldViewModel field;
  private final Region node;
  private final OneStop<N> stop = new OneStop<>();
  private ListChangeListener<Option> rebuild = _ -> {};
  private Subscription bonds = Subscription.EMPTY;

  OneStopEditor(FieldViewModel field, Region node) {
    this.field = field;
    this.node = node;
  }

  /**
   * Follows the field until the release.
   *
   * @param build shows its choices anew
   * @param mark shows which are taken
   */
  final void follow(Runnable build, Runnable mark) {
    rebuild = _ -> build.run();
    field.options().addListener(rebuild);
    bonds =
        Subscription.combine(
            field.valueProperty().subscribe((was, now) -> mark.run()),
            field.labelProperty().subscribe((was, now) -> build.run()),
            field.readOnlyProperty().subscribe(node::setDisable));
  }

  /** Where Tab stops. */
  final OneStop<N> stop() {
    return stop;
  }

  /** The nodes of the choices. */
  final List<N> nodes() {
    return stop.nodes();
  }

  @Override
  public final Region node() {
    return node;
  }

  @Override
  public final Node target() {
    return stop.target(node);
  }

  @Override
  public final void focus(int offset) {
    target().requestFocus();
  }

  @Override
  public final void release() {
    field.options().removeListener(rebuild);
    bonds.unsubscribe();
  }
}
