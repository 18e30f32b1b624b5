package org.haidang.content;

/**
 * One difference between two versions of a pack, for people.
 *
 * @param group what it is about, such as the form or the script: those of one group stand together
 * @param words a whole sentence, in Vietnamese and English
 */
public record Difference(Label group, Label words) {}
