package org.haidang.bench;

import com.sun.javafx.cursor.CursorFrame;
import com.sun.javafx.embed.AbstractEvents;
import com.sun.javafx.embed.EmbeddedSceneInterface;
import com.sun.javafx.embed.EmbeddedStageInterface;
import com.sun.javafx.embed.HostInterface;
import org.jspecify.annotations.Nullable;

/**
 * What a window of JavaFX stands in, which takes its pictures as they are. The window of JavaFX's
 * platform without a display copies every picture point by point on the FX thread: 20 to 40 ms each
 * at 1366×768, which no desk ever pays and which drowned all that was to be measured.
 */
final class Host implements HostInterface {

  private final int width;
  private final int height;

  Host(int width, int height) {
    this.width = width;
    this.height = height;
  }

  @Override
  public void setEmbeddedStage(@Nullable EmbeddedStageInterface stage) {
    if (stage != null) {
      stage.setSize(width, height);
      stage.setFocused(true, AbstractEvents.FOCUSEVENT_ACTIVATED);
    }
  }

  @Override
  public void setEmbeddedScene(@Nullable EmbeddedSceneInterface scene) {
    if (scene != null) {
      scene.setPixelScaleFactors(1, 1);
      scene.setSize(width, height);
    }
  }

  @Override
  public boolean requestFocus() {
    return true;
  }

  @Override
  public boolean traverseFocusOut(boolean forward) {
    return false;
  }

  @Override
  public void repaint() {}

  @Override
  public void setPreferredSize(int wanted, int high) {}

  @Override
  public void setEnabled(boolean enabled) {}

  @Override
  public void setCursor(CursorFrame cursor) {}

  @Override
  public boolean grabFocus() {
    return true;
  }

  @Override
  public void ungrabFocus() {}
}
