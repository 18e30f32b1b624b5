package org.haidang.content;

/**
 * Whether a province has an inter-agency working team. A province without a row is one of which
 * nobody knows.
 *
 * @param province stored value of the province
 * @param present whether there is one
 */
public record Team(String province, boolean present, Validity days) {}
