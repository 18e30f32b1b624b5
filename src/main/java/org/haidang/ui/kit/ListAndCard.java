package org.haidang.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * A list and what is known of the one chosen: beside each other where there is room, else above
 * each other. To be used on the FX thread.
 */
public final class ListAndCard extends SplitPane {

  private static final double LIST_SHARE = 0.6;
  private static final double UPPER_SHARE = 0.4;

  /** From this width on, em, they stand beside each other. */
  private static final double BOTH = 72;

  private final Em em;

  /**
   * Both, of which {@code list} comes first.
   *
   * @param em measures the letters; among the children of what surrounds both
   */
  public ListAndCard(Region list, Region card, Em em) {
    this.em = em;
    list.setMinWidth(0);
    card.setMinWidth(0);
    getItems().setAll(list, card);
    setDividerPositions(LIST_SHARE);
  }

  /** Follows the room there is, until unsubscribed. */
  public Subscription follow() {
    return Subscription.combine(
        widthProperty().subscribe((_, _) -> arrange()), em.size().subscribe((_, _) -> arrange()));
  }

  private void arrange() {
    boolean roomy = getWidth() / em.size().get() >= BOTH;
    setOrientation(roomy ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    setDividerPositions(roomy ? LIST_SHARE : UPPER_SHARE);
  }
}
