package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import io.qarules.outcome.DecisionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that penalty rules give what a tally counts (POLICY 15): decisions of each of its kinds, under its clauses, that
 * fall on the agent. What nothing gives is never counted.
 */
public final class TallyCheck {
    private final DiagnosticCollector findings;
    private final List<Given> given = new ArrayList<>();

    private final Vocabulary vocabulary;

    private TallyCheck(DiagnosticCollector findings, Vocabulary vocabulary) {
        this.findings = findings;
        this.vocabulary = vocabulary;
    }

    /**
     * Runs the check.
     *
     * @param rules all rules of a pack, of which nothing else is wrong
     * @param vocabulary the words that stage policy declares
     */
    public static void check(DiagnosticCollector findings, List<RuleText> rules, Vocabulary vocabulary) {
        TallyCheck check = new TallyCheck(findings, vocabulary);
        rules.stream().filter(rule -> rule.stage() == Stage.PENALIZE).forEach(check::gives);
        for (RuleText rule : rules) {
            if (rule.stage() == Stage.POLICY) {
                rule.then().forEach(row -> check.row(rule, row));
            }
        }
    }

    /** Takes what a rule gives to the agent: what falls on the supervisor takes no part in tallies (POLICY 13). */
    private void gives(RuleText rule) {
        Set<DecisionKind> kinds = EnumSet.noneOf(DecisionKind.class);
        for (StatementText.VerbCall call : rule.verbs().toList()) {
            if (call.verb().equals(DecidingRule.ON_SUPERVISOR)) {
                break;
            }
            kinds.addAll(Verbs.kinds(Stage.PENALIZE, call.verb()));
        }
        given.add(new Given(new PenalizedClauses(List.of(rule), vocabulary, one -> false), kinds));
    }

    /** {@code policy.tally( "warnings" ).of( WARNING ).clauses( "5.*" ).each( "quarter" )}. */
    private void row(RuleText rule, StatementText row) {
        StatementText.@Nullable VerbCall tally = null;
        StatementText.@Nullable VerbCall of = null;
        StatementText.@Nullable VerbCall clauses = null;
        for (StatementText.VerbCall call : row.calls()) {
            tally = call.verb().equals("tally") ? call : tally;
            of = call.verb().equals("of") ? call : of;
            clauses = call.verb().equals("clauses") ? call : clauses;
        }
        if (tally != null && of != null && !tally.arguments().isEmpty()) {
            tally(
                    rule,
                    tally.arguments().get(0).value(),
                    of.arguments(),
                    clauses == null ? List.of() : clauses.arguments());
        }
    }

    /** @param named the clauses of which decisions are counted; empty for all. Of those that no rule is for another check tells */
    private void tally(RuleText rule, String name, List<Operand> kinds, List<Operand> named) {
        List<Operand> clauses = named.stream()
                .filter(clause -> given.stream().anyMatch(one -> one.isOf(clause.value())))
                .toList();
        if (clauses.isEmpty() && !named.isEmpty()) {
            return;
        }
        List<String> counted = clauses.stream().map(Operand::value).toList();
        boolean any = false;
        for (Operand kind : kinds) {
            if (isGiven(kind, counted)) {
                any = true;
            } else {
                PackText message = counted.isEmpty()
                        ? PackText.of("EMPTY_TALLY.kind", name, kind.value())
                        : PackText.of("EMPTY_TALLY.kind-of-clauses", name, kind.value(), PackText.and(counted));
                say(rule, kind.place(), message);
            }
        }
        for (Operand clause : any ? clauses : List.<Operand>of()) {
            if (kinds.stream().noneMatch(kind -> isGiven(kind, List.of(clause.value())))) {
                List<String> words = kinds.stream().map(Operand::value).toList();
                say(rule, clause.place(), PackText.of("EMPTY_TALLY.clause", name, clause.value(), PackText.or(words)));
            }
        }
    }

    private boolean isGiven(Operand word, List<String> clauses) {
        Optional<DecisionKind> kind = Arrays.stream(DecisionKind.values())
                .filter(known -> known.name().equals(word.value()))
                .findFirst();
        boolean refused = kind.isEmpty()
                || kind.get() == DecisionKind.DISMISSAL
                || !Verbs.isGiven(Stage.PENALIZE, kind.get()); // by stage policy
        return refused
                || given.stream()
                        .anyMatch(rule -> rule.kinds.contains(kind.get())
                                && (clauses.isEmpty() || clauses.stream().anyMatch(rule::isOf)));
    }

    private void say(RuleText rule, Place place, PackText message) {
        findings.in(rule, DiagnosticCode.EMPTY_TALLY, place, message, PackText.of("EMPTY_TALLY.write"));
    }

    /**
     * What a penalty rule gives.
     *
     * @param clauses those on which it decides
     */
    private record Given(PenalizedClauses clauses, Set<DecisionKind> kinds) {
        /** Whether its offences may be of a clause, or of those that a pattern matches. */
        boolean isOf(String other) {
            return clauses.mayDecideOn(other);
        }
    }
}
