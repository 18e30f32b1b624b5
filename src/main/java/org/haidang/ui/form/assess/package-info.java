/** Assessing possible victims: a judgement first, then what the rules suggest, in plain words. */
@NullMarked
package org.haidang.ui.form.assess;

import org.jspecify.annotations.NullMarked;
