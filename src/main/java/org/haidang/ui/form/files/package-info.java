/** Files that records refer to, as people see, open and attach them. */
@NullMarked
package org.haidang.ui.form.files;

import org.jspecify.annotations.NullMarked;
