/** The form renderer and the script card. */
@NullMarked
package org.haidang.ui.form;

import org.jspecify.annotations.NullMarked;
