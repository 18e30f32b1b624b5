package org.haidang.content.paper;

import java.util.List;
import org.haidang.content.Letter;

/** Who signs a letter, beside each other, with room for their hands above their names. */
record SignerBlock(Type type, List<Letter.Signer> signers, float left, float room)
    implements Block {

  private static final float SIGN = 92;
  private static final float BODY = 11;

  @Override
  public float height() {
    return SIGN;
  }

  @Override
  public void draw(Pen pen, float top) {
    float width = room / Math.max(1, signers.size());
    for (int i = 0; i < signers.size(); i++) {
      var signer = signers.get(i);
      float x = left + i * width;
      pen.text(type.bold(), BODY, x, top, type.bold().drawable(signer.office()));
      pen.text(
          type.regular(), Type.SMALL, x, top + 16, type.regular().drawable(signer.hint()), 0.3f);
      var name = signer.name();
      if (name != null) {
        pen.text(type.regular(), BODY, x, top + 66, type.regular().drawable(name));
      }
    }
  }
}
