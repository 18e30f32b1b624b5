package org.haidang.ui.form;

/**
 * A choice as a person reads it.
 *
 * @param name the stored value
 * @param label in the language of the moment
 */
public record Option(String name, String label) {}
