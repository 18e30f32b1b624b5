package org.haidang.content.engine;

import org.haidang.content.Occasion;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.utils.IPreloadHandler;
import org.jspecify.annotations.Nullable;

/**
 * Tells a form who opens it and where. The engine's own handler would ask a store of properties
 * that only telephones have.
 */
final class Identity implements IPreloadHandler {

  private final Occasion occasion;

  Identity(Occasion occasion) {
    this.occasion = occasion;
  }

  @Override
  public String preloadHandled() {
    return "property";
  }

  @Override
  public @Nullable IAnswerData handlePreload(String property) {
    var text =
        switch (property.replace("uri:", "")) {
          case "deviceid" -> occasion.workstation();
          case "username" -> occasion.login();
          default -> "";
        };
    return text.isEmpty() ? null : new StringData(text);
  }

  @Override
  public boolean handlePostProcess(TreeElement node, String property) {
    return false;
  }
}
