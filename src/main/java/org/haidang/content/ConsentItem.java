package org.haidang.content;

import java.util.List;

/**
 * One thing that a caller may agree to share, or not.
 *
 * @param name a choice of the questions that play {@link Parts#CONSENT_ITEMS}; a record keeps it
 * @param label what people read in a list
 * @param say the words that are read aloud, within “cho phép chuyển …”
 * @param parts the questions of the form it covers, by their part
 * @param fields the fields of a person it covers, the first word of their path
 */
public record ConsentItem(
    String name, Label label, Label say, List<String> parts, List<String> fields, Validity days) {

  public ConsentItem {
    parts = List.copyOf(parts);
    fields = List.copyOf(fields);
  }
}
