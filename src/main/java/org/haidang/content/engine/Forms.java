package org.haidang.content.engine;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.haidang.content.FormSession;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.content.rosa.Mould;
import org.haidang.content.rosa.Rosa;
import org.haidang.model.Body;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;

/**
 * Opens packs' forms over bodies. Thread-safe; opening a form takes some milliseconds, the first
 * time of a pack some hundreds, so off the FX thread. The session may then be handed to one other
 * thread.
 */
public final class Forms {

  private record Key(String id, String version) {
    static Key of(Pack pack) {
      return new Key(pack.id(), pack.version());
    }
  }

  private final Ids ids;
  private final ConcurrentMap<Key, Mould> moulds = new ConcurrentHashMap<>();

  /** Forms whose repeat entries get their ids from {@code ids}. */
  public Forms(Ids ids) {
    this.ids = ids;
  }

  /**
   * The form of {@code pack} over {@code body}. When the body answers nothing of the form, it is a
   * new one and the form's defaults are put in; otherwise it is shown as it is.
   *
   * @throws HaidangException {@link ErrorCode#PACK_FAULTY} when the engine does not take the form
   */
  public FormSession open(Pack pack, Body body) {
    return open(pack, body, Occasion.NONE);
  }

  /**
   * The same, for a form that may ask who opens it, where, and what was saved before.
   *
   * @throws HaidangException {@link ErrorCode#PACK_FAULTY} when the engine does not take the form
   */
  public FormSession open(Pack pack, Body body, Occasion occasion) {
    var form = mould(pack).take();
    return new Opening(new Blueprint(pack), form, Guard.of(pack), ids).open(body, occasion);
  }

  /** Does ahead, on this thread, what the next opening of {@code pack} would take time for. */
  public void warm(Pack pack) {
    mould(pack).warm();
  }

  /** Opens every part of a new form once; why the engine refuses it, empty when it does not. */
  public Optional<String> trial(Pack pack) {
    try {
      var form = mould(pack).take();
      var opening = new Opening(new Blueprint(pack), form, Guard.strict(pack), ids);
      new Trial(opening.open(Body.EMPTY, Occasion.NONE)).run();
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      moulds.remove(Key.of(pack));
      // There are no answers yet that the engine could quote.
      var why = e instanceof HaidangException && e.getCause() != null ? e.getCause() : e;
      var words = why.getMessage();
      return Optional.of(words == null ? why.getClass().getSimpleName() : words);
    }
  }

  private Mould mould(Pack pack) {
    var key = Key.of(pack);
    var known = moulds.get(key);
    if (known != null && known.isOf(pack.xform())) {
      return known;
    }
    try {
      var made = new Mould(pack.xform());
      moulds.put(key, made);
      return made;
    } catch (Rosa.Refused e) {
      throw new HaidangException(ErrorCode.PACK_FAULTY, e);
    }
  }
}
