package org.haidang.content.workbook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Files that hold one list of choices, as a table: CSV, XML ({@code root}, {@code item}, a child a
 * column) and GeoJSON (a feature a row; ODK XForms specification, "Secondary instances").
 */
final class ListFile {

  private static final int ITEM = 2;
  private static final int COLUMN = 3;

  private ListFile() {}

  static List<Line> lines(String name, byte[] bytes, Meter meter) throws IOException {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xml")) {
      return table(xml(bytes), meter);
    }
    return lower.endsWith(".geojson") ? table(geojson(bytes), meter) : CsvText.lines(bytes, meter);
  }

  private static List<Map<String, String>> xml(byte[] bytes) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    var column = new StringBuilder();
    var depth = new int[1];
    try {
      SafeXml.walk(
          new ByteArrayInputStream(bytes),
          (event, at) -> {
            switch (event) {
              case XMLStreamConstants.START_ELEMENT -> {
                depth[0]++;
                if (depth[0] == ITEM) {
                  rows.add(new LinkedHashMap<>());
                } else if (depth[0] == COLUMN) {
                  column.setLength(0);
                }
              }
              case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                  column.append(at.getText());
              case XMLStreamConstants.END_ELEMENT -> {
                if (depth[0] == COLUMN) {
                  rows.getLast().putIfAbsent(at.getLocalName(), column.toString().strip());
                }
                depth[0]--;
              }
              default -> {
                // Comments.
              }
            }
          });
    } catch (XMLStreamException e) {
      throw new Refusal(Told.NOT_XML);
    }
    return rows;
  }

  private static List<Map<String, String>> geojson(byte[] bytes) throws IOException {
    JsonNode features;
    try {
      features = new ObjectMapper().readTree(CsvText.text(bytes)).path("features");
    } catch (JacksonException e) {
      throw new Refusal(Told.NOT_GEOJSON);
    }
    if (!features.isArray()) {
      throw new Refusal(Told.NOT_GEOJSON);
    }
    var rows = new ArrayList<Map<String, String>>();
    for (var feature : features) {
      var row = new LinkedHashMap<String, String>();
      feature
          .path("properties")
          .properties()
          .forEach(it -> row.put(it.getKey(), it.getValue().asText()));
      if (feature.has("id")) {
        row.putIfAbsent("id", feature.path("id").asText());
      }
      row.put("geometry", geometry(feature.path("geometry").path("coordinates")));
      row.putIfAbsent("name", row.getOrDefault("id", ""));
      row.putIfAbsent("label", row.getOrDefault("title", row.getOrDefault("name", "")));
      rows.add(row);
    }
    return rows;
  }

  /** As the engine writes places: latitude, longitude, altitude, accuracy; points by semicolons. */
  private static String geometry(JsonNode coordinates) {
    if (coordinates.path(0).isNumber()) {
      return coordinates.path(1).asText() + " " + coordinates.path(0).asText() + " 0 0";
    }
    var points = new ArrayList<String>();
    coordinates.forEach(it -> points.add(geometry(it)));
    return points.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining("; "));
  }

  private static List<Line> table(List<Map<String, String>> rows, Meter meter) throws Refusal {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var lines = new ArrayList<Line>();
    meter.add(lines, new Line(1, List.copyOf(columns)));
    for (var row : rows) {
      var cells = columns.stream().map(column -> row.getOrDefault(column, "")).toList();
      meter.add(lines, new Line(lines.size() + 1, cells));
    }
    return lines;
  }
}
