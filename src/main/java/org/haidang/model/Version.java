package org.haidang.model;

import java.util.UUID;

/**
 * A record's version at the central server.
 *
 * @param generation the life of the server's database in which the number was given out; a restored
 *     database starts another generation
 * @param n counts the accepted changes of the record, from 1
 */
public record Version(UUID generation, long n) {}
