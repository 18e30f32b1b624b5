package org.haidang.content.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheets of one pack, read. Immutable. */
public final class Workbook {

  /** The sheets that mean something here; others are left alone. */
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
          "external_choices");

  /** The name of a file that holds one list of choices; its first group is the sheet's name. */
  public static final Pattern LIST_FILE = Pattern.compile("([A-Za-z0-9_-]+)\\.csv");

  private static final Pattern FROM_FILE =
      Pattern.compile("(?i)select_(?:one|multiple)_from_file\\s+(?-i:" + LIST_FILE + ")");

  /** The product's first language, which text columns without a language are taken to be in. */
  private static final String VIETNAMESE = "vi";

  private final String name;
  private final Map<String, Sheet> sheets;
  private final Map<String, Unreadable> unreadable;
  private final String defaultLanguage;

  /** Why a sheet could not be read at all. */
  public enum Unreadable {
    /** It is not UTF-8. */
    ENCODING,
    /** Its quotes do not close. */
    QUOTES
  }

  private Workbook(
      String name,
      Map<String, Sheet> sheets,
      Map<String, Unreadable> unreadable,
      String defaultLanguage) {
    this.name = name;
    this.sheets = Map.copyOf(sheets);
    this.unreadable = Map.copyOf(unreadable);
    this.defaultLanguage = defaultLanguage;
  }

  /**
   * Reads every sheet that {@code source} has, and the files of choices that its survey names.
   *
   * @throws UncheckedIOException when the disk fails
   */
  public static Workbook read(SheetSource source) {
    var records = new LinkedHashMap<String, List<List<String>>>();
    var unreadable = new LinkedHashMap<String, Unreadable>();
    SHEETS.forEach(name -> read(source, name, records, unreadable));
    for (var name : fileLists(records.getOrDefault("survey", List.of()))) {
      read(source, name, records, unreadable);
    }
    var language = defaultLanguage(records.get("settings"));
    var sheets = new LinkedHashMap<String, Sheet>();
    records.forEach((name, rows) -> sheets.put(name, new Sheet(name, rows, language)));
    return new Workbook(source.name(), sheets, unreadable, language);
  }

  private static void read(
      SheetSource source,
      String name,
      Map<String, List<List<String>>> records,
      Map<String, Unreadable> unreadable) {
    try (var in = source.open(name)) {
      if (in != null) {
        records.put(name, CsvText.records(in.readAllBytes()));
      }
    } catch (CharacterCodingException e) {
      unreadable.put(name, Unreadable.ENCODING);
    } catch (CsvParseException e) {
      unreadable.put(name, Unreadable.QUOTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheets, beside {@link #SHEETS}, that the survey's selects take their choices from. */
  private static Set<String> fileLists(List<List<String>> survey) {
    return survey.stream()
        .flatMap(List::stream)
        .map(cell -> FROM_FILE.matcher(cell.strip()))
        .filter(Matcher::matches)
        .map(type -> type.group(1))
        .filter(name -> !SHEETS.contains(name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String defaultLanguage(@Nullable List<List<String>> settings) {
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

  /** What the pack goes by where its settings do not say; may be empty. */
  public String name() {
    return name;
  }

  /** A sheet; empty when the pack has none of that name, or it cannot be read. */
  public Optional<Sheet> sheet(String name) {
    return Optional.ofNullable(sheets.get(name));
  }

  /** The sheets that are there and cannot be read, and why. */
  public Map<String, Unreadable> unreadable() {
    return unreadable;
  }

  /** The language the settings name as the default; Vietnamese when they name none. */
  public String defaultLanguage() {
    return defaultLanguage;
  }
}
