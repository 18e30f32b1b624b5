package org.haidang.ui.hands;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window for each test: {@code @Start} methods on the FX thread before it, hands for its
 * parameters, all windows shut after it. As the library's own extension, without its fixed waits.
 */
public final class Windowed
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

  /** The first window of a process reads styles, classes and packs; the library gives it 30 s. */
  private static final long OPENED_WITHIN_MILLIS = 300_000;

  private final Hands hands = new Hands();

  /** JavaFX runs before the test is made, which may hold controls. */
  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    var stage = FxToolkit.registerPrimaryStage();
    var test = context.getRequiredTestInstance();
    var starts =
        AnnotationSupport.findAnnotatedMethods(
            test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN);
    WaitForAsyncUtils.waitForAsyncFx(OPENED_WITHIN_MILLIS, () -> start(test, starts, stage));
    Rest.await();
  }

  private static Void start(Object test, List<Method> starts, Stage stage) throws Exception {
    for (var start : starts) {
      start.setAccessible(true);
      try {
        start.invoke(test, stage);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception told) {
          throw told;
        }
        throw e;
      }
    }
    return null;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Rest.forget();
    WaitForAsyncUtils.waitForAsyncFx(
        OPENED_WITHIN_MILLIS, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    hands.release(new MouseButton[0]);
    hands.release(new KeyCode[0]);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().isAssignableFrom(Hands.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return hands;
  }
}
