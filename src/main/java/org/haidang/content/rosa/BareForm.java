package org.haidang.content.rosa;

import java.util.List;
import java.util.Objects;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;

/**
 * A new form run by JavaRosa and nothing else: what the product's own work on top of it is measured
 * against. Confined to one thread at a time.
 */
public final class BareForm {

  private final FormDef form;

  /** Opens the form that {@code mould} holds. */
  public BareForm(Mould mould) {
    form = mould.take();
    form.initialize(true, new InstanceInitializationFactory());
  }

  /** Answers a question outside every repeat with words; all that follows is worked out. */
  public void text(String path, String value) {
    set(path, new StringData(value));
  }

  /** Answers a question outside every repeat with a number; all that follows is worked out. */
  public void number(String path, int value) {
    set(path, new IntegerData(value));
  }

  private void set(String path, IAnswerData answer) {
    TreeElement at = form.getMainInstance().getRoot();
    for (var name : List.of(path.split("/", -1))) {
      at = Objects.requireNonNull(at.getChild(name, 0));
    }
    form.setValue(answer, at.getRef(), true);
  }
}
