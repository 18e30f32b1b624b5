package org.haidang.content.openrosa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.haidang.content.FormNode;
import org.haidang.content.Handbook;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.Script;
import org.haidang.content.rosa.Rosa;
import org.haidang.content.workbook.Beside;
import org.haidang.content.workbook.Refusal;
import org.javarosa.core.model.FormDef;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A form in the engine's own language, read into a pack. Its XML is put into the words the engine's
 * keepers here look for ({@link Binds}, {@link Languages}, {@link Repeats}, {@link Sources}); what
 * it asks is then taken from the form as JavaRosa has understood it. Thread-safe.
 */
public final class FormFile {

  private FormFile() {}

  /**
   * The pack, not yet tried in the engine; or what is wrong with it.
   *
   * @throws UncheckedIOException when the disk fails
   */
  public static PackRead read(Path path) {
    var remarks = new Remarks();
    try {
      var beside = new Beside(path);
      var form = FormXml.read(beside.form(), remarks);
      var pack = form == null ? null : pack(form, beside, remarks);
      return pack == null
          ? new PackRead.Refused(remarks.faults())
          : new PackRead.Ready(pack, remarks.notices());
    } catch (Refusal refusal) {
      remarks.fault("", refusal.reason());
      return new PackRead.Refused(remarks.faults());
    } catch (RuntimeException | StackOverflowError e) {
      // The engine has no answers here that it could quote.
      return refusedByEngine(
          e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the engine had to say against a form that it had taken. */
  public static PackRead refusedByEngine(String words) {
    var remarks = new Remarks();
    remarks.fault("", Flaw.ENGINE, oneLine(words));
    return new PackRead.Refused(remarks.faults());
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static @Nullable Pack pack(FormXml form, Beside beside, Remarks remarks)
      throws IOException {
    var paths = new InstancePaths(form.root());
    new Targets(form, paths).arrange();
    Actions.arrange(form, remarks);
    new Searches(form, remarks).arrange();
    new Sources(form, beside, remarks).arrange();
    var controls = new Controls(form, paths);
    new Repeats(form, remarks).arrange(controls.repeats());
    var languages = new Languages(form, remarks);
    languages.arrange();
    new Binds(form, paths, languages).arrange(controls.asked());
    if (!remarks.faults().isEmpty()) {
      return null;
    }
    var xform = form.text();
    try {
      return pack(
          form, Rosa.form(xform), xform, languages.tags(), controls::template, beside.name());
    } catch (Rosa.Refused e) {
      remarks.fault("", Flaw.ENGINE, oneLine(String.valueOf(e.getMessage())));
      return null;
    } finally {
      if (remarks.faults().isEmpty() && controls.asked().isEmpty()) {
        remarks.fault("", Flaw.NO_QUESTION);
      }
    }
  }

  private static Pack pack(
      FormXml form,
      FormDef parsed,
      String xform,
      List<String> languages,
      Function<String, @Nullable String> known,
      String name) {
    var captions = new Captions(parsed, languages, known);
    List<FormNode> sections = new Nodes(parsed, captions).sections();
    var title = form.title().isEmpty() ? name : form.title();
    var language = languages.isEmpty() ? "default" : languages.getFirst();
    return new Pack(
        id(form.root(), name),
        version(form.root()),
        new Label(Map.of(language, title)),
        language,
        sections,
        Script.NONE,
        Handbook.NONE,
        xform);
  }

  private static String id(Element root, String name) {
    var id = root.getAttribute("id").strip();
    var namespace = root.getNamespaceURI();
    if (!id.isEmpty()) {
      return id;
    }
    return namespace == null || namespace.equals(FormXml.XFORMS) ? name : namespace;
  }

  private static String version(Element root) {
    for (var attribute : List.of("version", "uiVersion")) {
      if (!root.getAttribute(attribute).isBlank()) {
        return root.getAttribute(attribute).strip();
      }
    }
    var orx = root.getAttributeNS("http://openrosa.org/xforms", "version").strip();
    return orx.isEmpty() ? "1" : orx;
  }
}
