package io.qarules.examples.monthend.summary;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.CaseResult;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manager reads of the outcomes on the screen. */
public final class OutcomeSummary {
    private static final int FAILURES_SHOWN = 3;
    private static final int AGENTS_SHOWN = 10;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public OutcomeSummary(List<CaseResult> results) {
        for (CaseResult result : results) {
            if (result instanceof CaseResult.Failed failed) {
                failures.add(String.valueOf(failed.error().getMessage()));
            } else {
                outcomes.add(result.orElseThrow());
            }
        }
    }

    /** Those that there are; a refused case has none. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** How many offences have decisions; these, and no others, say which time it was. */
    public static long offences(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.occurrence() != null)
                .map(Decision::subjectId)
                .distinct()
                .count();
    }

    public String text() {
        List<Decision> decisions = outcomes.stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
        return Stream.of(
                        failed(),
                        offences(),
                        new DecisionTable(decisions).text(),
                        agents(),
                        excluded(),
                        Closing.ofOutcomes(outcomes).text())
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String failed() {
        if (failures.isEmpty()) {
            return "";
        }
        String first = failures.stream().limit(FAILURES_SHOWN).collect(Collectors.joining("\n  "));
        return "Agents without an outcome: %,d; the first of them\n  %s\n".formatted(failures.size(), first);
    }

    private String offences() {
        List<Long> offences = outcomes.stream().map(OutcomeSummary::offences).toList();
        Table table = new Table("Offences", "Agents", "Share");
        share(table, "none", offences, 0, 0);
        share(table, "1 to 3", offences, 1, 3);
        share(table, "4 to 8", offences, 4, 8);
        share(table, "9 or more", offences, 9, Long.MAX_VALUE);
        return "The %,d agents by the number of their offences (findings that count)\n%s"
                .formatted(offences.size(), table.text());
    }

    private static void share(Table table, String name, List<Long> offences, long least, long most) {
        long agents = offences.stream()
                .filter(number -> least <= number && number <= most)
                .count();
        double percent = offences.isEmpty() ? 0 : 100.0 * agents / offences.size();
        table.row(name, String.format(Locale.ROOT, "%,d", agents), String.format(Locale.ROOT, "%.0f %%", percent));
    }

    /** Those who pay most. */
    private String agents() {
        Table table = new Table("Agent", "Collected", "Offences", "Decisions", "Final", "Awards");
        outcomes.stream()
                .filter(outcome -> !outcome.decisions().isEmpty())
                .sorted(comparing(OutcomeSummary::collected, Comparator.reverseOrder())
                        .thenComparing(outcome -> outcome.decisions().size(), Comparator.reverseOrder())
                        .thenComparing(Outcome::agentId))
                .limit(AGENTS_SHOWN)
                .forEach(outcome -> agent(table, outcome));
        return "The agents with the largest collected fines, ten at most\n" + table.text();
    }

    private static void agent(Table table, Outcome outcome) {
        List<Decision> decisions = outcome.decisions();
        table.row(
                outcome.agentId(),
                String.format(Locale.ROOT, "%,.2f", collected(outcome)),
                Table.count(offences(outcome)),
                Table.count(decisions.size()),
                Table.count(decisions.stream()
                        .filter(decision -> decision.status() == DecisionStatus.FINAL)
                        .count()),
                Table.money(Table.sum(
                        decisions.stream().filter(decision -> decision.kind().isAward()), Decision::amount)));
    }

    private static BigDecimal collected(Outcome outcome) {
        return Table.sum(
                outcome.decisions().stream().filter(decision -> decision.kind() == DecisionKind.FINE),
                Decision::collected);
    }

    private String excluded() {
        Map<ExclusionReason, Long> reasons = outcomes.stream()
                .flatMap(outcome -> outcome.excluded().stream())
                .collect(groupingBy(Exclusion::reason, () -> new EnumMap<>(ExclusionReason.class), counting()));
        if (reasons.isEmpty()) {
            return "Left out: nothing\n";
        }
        Table table = new Table("Left out, and why", "Count");
        reasons.forEach((reason, count) -> table.row(reason + ": " + meaning(reason), Table.count(count)));
        return "Findings, improvements and nominations that did not count\n" + table.text();
    }

    private static String meaning(ExclusionReason reason) {
        return switch (reason) {
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
    }
}
