package org.haidang.content;

/**
 * Something that may be worth asking, or doing, next.
 *
 * @param name unique in the script
 * @param label what it is called; empty for the question's own words
 * @param path the question it is after; empty when it only leads somewhere
 * @param to the step, stage or way in which it is asked; may be empty beside a path
 * @param why why it is offered
 * @param relevant when it is, an XPath over the form; empty for always
 * @param priority the smaller the sooner
 */
public record ScriptAsk(
    String name, Label label, String path, String to, Label why, String relevant, int priority) {}
