package org.haidang.bench;

import java.util.Map;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.model.Body;

/** The content room's works: its reader of packs and its form engine. Thread-safe. */
public interface FormWorks {

  /**
   * The pack of these sheets, CSV text by the sheet's name.
   *
   * @throws IllegalStateException when it has a fault
   */
  Pack read(Map<String, String> sheets);

  /** The form of {@code pack} over {@code body}. */
  FormSession open(Pack pack, Body body);
}
