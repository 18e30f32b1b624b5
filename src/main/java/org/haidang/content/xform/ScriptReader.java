package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.content.Script;
import org.haidang.content.ScriptAddress;
import org.haidang.content.ScriptAsk;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the script sheet's rows into stages, ways through and steps. */
final class ScriptReader {

  private final ScriptRows rows;
  private final ScriptTargets targets;
  private final AddressCheck spoken;
  private final RowNames names;
  private final Faults faults;
  private final List<Script.Stage> stages = new ArrayList<>();
  private final List<Script.Stage> ways = new ArrayList<>();
  private final List<Script.Step> quiet = new ArrayList<>();
  private final List<ScriptAsk> asks = new ArrayList<>();
  private final List<ScriptAddress> addresses = new ArrayList<>();
  private @Nullable SheetRow open;
  private @Nullable SheetRow step;
  private List<Script.Reply> replies = new ArrayList<>();
  private List<Script.Step> steps = new ArrayList<>();

  ScriptReader(ScriptRows rows, Faults faults) {
    this.rows = rows;
    this.targets = new ScriptTargets(faults);
    this.spoken = new AddressCheck(faults);
    this.names = new RowNames(faults);
    this.faults = faults;
  }

  Script read(Sheet sheet) {
    sheet.rows().forEach(this::row);
    if (open != null) {
      faults.at(open, "type", Reason.UNCLOSED, type(open), endOf(type(open)));
    }
    targets.check();
    spoken.check();
    return new Script(stages, ways, quiet, asks, addresses);
  }

  private void row(SheetRow row) {
    var type = type(row);
    if (!type.equals("choice")) {
      endStep();
    }
    switch (type) {
      case "begin_stage", "begin_way" -> {
        begin(row);
        names.take(row);
        targets.begins(row);
      }
      case "begin_quiet" -> begin(row);
      case "step" -> step(row);
      case "choice" -> choice(row);
      case "end_stage", "end_way", "end_quiet" -> end(row);
      case "ask" -> {
        names.take(row);
        asks.add(rows.ask(row));
        targets.leads(row);
      }
      case "address" -> {
        addresses.add(rows.address(row));
        spoken.explains(row);
      }
      default -> faults.at(row, "type", Reason.UNKNOWN_TYPE, row.get("type"));
    }
  }

  private static String type(SheetRow row) {
    return row.get("type").toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static String endOf(String type) {
    return type.replace("begin", "end");
  }

  private boolean inQuiet() {
    return open != null && type(open).equals("begin_quiet");
  }

  private void begin(SheetRow row) {
    if (open != null) {
      faults.at(row, "type", Reason.STAGE_IN_STAGE, open.cell("type"), endOf(type(open)));
    }
    open = row;
    steps = new ArrayList<>();
  }

  private void end(SheetRow row) {
    var begun = open;
    if (begun == null) {
      faults.at(row, "type", Reason.STRAY_END, type(row));
      return;
    }
    if (!type(row).equals(endOf(type(begun)))) {
      faults.at(row, "type", Reason.MISMATCHED_END, type(row), begun.cell("type"), type(begun));
    }
    if (steps.isEmpty()) {
      faults.at(begun, "type", Reason.EMPTY_STAGE);
    }
    switch (type(begun)) {
      case "begin_quiet" -> quiet.addAll(steps);
      case "begin_way" -> ways.add(rows.stage(begun, steps));
      default -> stages.add(rows.stage(begun, steps));
    }
    open = null;
  }

  private void step(SheetRow row) {
    if (open == null) {
      faults.at(row, "type", Reason.OUTSIDE_STAGE, "step");
    }
    names.take(row);
    if (inQuiet() && row.get("fields").isEmpty()) {
      faults.at(row, "fields", Reason.MISSING_CELL, "fields");
    } else if (!inQuiet()) {
      targets.step(row);
    }
    spoken.says(row);
    step = row;
    replies = new ArrayList<>();
  }

  /** Its choices are all read by now. */
  private void endStep() {
    if (step != null) {
      steps.add(rows.step(step, replies));
      step = null;
    }
  }

  /** Quiet questions are answered by yes and no; their choices say nothing more. */
  private void choice(SheetRow row) {
    if (step == null) {
      faults.at(row, "type", Reason.CHOICE_WITHOUT_STEP);
    } else if (!inQuiet()) {
      replies.add(rows.reply(row));
      targets.choice(row);
    }
  }
}
