package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.Fault;
import org.haidang.content.workbook.SheetRow;
import org.haidang.content.workbook.Workbook;

/** All that is found wrong with one pack. Confined to the reading of it. */
final class Faults {

  private final Set<Fault> all = new LinkedHashSet<>();
  private final Set<Fault> notices = new LinkedHashSet<>();

  void add(Fault fault) {
    all.add(fault);
  }

  void sheet(String sheet, Reason reason, String... arguments) {
    all.add(new Fault(sheet, "", reason.with(arguments)));
  }

  void cell(String sheet, String cell, Reason reason, String... arguments) {
    all.add(new Fault(sheet, cell, reason.with(arguments)));
  }

  void at(SheetRow row, String column, Reason reason, String... arguments) {
    cell(row.sheet(), row.cell(column), reason, arguments);
  }

  void at(SheetRow row, String column, String language, Reason reason, String... arguments) {
    cell(row.sheet(), row.cell(column, language), reason, arguments);
  }

  void notice(Fault notice) {
    notices.add(notice);
  }

  /** Something of a whole sheet that its author should know and that refuses nothing. */
  void notice(String sheet, Reason reason, String... arguments) {
    notices.add(new Fault(sheet, "", reason.with(arguments)));
  }

  /** Something of one cell that its author should know and that refuses nothing. */
  void notice(SheetRow row, String column, Reason reason, String... arguments) {
    notices.add(new Fault(row.sheet(), row.cell(column), reason.with(arguments)));
  }

  void notice(SheetRow row, String column, String language, Reason reason, String... arguments) {
    notices.add(new Fault(row.sheet(), row.cell(column, language), reason.with(arguments)));
  }

  void noticeCell(String sheet, String cell, Reason reason, String... arguments) {
    notices.add(new Fault(sheet, cell, reason.with(arguments)));
  }

  boolean none() {
    return all.isEmpty();
  }

  /** In order of sheet, row and column; those of a whole sheet before its cells'. */
  List<Fault> sorted() {
    return sorted(all);
  }

  /** What its author should know all the same, in that order. */
  List<Fault> notices() {
    return sorted(notices);
  }

  private static List<Fault> sorted(Set<Fault> faults) {
    var list = new ArrayList<>(faults);
    list.sort(
        Comparator.comparingInt((Fault fault) -> place(fault.sheet()))
            .thenComparing(Fault::sheet)
            .thenComparingInt(fault -> row(fault.cell()))
            .thenComparingInt(fault -> letters(fault.cell()).length())
            .thenComparing(fault -> letters(fault.cell())));
    return list;
  }

  /** Files of choices come after the sheets. */
  private static int place(String sheet) {
    var known = Workbook.SHEETS.indexOf(sheet);
    return known < 0 ? Workbook.SHEETS.size() : known;
  }

  private static int row(String cell) {
    var digits = cell.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String letters(String cell) {
    return cell.replaceAll("\\d", "");
  }
}
