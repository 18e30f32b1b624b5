/** Answers in words, and two versions of a record side by side. */
@NullMarked
package org.haidang.ui.form.compare;

import org.jspecify.annotations.NullMarked;
