package org.haidang.fakes;

import org.haidang.content.FormSession;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.workbook.SheetSource;
import org.haidang.model.Body;
import org.haidang.platform.Ids;

/** The intake pack as it ships, in the real engine. */
public final class ShippedPack {

  private final Forms forms = new Forms(Ids.timeOrdered());
  private final Pack pack;

  public ShippedPack() {
    var source = SheetSource.resources(getClass().getClassLoader(), "content/tip-vi");
    if (!(new Packs(forms).read(source) instanceof PackRead.Ready ready)) {
      throw new AssertionError("the shipped pack is refused");
    }
    pack = ready.pack();
  }

  public Pack pack() {
    return pack;
  }

  public FormSession open(Body body) {
    return forms.open(pack, body);
  }

  public FormSession open(Pack asked, Body body) {
    return forms.open(asked, body);
  }

  public FormSession open(Pack asked, Body body, Occasion occasion) {
    return forms.open(asked, body, occasion);
  }
}
