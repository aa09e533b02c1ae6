package io.qarules.benchmarks.evrete;

import static io.qarules.outcome.DecisionKind.COACHING;
import static io.qarules.outcome.DecisionKind.OFFLINE_TRAINING;
import static io.qarules.outcome.DecisionKind.REMINDER;
import static io.qarules.outcome.DecisionKind.SELF_REVIEW;
import static io.qarules.outcome.DecisionKind.TRAINING;
import static io.qarules.outcome.DecisionKind.WARNING;

import io.qarules.benchmarks.Peer;
import io.qarules.benchmarks.plain.Offence;
import io.qarules.benchmarks.plain.Penalty;
import io.qarules.benchmarks.plain.PenaltyRules;
import io.qarules.benchmarks.plain.PlainPolicy;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * POLICY 3 on Evrete: conditions are compiled from text, all offences of a case are facts of one stateless session.
 * Evrete has no accumulate, so that the offences are numbered in Java: again where some turned out to be pending.
 */
public final class EvretePenalties implements PenaltyRules {
    private static final String PENALTIES = "penalties";
    private static final String CANCELLED = "$o.has(io.qarules.casefile.Consequence.CANCELLATION)";
    private static final String COMPLAINED = "$o.has(io.qarules.casefile.Consequence.COMPLAINT)";
    private static final String REJECTED = "$o.has(io.qarules.casefile.Consequence.REJECTION)";
    private static final String RETURNED = "$o.has(io.qarules.casefile.Consequence.RETURN)";
    private static final String FIRST = "$o.occurrence() == 1";
    private static final String REPEAT = "$o.occurrence() > 1";
    private static final String MINOR = "$o.severity() == null || $o.severity() == io.qarules.casefile.Severity.MINOR";
    private static final String MODERATE = "$o.severity() == io.qarules.casefile.Severity.MODERATE";
    private static final String SEVERE = "$o.severity() == io.qarules.casefile.Severity.SEVERE";

    private final Knowledge knowledge;

    private EvretePenalties(KnowledgeService service) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (String clause : List.of("6.3.1.1", "6.3.1.4", "6.3.1.5")) {
            rule(rules, clause, FIRST).then(give(REMINDER), give(TRAINING));
            rule(rules, clause, REPEAT).then(fine(10));
        }
        for (String clause : List.of("6.3.1.2", "6.3.3.12")) {
            rule(rules, clause, FIRST).then(give(WARNING));
            rule(rules, clause, REPEAT).then(fine(10));
        }
        rule(rules, "6.3.1.3", CANCELLED).then(o -> Penalty.fine(o, 50).onceVerified());
        rule(rules, "6.3.1.3", not(CANCELLED)).then(give(COACHING));
        rule(rules, "6.3.1.6").then(o -> Penalty.fineWithoutAmount(o).onceVerified());
        rule(rules, "6.3.1.7").then(give(COACHING));
        rule(
                        rules,
                        "6.3.1.7",
                        "$o.call() != null"
                                + " && Boolean.TRUE.equals($o.call().quotedWithoutConsulting())"
                                + " && Boolean.FALSE.equals($o.call().deal())")
                .then(o -> Penalty.fineWithoutAmount(o).onceVerified());
        rule(rules, "6.3.2.4").then(fine(20));
        rule(rules, "6.3.2.5").then(fineBetween(50, 100));
        rule(rules, "6.3.2.6", COMPLAINED + " || " + REJECTED).then(fine(100));
        rule(rules, "6.3.2.6", not(COMPLAINED), not(REJECTED)).then(fine(50));
        for (String clause : List.of("6.3.2.7", "6.3.2.8", "6.3.3.11")) {
            rule(rules, clause).then(give(COACHING));
        }
        rule(rules, "6.3.3.1", COMPLAINED).then(fineBetween(100, 300));
        rule(rules, "6.3.3.1", not(COMPLAINED)).then(fine(50));
        rule(rules, "6.3.3.2").then(fine(50));
        rule(rules, "6.3.3.3").then(fine(100));
        rule(rules, "6.3.3.4").then(fine(50));
        rule(rules, "6.3.3.5").then(fine(100));
        rule(rules, "6.3.3.6").then(fine(200));
        rule(rules, "6.3.3.7", REJECTED).then(fine(200));
        rule(rules, "6.3.3.7", not(REJECTED)).then(give(COACHING));
        rule(rules, "6.3.3.8", RETURNED).then(o -> Penalty.fine(o, 200).onceVerified());
        rule(rules, "6.3.3.8", not(RETURNED)).then(give(COACHING));
        rule(rules, "6.3.3.9").then(fineBetween(200, 300));
        rule(rules, "6.3.3.10", FIRST).then(give(WARNING));
        rule(rules, "6.3.3.10", REPEAT).then(Penalty::fineWithoutAmount);
        ladder(rules, MINOR, FIRST).then(give(REMINDER));
        ladder(rules, MINOR, "$o.occurrence() == 2").then(give(WARNING));
        ladder(rules, MINOR, "$o.occurrence() == 3").then(give(OFFLINE_TRAINING));
        ladder(rules, MINOR, "$o.occurrence() > 3").then(Penalty::fineWithoutAmount);
        ladder(rules, MODERATE, FIRST).then(give(WARNING), give(SELF_REVIEW));
        ladder(rules, MODERATE, REPEAT).then(Penalty::fineWithoutAmount);
        ladder(rules, SEVERE, "!$o.imageHarmed()", FIRST).then(Penalty::fineWithoutAmount, give(OFFLINE_TRAINING));
        ladder(rules, SEVERE, "!$o.imageHarmed()", REPEAT).then(Penalty::dismissal);
        ladder(rules, SEVERE, "$o.imageHarmed()").then(Penalty::dismissal);
        knowledge = rules.build();
    }

    public static Peer load() {
        return new PlainPolicy(new EvretePenalties(new KnowledgeService()));
    }

    @Override
    public List<Penalty> penalize(List<Offence> offences) {
        Set<String> pending = new HashSet<>();
        while (true) {
            number(offences, pending);
            List<Penalty> penalties = new ArrayList<>();
            knowledge
                    .newStatelessSession()
                    .set(PENALTIES, penalties)
                    .insert(offences)
                    .fire();
            Set<String> waiting = new HashSet<>();
            for (Penalty penalty : penalties) {
                if (penalty.status() == DecisionStatus.PENDING) {
                    waiting.add(penalty.offence().id());
                }
            }
            if (waiting.equals(pending)) {
                return penalties;
            }
            pending = waiting;
        }
    }

    private static void number(List<Offence> offences, Set<String> pending) {
        Map<String, Integer> counted = new HashMap<>();
        for (Offence offence : offences) {
            int earlier = counted.getOrDefault(offence.clause(), 0);
            offence.number(earlier + 1);
            if (!pending.contains(offence.id())) {
                counted.put(offence.clause(), earlier + 1);
            }
        }
    }

    private static Row rule(RuleSetBuilder<Knowledge> rules, String clause, String... conditions) {
        return row(rules, "$o.clause().equals(\"" + clause + "\")", conditions);
    }

    private static Row ladder(RuleSetBuilder<Knowledge> rules, String... conditions) {
        return row(rules, "$o.clause().startsWith(\"5.\")", conditions);
    }

    private static Row row(RuleSetBuilder<Knowledge> rules, String ofClause, String... conditions) {
        return new Row(
                rules.newRule().forEach("$o", Offence.class).where(ofClause).where(conditions));
    }

    private static String not(String condition) {
        return "!" + condition;
    }

    private static Function<Offence, Penalty> give(DecisionKind kind) {
        return offence -> Penalty.give(kind, offence);
    }

    private static Function<Offence, Penalty> fine(int amount) {
        return offence -> Penalty.fine(offence, amount);
    }

    private static Function<Offence, Penalty> fineBetween(int min, int max) {
        return offence -> Penalty.fineBetween(offence, min, max);
    }

    /** A rule that has its conditions. */
    private record Row(LhsBuilder<Knowledge> conditions) {
        @SafeVarargs
        final void then(Function<Offence, Penalty>... consequences) {
            conditions.execute(context -> {
                Offence offence = context.get("$o");
                List<Penalty> penalties = context.getRuntime().get(PENALTIES);
                for (Function<Offence, Penalty> consequence : consequences) {
                    penalties.add(consequence.apply(offence));
                }
            });
        }
    }
}
