package org.haidang.content;

/**
 * One fault of a pack, as its author needs it.
 *
 * @param sheet the sheet's name
 * @param cell the cell as a spreadsheet names it ({@code C12}); empty when the fault is of the
 *     whole sheet
 * @param reason what is wrong and how to mend it, by language
 */
public record Fault(String sheet, String cell, Label reason) {}
