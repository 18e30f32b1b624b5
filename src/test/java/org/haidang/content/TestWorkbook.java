package org.haidang.content;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.workbook.SheetSource;
import org.haidang.model.Body;

/** A small workbook written in a test, read and opened as the product does. */
public final class TestWorkbook {

  private final Map<String, byte[]> sheets = new HashMap<>();
  private final Forms forms;

  public TestWorkbook() {
    var count = new AtomicLong();
    forms = new Forms(() -> new UUID(0x0190_0000_0000_7000L, count.incrementAndGet()));
    sheet(
        "settings",
        """
        form_title,form_id,version,default_language
        Thử,thu,1,Tiếng Việt (vi)
        """);
  }

  /** A survey in one language: type, name, label and further columns. */
  public static TestWorkbook survey(String csv) {
    return new TestWorkbook().sheet("survey", csv);
  }

  public TestWorkbook sheet(String name, String csv) {
    sheets.put(name, csv.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public TestWorkbook bytes(String name, byte[] bytes) {
    sheets.put(name, bytes);
    return this;
  }

  public TestWorkbook choices(String csv) {
    return sheet("choices", csv);
  }

  public TestWorkbook script(String csv) {
    return sheet("script", csv);
  }

  public TestWorkbook without(String name) {
    sheets.remove(name);
    return this;
  }

  public SheetSource source() {
    return name -> {
      var bytes = sheets.get(name);
      return bytes == null ? null : new ByteArrayInputStream(bytes);
    };
  }

  public PackRead read() {
    return new Packs(forms).read(source());
  }

  public Pack pack() {
    return switch (read()) {
      case PackRead.Ready ready -> ready.pack();
      case PackRead.Refused refused -> throw new AssertionError("refused: " + refused.faults());
    };
  }

  /** Its faults, each as {@code sheet cell: reason in English}. */
  public List<String> faults() {
    return switch (read()) {
      case PackRead.Ready ready -> List.of();
      case PackRead.Refused refused ->
          refused.faults().stream()
              .map(it -> it.sheet() + " " + it.cell() + ": " + it.reason().in("en"))
              .toList();
    };
  }

  /** What its author is told although it has no fault, each as {@code sheet cell: reason}. */
  public List<String> notices() {
    return switch (read()) {
      case PackRead.Ready ready ->
          ready.notices().stream()
              .map(it -> it.sheet() + " " + it.cell() + ": " + it.reason().in("en"))
              .toList();
      case PackRead.Refused refused -> throw new AssertionError("refused: " + refused.faults());
    };
  }

  public Forms forms() {
    return forms;
  }

  public FormSession open() {
    return open(Body.EMPTY);
  }

  public FormSession open(Body body) {
    return forms.open(pack(), body);
  }
}
