/** The line to the server: what waits, since when, why, and what the server did not take. */
@NullMarked
package org.haidang.ui.desk.line;

import org.jspecify.annotations.NullMarked;
