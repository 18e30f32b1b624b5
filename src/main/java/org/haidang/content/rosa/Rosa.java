package org.haidang.content.rosa;

import java.io.StringReader;
import java.util.Optional;
import java.util.function.Supplier;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.core.util.externalizable.DeserializationException;
import org.javarosa.core.util.externalizable.ExtUtil;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xpath.XPathException;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.parser.XPathSyntaxException;

/**
 * The one door to JavaRosa's parsers. They keep state in static fields, so that only one may run in
 * the whole program: every method here takes the same lock. Thread-safe.
 */
public final class Rosa {

  private Rosa() {}

  /** An XForm that JavaRosa would not take. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private Refused(String message) {
      super(message);
    }
  }

  /** The parsed expression; empty when it is not XPath. */
  public static Optional<XPathExpression> expression(String xpath) {
    return alone(
        () -> {
          try {
            return Optional.ofNullable(XPathParseTool.parseXPath(xpath));
          } catch (XPathSyntaxException | XPathException e) {
            return Optional.empty();
          }
        });
  }

  /**
   * A parsed form, not yet initialised.
   *
   * @throws Refused with JavaRosa's words, which hold nothing but the form's own text
   */
  public static FormDef form(String xform) throws Refused {
    synchronized (Rosa.class) {
      setUp();
      try {
        return new XFormParser(new StringReader(xform)).parse(null);
      } catch (XFormParser.ParseException | RuntimeException e) {
        throw new Refused(words(e));
      }
    }
  }

  /** A form, not yet initialised, as bytes from which {@link #form(byte[])} makes copies fast. */
  public static byte[] bytes(FormDef form) {
    return alone(() -> ExtUtil.serialize(form));
  }

  /** A copy of the form that {@code bytes} were made of. */
  public static FormDef form(byte[] bytes) {
    return alone(
        () -> {
          try {
            return (FormDef) ExtUtil.deserialize(bytes, FormDef.class);
          } catch (DeserializationException e) {
            throw new IllegalStateException("a form written by this program", e);
          }
        });
  }

  private static <T> T alone(Supplier<T> work) {
    synchronized (Rosa.class) {
      setUp();
      return work.get();
    }
  }

  private static void setUp() {
    if (PrototypeManager.getPrototypes().isEmpty()) {
      PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
      PrototypeManager.registerPrototypes(CoreModelModule.classNames);
      new XFormsModule().registerModule();
    }
  }

  private static String words(Exception e) {
    var message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.strip();
  }
}
