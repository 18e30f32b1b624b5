/**
 * What the signs of trafficking weigh: rules over what was volunteered about one person. They
 * suggest; a person judges. Pure and immutable, so that an answer taken back leaves nothing behind.
 */
@NullMarked
package org.haidang.model.assessment;

import org.jspecify.annotations.NullMarked;
