package org.haidang.content;

/**
 * A call centre of the hotline, in service or closed.
 *
 * @param name its code, as accounts and records have it
 * @param label what people read
 * @param successor code of the centre that took its place; empty when none
 * @param days in service; its first day is the latest on which it is known to have been
 */
public record Centre(String name, Label label, String successor, Validity days) {}
