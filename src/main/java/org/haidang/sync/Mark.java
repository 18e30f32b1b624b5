package org.haidang.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far this computer has read what the server tells in one order: of erasures, of the national
 * index.
 *
 * @param generation the life of the server's database; null before the first page
 * @param seq the position of the last that was taken in; 0 before the first page
 */
public record Mark(@Nullable UUID generation, long seq) {}
