/**
 * Records as use cases save and read them: the register, its rows, what lists and search know of
 * them. Stands beneath the rooms of the desk.
 */
@NullMarked
package org.haidang.records;

import org.jspecify.annotations.NullMarked;
