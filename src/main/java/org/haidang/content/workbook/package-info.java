/** Sheets as their author wrote them: where they come from, their columns, rows and cells. */
@NullMarked
package org.haidang.content.workbook;

import org.jspecify.annotations.NullMarked;
