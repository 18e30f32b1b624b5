package org.haidang.content;

/**
 * Which centre serves a province, as long as it does.
 *
 * @param province stored value of the province
 * @param centre code of the centre
 */
public record Route(String province, String centre, Validity days) {}
