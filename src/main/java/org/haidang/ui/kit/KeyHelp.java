package org.haidang.ui.kit;

/**
 * One line of the keyboard's map.
 *
 * @param keys as they are printed ({@code F4}, {@code Ctrl+S})
 * @param textKey key of the text that says what they do
 */
public record KeyHelp(String keys, String textKey) {}
