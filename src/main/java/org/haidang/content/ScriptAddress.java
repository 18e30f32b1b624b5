package org.haidang.content;

/**
 * What stands for {@code {name}} in spoken lines.
 *
 * @param name shared by those of which the first that applies is taken
 * @param label the word; empty for none
 * @param relevant when, an XPath over the form; empty for always
 */
public record ScriptAddress(String name, Label label, String relevant) {}
