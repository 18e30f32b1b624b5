/** Fictional data for demonstration. */
@NullMarked
package org.haidang.demo;

import org.jspecify.annotations.NullMarked;
