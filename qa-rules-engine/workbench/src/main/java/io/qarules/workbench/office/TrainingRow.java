package io.qarules.workbench.office;

import io.qarules.outcome.Text;
import io.qarules.problem.TrainingEffect;
import io.qarules.problem.TrainingStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A training: how many agents offended before and after. Bars are per cent of the group, in a drawing of 100 by 20. */
record TrainingRow(
        String clause,
        String group,
        String date,
        int agents,
        Side before,
        Side after,
        String p,
        boolean controlled,
        @Nullable Text status,
        @Nullable Text undefined,
        @Nullable Text reason) {

    static TrainingRow of(TrainingEffect effect) {
        return new TrainingRow(
                effect.clause(),
                HeatMap.name(effect.group()),
                effect.date().toString(),
                effect.agents(),
                Side.of(effect.before(), effect.agents(), effect.daysBefore()),
                Side.of(effect.after(), effect.agents(), effect.daysAfter()),
                OfficeFormat.probability(effect.p(), 6),
                effect.status() == TrainingStatus.UNDER_CONTROL,
                effect.status() == null ? null : OfficeWords.of(effect.status()),
                effect.undefined() == null ? null : OfficeWords.of(effect.undefined()),
                effect.reason());
    }

    /** Before the training, or after. */
    record Side(String offenders, String share, String width, Text days) {
        static Side of(@Nullable Integer offenders, int agents, int known) {
            Text days = OfficeWords.days(known);
            if (offenders == null || agents == 0) {
                return new Side(OfficeFormat.UNKNOWN, OfficeFormat.UNKNOWN, "0", days);
            }
            double share = 100.0 * offenders / agents;
            return new Side(
                    offenders.toString(),
                    String.format(Locale.ROOT, "%.1f %%", share),
                    OfficeFormat.length(share),
                    days);
        }
    }
}
