package io.qarules.cli;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a new tally is to say (POLICY 15), from which its rules and cases are generated.
 *
 * @param name of the tally
 * @param kinds what is counted: points alone, or decisions
 * @param clauses whose decisions are counted; empty for all
 * @param each a calendar period, or {@code ever}; not read where {@code days} are given
 * @param days of which a rolling tally counts; 0 where it does not roll
 * @param steps what follows at a number
 */
record TallyPlan(
        String clause,
        Text title,
        String name,
        List<PenaltyVerb> kinds,
        List<String> clauses,
        String each,
        int days,
        SortedMap<Integer, List<PenaltyOption>> steps) {
    private static final String SUBJECT = "tally:";

    /** The day of all that is counted in the cases. */
    static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    TallyPlan {
        kinds = List.copyOf(kinds);
        clauses = List.copyOf(clauses);
        steps = new TreeMap<>(steps);
    }

    /** Returns the rule of stage policy. */
    String policy(String drlPackage) {
        String of = kinds.stream().map(PenaltyVerb::name).collect(Collectors.joining(", "));
        String narrowed = clauses.isEmpty()
                ? ""
                : ".clauses( %s )"
                        .formatted(clauses.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
        String time = days > 0 ? ".withinDays( %s )".formatted(days) : ".each( \"%s\" )".formatted(each);
        return new RuleFile(drlPackage, Stage.POLICY, "PolicyBook", clause, title)
                .titled(title)
                .rule(
                        new Text(
                                "累计的是%s"
                                        .formatted(kinds.stream()
                                                .map(PenaltyVerb::chinese)
                                                .collect(Collectors.joining("、"))),
                                "What is added up: %s"
                                        .formatted(kinds.stream()
                                                .map(PenaltyVerb::english)
                                                .collect(Collectors.joining(" and ")))),
                        "what is counted",
                        "",
                        "policy.tally( \"%s\" ).of( %s )%s%s".formatted(name, of, narrowed, time))
                .drl();
    }

    /** Returns the rules of stage escalate, one for each number. */
    String escalate(String drlPackage) {
        RuleFile file = new RuleFile(drlPackage, Stage.ESCALATE, "Escalate", clause, title);
        steps.forEach((number, penalties) -> file.rule(
                new Text(
                        "累计到%s：%s".formatted(number, PenaltyOption.chinese(penalties)),
                        "At %s: %s".formatted(number, PenaltyOption.english(penalties))),
                "at " + number,
                "$t : Tallied( tally == \"%s\", number == %s )".formatted(name, number),
                "escalate" + PenaltyOption.drl(penalties, "$t")));
        return file.drl();
    }

    /** Returns what the cases expect of as many units. */
    List<String> expected(int units) {
        return steps.headMap(units + 1).entrySet().stream()
                .flatMap(step -> step.getValue().stream()
                        .map(penalty -> penalty.expected(
                                SUBJECT + "%s:%s:%s".formatted(name, period(), step.getKey()), 1, false, false)))
                .toList();
    }

    /** Returns how many units an outcome has: points, or decisions, in force and of the agent's own. */
    int units(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(this::counts)
                .mapToInt(decision -> decision.points() == null ? 1 : decision.points())
                .sum();
    }

    private boolean counts(Decision decision) {
        return decision.status() == DecisionStatus.FINAL
                && decision.liable() == null
                && !decision.subjectId().startsWith(SUBJECT)
                && kinds.stream().anyMatch(kind -> DecisionKind.valueOf(kind.name()) == decision.kind())
                && covers(decision.clause());
    }

    /** Returns whether decisions under a clause are counted. */
    boolean covers(String code) {
        return clauses.isEmpty() || ClausePatterns.of(clauses).matches(code);
    }

    private String period() {
        if (days > 0) {
            return DAY.toString();
        }
        return switch (each) {
            case "month" -> "2026-10";
            case "quarter" -> "2026-Q4";
            case "half-year" -> "2026-H2";
            case "year" -> "2026";
            default -> each;
        };
    }
}
