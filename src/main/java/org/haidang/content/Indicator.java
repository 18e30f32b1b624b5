package org.haidang.content;

import java.time.LocalDate;
import org.haidang.model.assessment.Sign;
import org.jspecify.annotations.Nullable;

/**
 * One row of a pack's indicators sheet.
 *
 * @param sign what it weighs; its name is that of a choice of the form
 * @param label what people read
 * @param source where it was found
 * @param validFrom first day it holds; null when not known
 */
public record Indicator(Sign sign, Label label, String source, @Nullable LocalDate validFrom) {}
