package org.haidang.content.openrosa;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.QuestionType;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.model.Body;

/** Forms that other programs made, opened as the desk does. */
abstract class WithFormFiles {

  final AtomicLong count = new AtomicLong();
  final Forms forms = new Forms(() -> new UUID(0x0190_0000_0000_7000L, count.incrementAndGet()));

  static Path file(String name) {
    try {
      var url = FormFileTest.class.getResource("/xforms/" + name + ".xml");
      return Path.of(Objects.requireNonNull(url, name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  PackRead read(String name) {
    return new Packs(forms).read(file(name));
  }

  Pack pack(String name) {
    return switch (read(name)) {
      case PackRead.Ready ready -> ready.pack();
      case PackRead.Refused refused -> throw new AssertionError("refused: " + refused.faults());
    };
  }

  FormSession open(String name) {
    return forms.open(pack(name), Body.EMPTY);
  }

  FormSession reopened(FormSession form) {
    return forms.open(form.pack(), form.draft());
  }

  static List<String> names(List<Choice> choices) {
    return choices.stream().map(Choice::name).toList();
  }

  static FormNode.Question question(FormSession form, String path) {
    return form.pack().question(path).orElseThrow();
  }

  static String label(FormSession form, String path) {
    return form.text(question(form, path).label(), path, "vi");
  }

  static void fill(FormSession form, FormNode node, String entry) {
    var path = entry.isEmpty() ? node.path() : entry + node.path().substring(template(entry));
    switch (node) {
      case FormNode.Group group when group.repeat() -> {
        var added = group.counted() ? form.entries(path) : List.of(form.add(path));
        added.forEach(it -> group.children().forEach(child -> fill(form, child, it)));
      }
      case FormNode.Group group -> group.children().forEach(child -> fill(form, child, entry));
      case FormNode.Question question -> answer(form, question, path);
    }
  }

  static int template(String entry) {
    return org.haidang.content.Paths.template(entry).length();
  }

  static void answer(FormSession form, FormNode.Question question, String path) {
    if (form.state(path).readOnly() || question.type() == QuestionType.NOTE) {
      return;
    }
    switch (question.type()) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK ->
          form.choices(path).stream().findFirst().ifPresent(it -> form.set(path, it.name()));
      case TEXT, BARCODE -> form.set(path, "Hoa");
      case INTEGER, RANGE, DECIMAL -> form.set(path, "4");
      case DATE -> form.set(path, "2026-03-05");
      case TIME -> form.set(path, "08:30");
      case DATE_TIME -> form.set(path, "2026-03-05T08:30");
      case GEOPOINT -> form.set(path, "21.02 105.85 0 0");
      case GEOTRACE -> form.set(path, "21.0 105.8 0 0; 21.1 105.9 0 0");
      case GEOSHAPE -> form.set(path, "21.0 105.8 0 0; 21.1 105.9 0 0; 21.0 105.8 0 0");
      case ACKNOWLEDGE -> form.set(path, "OK");
      case ATTACHMENT -> form.set(path, "a.jpg");
      default -> {
        // Nobody answers it.
      }
    }
  }
}
