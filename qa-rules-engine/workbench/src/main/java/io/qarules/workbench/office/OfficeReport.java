package io.qarules.workbench.office;

import io.qarules.calibration.Calibration;
import io.qarules.plan.InspectionPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the inspection office is made of (POLICY 19); a part that is null has no section.
 *
 * @param title of the page, in any language
 * @param note an important notice for readers, shown prominently; may be empty
 * @param plan of a week
 * @param calibration of a period
 */
public record OfficeReport(
        String title,
        String note,
        @Nullable InspectionPlan plan,
        @Nullable Calibration calibration) {}
