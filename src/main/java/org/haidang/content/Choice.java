package org.haidang.content;

import java.util.Map;

/**
 * One of the answers a select question offers.
 *
 * @param name the stored value
 * @param label what people read
 * @param columns the further columns of the choices sheet, for cascades and reports
 */
public record Choice(String name, Label label, Map<String, String> columns) {
  public Choice {
    columns = Map.copyOf(columns);
  }
}
