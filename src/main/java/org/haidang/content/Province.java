package org.haidang.content;

import java.util.List;

/**
 * A province of the pack's list, which its question of the part {@link Parts#PROVINCE} offers.
 *
 * @param name its stored value, {@code vn_08}
 * @param label what people read, former names in parentheses
 * @param region its stored part of the country; empty when the list has none
 * @param neighbours stored values of the provinces beside it, in the author's order
 * @param formerNames the provinces it was made of; empty when the list does not say
 */
public record Province(
    String name, Label label, String region, List<String> neighbours, List<String> formerNames) {

  public Province {
    neighbours = List.copyOf(neighbours);
    formerNames = List.copyOf(formerNames);
  }

  /** What it is called in a sentence: without what stands in parentheses. */
  public Label shortLabel() {
    return label.changed(text -> text.replaceAll("\\s*\\([^)]*\\)", ""));
  }
}
