package org.haidang.boot;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.haidang.bench.FormWorks;
import org.haidang.content.FormSession;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.rosa.BareForm;
import org.haidang.content.rosa.Mould;
import org.haidang.content.rosa.Rosa;
import org.haidang.model.Body;
import org.haidang.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The content room's reader and engine as the benchmarks want them. Thread-safe. */
final class BenchForms implements FormWorks {

  private final Forms forms = new Forms(Ids.timeOrdered());
  private final AtomicReference<@Nullable Mould> mould = new AtomicReference<>();

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
  public FormSession open(Pack pack, Body body, Occasion occasion) {
    return forms.open(pack, body, occasion);
  }

  @Override
  public Raw raw(Pack pack) {
    var bare = new BareForm(mould(pack));
    return new Raw() {
      @Override
      public void text(String path, String value) {
        bare.text(path, value);
      }

      @Override
      public void number(String path, int value) {
        bare.number(path, value);
      }
    };
  }

  private Mould mould(Pack pack) {
    var known = mould.get();
    if (known != null && known.isOf(pack.xform())) {
      return known;
    }
    try {
      var made = new Mould(pack.xform());
      mould.set(made);
      return made;
    } catch (Rosa.Refused e) {
      throw new IllegalStateException("a form that was read without a fault", e);
    }
  }
}
