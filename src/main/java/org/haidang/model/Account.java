package org.haidang.model;

/**
 * A person who signs in.
 *
 * @param login what the person types; lower case, unique, never given to another person
 * @param displayName the name shown, family name first
 * @param role what the account is for
 * @param centre code of the call centre the person works at
 */
public record Account(String login, String displayName, Role role, String centre) {}
