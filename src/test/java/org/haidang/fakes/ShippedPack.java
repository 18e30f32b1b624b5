package org.haidang.fakes;

import org.haidang.content.FormSession;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.content.engine.Forms;
import org.haidang.model.Body;

/** The intake pack as it ships, in the real engine. */
public final class ShippedPack {

  private final Forms forms = Shipped.forms();
  private final Pack pack = Shipped.library().current();

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
