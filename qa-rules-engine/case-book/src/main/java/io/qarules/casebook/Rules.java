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
import java.util.HashMap;
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
        return evaluate(file, Map.of()).outcome();
    }

    /**
     * Evaluates facts of which some were decided on before.
     *
     * @param earlier what versions decided then, by the digest of their texts
     */
    Decided evaluate(CaseFile file, Map<String, Outcome> earlier) {
        QaRulesEngine present = at(Objects.requireNonNull(file.asOf()));
        Map<String, Outcome> outcomes = new HashMap<>();
        for (QaRulesEngine version : versions.values()) {
            outcomes.computeIfAbsent(digest(version), digest -> {
                Outcome before = earlier.get(digest);
                return before == null ? version.evaluate(file) : version.evaluate(file, before);
            });
        }
        Outcome shown = Objects.requireNonNull(outcomes.get(digest(present)));
        return new Decided(versions.size() == 1 ? shown : together(shown, outcomes), outcomes);
    }

    private Outcome together(Outcome shown, Map<String, Outcome> outcomes) {
        List<Decision> decisions = new ArrayList<>();
        versions.forEach((from, version) -> Objects.requireNonNull(outcomes.get(digest(version))).decisions().stream()
                .filter(decision -> versions.floorKey(month(decision)).equals(from))
                .forEach(decisions::add));
        return OutcomeBuilder.builder(shown).decisions(decisions).build();
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
