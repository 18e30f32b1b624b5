/** Entry points and constructor wiring. */
@NullMarked
package org.haidang.boot;

import org.jspecify.annotations.NullMarked;
