package org.haidang.records;

/**
 * A piece of a record's text in which search shows a match.
 *
 * @param path the field it stands in
 * @param text as it was written; of a choice its label in one language
 * @param personal whether it is masked until asked for
 */
public record Passage(String path, String text, boolean personal) {}
