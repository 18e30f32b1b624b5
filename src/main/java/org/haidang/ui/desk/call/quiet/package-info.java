/** The caller cannot talk freely: yes/no questions, one at a time. */
@NullMarked
package org.haidang.ui.desk.call.quiet;

import org.jspecify.annotations.NullMarked;
