/** Content packs: workbook, form, script, reference lists; opened as running forms. */
@NullMarked
package org.haidang.content;

import org.jspecify.annotations.NullMarked;
