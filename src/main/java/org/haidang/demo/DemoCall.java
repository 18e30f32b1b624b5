package org.haidang.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.FormSession;
import org.haidang.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One fictional contact: invented people, an invented story. Immutable.
 *
 * @param title what it is about, in Vietnamese
 * @param scenario the kind of scenario it plays
 * @param channel how it reached the hotline
 * @param number the number announced; null when withheld. Begins with 095, whose network has closed
 * @param entries what the counselor enters, in that order
 */
public record DemoCall(
    String title, String scenario, Channel channel, @Nullable String number, List<Entry> entries) {

  public DemoCall {
    entries = List.copyOf(entries);
  }

  /** One thing entered. */
  public sealed interface Entry {}

  /**
   * A question answered.
   *
   * @param path the question's path; an entry of a repeat by its {@link Added#as} name, as in
   *     {@code victims/v1/age} and {@code victims/v1/story/acts}
   * @param value in lexical form
   */
  public record Answer(String path, String value) implements Entry {}

  /**
   * An entry added to a repeat.
   *
   * @param repeat the repeat's path
   * @param as the name by which later answers of this call mean the entry
   */
  public record Added(String repeat, String as) implements Entry {}

  /**
   * Enters everything into {@code form}, in order.
   *
   * @return the paths the form gave to added entries, by how they are called here, in their order
   */
  public Map<String, String> fill(FormSession form) {
    Map<String, String> real = new LinkedHashMap<>();
    for (var entry : entries) {
      switch (entry) {
        case Added(var repeat, var as) -> real.put(repeat + "/" + as, form.add(repeat));
        case Answer(var path, var value) -> form.set(real(path, real), value);
      }
    }
    return real;
  }

  /**
   * An answer's path with the ids that a form gave to its entries.
   *
   * @param entries what {@link Added} entries are called here, {@code victims/v1}, to their paths
   */
  public static String real(String path, Map<String, String> entries) {
    for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      var entry = entries.get(path.substring(0, end));
      if (entry != null) {
        return entry + path.substring(end);
      }
    }
    return path;
  }
}
