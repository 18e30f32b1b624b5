package org.haidang.content.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.Fault;
import org.jspecify.annotations.Nullable;

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

  /** The product's first language, which text columns without a language are taken to be in. */
  private static final String VIETNAMESE = "vi";

  private final String name;
  private final Map<String, Sheet> sheets;
  private final Findings findings;
  private final String defaultLanguage;

  private Workbook(
      String name, Map<String, Sheet> sheets, Findings findings, String defaultLanguage) {
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
    return read(source.name(), new CsvBook(source), new Findings());
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
      return read(BookFile.name(path), BookFile.open(path, findings), findings);
    } catch (Refusal refusal) {
      refusal.tell(findings, FILE);
      return new Workbook(BookFile.name(path), Map.of(), findings, VIETNAMESE);
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

  private static Workbook read(String name, Book book, Findings findings) {
    var lines = new LinkedHashMap<String, List<Line>>();
    try (book) {
      for (var sheet : SHEETS) {
        read(sheet, () -> book.sheet(sheet, findings), lines, findings);
      }
      var meter = new Meter();
      for (var file : Companions.of(lines.getOrDefault("survey", List.of()))) {
        var list = file.substring(0, file.lastIndexOf('.'));
        if (!SHEETS.contains(list)) {
          read(list, () -> list(book, file, list, meter, findings), lines, findings);
        }
      }
      book.finish(findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var language = defaultLanguage(lines.get("settings"));
    var sheets = new LinkedHashMap<String, Sheet>();
    lines.forEach((sheet, rows) -> sheets.put(sheet, new Sheet(sheet, rows, language)));
    return new Workbook(name, sheets, findings, language);
  }

  private interface Reading {
    @Nullable List<Line> lines() throws IOException;
  }

  private static void read(
      String sheet, Reading reading, Map<String, List<Line>> all, Findings findings)
      throws IOException {
    try {
      var lines = reading.lines();
      if (lines != null) {
        if (sheet.equals("survey") && lines.size() > Bounds.SURVEY + 1) {
          throw new Refusal(Told.TOO_MANY_ROWS, Bounds.SURVEY);
        }
        Cells.check(sheet, lines, findings);
        // Excel's own templates have empty sheets; one without a word is as good as none.
        if (!lines.isEmpty() || sheet.equals("survey") || !SHEETS.contains(sheet)) {
          all.put(sheet, lines);
        }
      }
    } catch (Refusal refusal) {
      refusal.tell(findings, sheet);
    }
  }

  /** A list from its file, else from a sheet of its name. */
  private static @Nullable List<Line> list(
      Book book, String file, String list, Meter meter, Findings findings) throws IOException {
    var bytes = book.file(file);
    return bytes == null ? book.sheet(list, findings) : ListFile.lines(file, bytes, meter);
  }

  private static String defaultLanguage(@Nullable List<Line> settings) {
    if (settings == null || settings.size() < 2) {
      return VIETNAMESE;
    }
    var named = new Sheet("settings", settings, VIETNAMESE);
    return named.rows().stream()
        .map(row -> row.get("default_language"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> Tongues.of(text).tag())
        .orElse(VIETNAMESE);
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
