package io.qarules.casebook;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.policy.Policy;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeBuilder;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;

/**
 * The versions of the rules that hold, by the first month of each. Every version evaluates all facts; of its decisions
 * those stand that occurred in its time. Exclusions, scores and problems are those of the version of {@code asOf}.
 *
 * @param count how many versions there were in all
 * @param versions the first begins before all facts
 */
record Rules(int count, NavigableMap<YearMonth, QaRulesEngine> versions) {
    Outcome evaluate(CaseFile file) {
        QaRulesEngine present = at(Objects.requireNonNull(file.asOf()));
        if (versions.size() == 1) {
            return present.evaluate(file);
        }
        List<Decision> decisions = new ArrayList<>();
        Outcome shown = null;
        for (Map.Entry<YearMonth, QaRulesEngine> version : versions.entrySet()) {
            Outcome outcome = version.getValue().evaluate(file);
            shown = version.getValue() == present ? outcome : shown;
            outcome.decisions().stream()
                    .filter(decision -> versions.floorKey(month(decision)).equals(version.getKey()))
                    .forEach(decisions::add);
        }
        return OutcomeBuilder.builder(Objects.requireNonNull(shown))
                .decisions(decisions)
                .build();
    }

    /** Returns the version that decides on what occurred at a moment. */
    QaRulesEngine at(Instant moment) {
        return in(month(moment));
    }

    /** Returns the version of a month. */
    QaRulesEngine in(YearMonth month) {
        return versions.floorEntry(month).getValue();
    }

    YearMonth month(Decision decision) {
        return month(decision.occurredAt());
    }

    /** Returns the local month of a moment, in the zone of the latest version. */
    YearMonth month(Instant moment) {
        return latest().month(moment);
    }

    /** Returns the first moment of a month, in the zone of the latest version. */
    Instant firstMoment(YearMonth month) {
        return latest().firstMoment(month);
    }

    String digest(Decision decision) {
        return digest(at(decision.occurredAt()));
    }

    static String digest(QaRulesEngine engine) {
        return engine.pack().version().digest();
    }

    private Policy latest() {
        return versions.lastEntry().getValue().pack().policy();
    }
}
