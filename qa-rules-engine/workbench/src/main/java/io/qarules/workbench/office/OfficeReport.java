package io.qarules.workbench.office;

import io.qarules.calibration.Calibration;
import io.qarules.drivers.Drivers;
import io.qarules.plan.InspectionPlan;
import io.qarules.problem.ProblemReview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the inspection office is made of (POLICY 19); a part that is null has no section.
 *
 * @param title of the page, in any language
 * @param note an important notice for readers, shown prominently; may be empty
 * @param plan of a week
 * @param calibration of a period
 * @param reviews of common problems, in time order: the last one is reported, those before it give the trend and the
 *     limits; none has no section
 * @param drivers of satisfaction
 */
public record OfficeReport(
        String title,
        String note,
        @Nullable InspectionPlan plan,
        @Nullable Calibration calibration,
        List<ProblemReview> reviews,
        @Nullable Drivers drivers) {
    public OfficeReport {
        reviews = List.copyOf(reviews);
    }
}
