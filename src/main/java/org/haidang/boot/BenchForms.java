package org.haidang.boot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.haidang.bench.FormWorks;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.model.Body;
import org.haidang.platform.Ids;

/** The content room's reader and engine as the benchmarks want them. Thread-safe. */
final class BenchForms implements FormWorks {

  private final Forms forms = new Forms(Ids.timeOrdered());

  @Override
  public Pack read(Map<String, String> sheets) {
    var read =
        new Packs(forms)
            .read(
                sheet -> {
                  var text = sheets.get(sheet);
                  return text == null
                      ? null
                      : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                });
    return switch (read) {
      case PackRead.Ready(var pack, _) -> pack;
      case PackRead.Refused(var faults) ->
          throw new IllegalStateException(
              faults.getFirst().cell() + " " + faults.getFirst().reason().in("en"));
    };
  }

  @Override
  public FormSession open(Pack pack, Body body) {
    return forms.open(pack, body);
  }
}
