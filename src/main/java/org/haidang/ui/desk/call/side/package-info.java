/** What it means: flags, people and earlier contacts, beside the form. */
@NullMarked
package org.haidang.ui.desk.call.side;

import org.jspecify.annotations.NullMarked;
