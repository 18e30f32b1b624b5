package org.haidang.content.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Fault;

/** The sheets of one pack, read. Immutable. */
public final class Workbook {

  /** The sheets that mean something here; others are passed over. */
  public static final List<String> SHEETS =
      List.of(
          "settings",
          "survey",
          "choices",
          "script",
          "emergencies",
          "answers",
          "indicators",
          "gauge",
          "centres",
          "routing",
          "teams",
          "agencies",
          "fallbacks",
          "legal",
          "clocks",
          "consent_items",
          "consent_sentences",
          "retention",
          "external_choices");

  /** What a fault of the whole file names as its sheet. */
  public static final String FILE = "workbook";

  /**
   * The name of a file that holds one list of choices; its first group is the name the list has as
   * a sheet.
   */
  public static final Pattern LIST_FILE =
      Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_. -]*?)\\.(?i:csv|xml|geojson)");

  private final String name;
  private final Map<String, Sheet> sheets;
  private final Findings findings;
  private final String defaultLanguage;

  Workbook(String name, Map<String, Sheet> sheets, Findings findings, String defaultLanguage) {
    this.name = name;
    this.sheets = Map.copyOf(sheets);
    this.findings = findings;
    this.defaultLanguage = defaultLanguage;
  }

  /**
   * Reads every sheet that {@code source} has, and the files that its survey names.
   *
   * @throws UncheckedIOException when the disk fails
   */
  public static Workbook read(SheetSource source) {
    return WorkbookReading.read(source.name(), new CsvBook(source), new Findings());
  }

  /**
   * Reads a workbook of Excel, a folder of CSV files, an archive of them or one CSV file of all
   * sheets. What it names is looked for in the folder {@code NAME-media} beside it, then in its
   * own.
   *
   * @throws UncheckedIOException when the disk fails
   */
  public static Workbook read(Path path) {
    var findings = new Findings();
    try {
      return WorkbookReading.read(BookFile.name(path), BookFile.open(path, findings), findings);
    } catch (Refusal refusal) {
      refusal.tell(findings, FILE);
      return new Workbook(BookFile.name(path), Map.of(), findings, WorkbookReading.VIETNAMESE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file at {@code path} is XML, and so a form in the engine's own language. */
  public static boolean isForm(Path path) {
    try {
      return BookFile.isXml(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the pack goes by where its settings do not say, as its file is called; may be empty. */
  public String name() {
    return name;
  }

  /** A sheet; empty when the pack has none of that name, or it cannot be read. */
  public Optional<Sheet> sheet(String name) {
    return Optional.ofNullable(sheets.get(name));
  }

  /** The sheets that are there and cannot be read; {@link #FILE} when nothing can. */
  public Set<String> unreadable() {
    return findings.unreadable();
  }

  /** What is wrong with the files themselves, before any sheet is understood. */
  public List<Fault> faults() {
    return findings.faults();
  }

  /** What the author should know of the files, which refuses nothing. */
  public List<Fault> notices() {
    return findings.notices();
  }

  /** The language the settings name as the default; Vietnamese when they name none. */
  public String defaultLanguage() {
    return defaultLanguage;
  }
}
