package io.qarules.examples.monthend.summary;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Why findings, improvements and nominations did not count. */
final class ExclusionSection {
    private final Map<ExclusionReason, Long> reasons;

    ExclusionSection(List<Outcome> outcomes) {
        this.reasons = outcomes.stream()
                .flatMap(outcome -> outcome.excluded().stream())
                .collect(groupingBy(Exclusion::reason, () -> new EnumMap<>(ExclusionReason.class), counting()));
    }

    String text() {
        if (reasons.isEmpty()) {
            return "Left out: nothing\n";
        }
        Table table = new Table("Left out, and why", "Count");
        reasons.forEach((reason, count) -> table.row(meaning(reason), Figures.count(count)));
        return "Findings, improvements and nominations that did not count\n" + table.text();
    }

    private static String meaning(ExclusionReason reason) {
        String words =
                switch (reason) {
                    case DRAFT -> "the evaluation is a draft";
                    case RETRACTED -> "the evaluation was taken back";
                    case CALIBRATION -> "the evaluation was a calibration";
                    case UNREVIEWED -> "automatic, and nobody has reviewed it";
                    case UNKNOWN_CLAUSE -> "no rule names the clause";
                    case AFTER_AS_OF -> "dated after the moment asked about";
                    case PERMITTED_TECHNIQUE -> "a permitted technique";
                    case APPEAL_UPHELD -> "an appeal was upheld";
                    case NOT_UPHELD -> "the supervisor did not uphold it";
                    case SUPERSEDED -> "another finding of the same call and clause stands";
                    case DUPLICATE -> "an earlier improvement took the award";
                    case NO_FINE -> "an improvement after a finding whose fine collected nothing";
                    case INVALID -> "a nomination without author or amount";
                };
        return reason + ": " + words;
    }
}
