package io.qarules.casebook;

import com.google.common.base.Suppliers;
import com.google.common.collect.Maps;
import io.qarules.casebook.Decided.Addition;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.RunningCase;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.value.SortedLists;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the rules that hold, by the first month of each. Every version evaluates all facts; of its decisions
 * those stand that occurred in its time. Exclusions, scores and problems are those of the version of {@code asOf}.
 *
 * @param count how many versions there were in all
 * @param versions the first begins before all facts
 */
record Rules(int count, NavigableMap<YearMonth, QaRulesEngine> versions) {
    /** Evaluates facts, whatever was decided before. */
    Outcome evaluate(CaseFile file) {
        Map<String, Outcome> outcomes = new HashMap<>();
        versions.values()
                .forEach(version -> outcomes.computeIfAbsent(digest(version), digest -> version.evaluate(file)));
        return together(Objects.requireNonNull(file.asOf()), outcomes);
    }

    /**
     * Decides on an agent's facts.
     *
     * @param earlier what was decided on some of them; null where it is not known
     * @param more the records that were added since, without any other change; null where that is not known
     */
    Decided decide(FactLog log, Instant asOf, @Nullable Decided earlier, @Nullable CaseFile more) {
        Supplier<CaseFile> all = Suppliers.memoize(() -> log.caseFile(asOf));
        Map<String, RunningCase> cases = new HashMap<>();
        for (QaRulesEngine version : versions.values()) {
            cases.computeIfAbsent(
                    digest(version),
                    digest -> decide(
                            version, earlier == null ? null : earlier.cases().get(digest), more, all));
        }
        Addition addition = earlier == null ? null : addition(earlier, cases);
        Map<String, Outcome> outcomes = new HashMap<>(Maps.transformValues(cases, RunningCase::outcome));
        Outcome outcome = addition == null ? together(asOf, outcomes) : together(asOf, outcomes, addition);
        return new Decided(this, log, outcome, cases, addition);
    }

    private static RunningCase decide(
            QaRulesEngine version, @Nullable RunningCase before, @Nullable CaseFile more, Supplier<CaseFile> all) {
        if (before == null) {
            return version.begin(all.get());
        }
        return more == null ? before.anew(all.get()) : before.with(more, all);
    }

    /** Returns what each version added in its time; null where one decided anew, or other versions decided before. */
    private @Nullable Addition addition(Decided earlier, Map<String, RunningCase> cases) {
        if (!versions.equals(earlier.rules().versions())) {
            return null;
        }
        List<Decision> added = new ArrayList<>();
        for (Map.Entry<YearMonth, QaRulesEngine> version : versions.entrySet()) {
            RunningCase decided = Objects.requireNonNull(cases.get(digest(version.getValue())));
            if (decided.added().isEmpty()) {
                return null;
            }
            decided.added().get().stream()
                    .filter(decision -> isOf(version.getKey(), decision))
                    .forEach(added::add);
        }
        return new Addition(earlier.outcome().decisions(), added);
    }

    private Outcome together(Instant asOf, Map<String, Outcome> outcomes, Addition addition) {
        Outcome shown = shown(asOf, outcomes);
        return versions.size() == 1
                ? shown
                : OutcomeBuilder.builder(shown)
                        .decisions(SortedLists.with(addition.to(), addition.decisions(), InForce.ORDER))
                        .build();
    }

    private Outcome together(Instant asOf, Map<String, Outcome> outcomes) {
        Outcome shown = shown(asOf, outcomes);
        if (versions.size() == 1) {
            return shown;
        }
        List<Decision> decisions = new ArrayList<>();
        versions.forEach((from, version) -> Objects.requireNonNull(outcomes.get(digest(version))).decisions().stream()
                .filter(decision -> isOf(from, decision))
                .forEach(decisions::add));
        return OutcomeBuilder.builder(shown).decisions(decisions).build();
    }

    private Outcome shown(Instant asOf, Map<String, Outcome> outcomes) {
        return Objects.requireNonNull(outcomes.get(digest(at(asOf))));
    }

    /** Returns whether a decision lies in the time of the version that holds from a month on. */
    private boolean isOf(YearMonth from, Decision decision) {
        return versions.floorKey(month(decision)).equals(from);
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
