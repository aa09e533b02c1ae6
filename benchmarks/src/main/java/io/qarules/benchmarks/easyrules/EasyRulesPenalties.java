package io.qarules.benchmarks.easyrules;

import static io.qarules.casefile.Consequence.CANCELLATION;
import static io.qarules.casefile.Consequence.COMPLAINT;
import static io.qarules.casefile.Consequence.REJECTION;
import static io.qarules.casefile.Consequence.RETURN;
import static io.qarules.outcome.DecisionKind.COACHING;
import static io.qarules.outcome.DecisionKind.OFFLINE_TRAINING;
import static io.qarules.outcome.DecisionKind.REMINDER;
import static io.qarules.outcome.DecisionKind.SELF_REVIEW;
import static io.qarules.outcome.DecisionKind.TRAINING;
import static io.qarules.outcome.DecisionKind.WARNING;

import io.qarules.benchmarks.Peer;
import io.qarules.benchmarks.plain.Offence;
import io.qarules.benchmarks.plain.Penalty;
import io.qarules.benchmarks.plain.PlainPolicy;
import io.qarules.benchmarks.plain.PlainRules;
import io.qarules.casefile.Call;
import io.qarules.casefile.Severity;
import io.qarules.outcome.DecisionKind;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * POLICY 3 on Easy Rules. It has no working memory: every rule is asked about one offence after the other, and what
 * needs several facts (counting, overlap) is Java here as it must be there.
 */
public final class EasyRulesPenalties {
    private static final String OFFENCE = "offence";
    private static final String PENALTIES = "penalties";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    private EasyRulesPenalties() {
        for (String clause : List.of("6.3.1.1", "6.3.1.4", "6.3.1.5")) {
            rule(clause, "first", o -> o.occurrence() == 1, give(REMINDER), give(TRAINING));
            rule(clause, "repeat", o -> o.occurrence() > 1, fine(10));
        }
        for (String clause : List.of("6.3.1.2", "6.3.3.12")) {
            rule(clause, "first", o -> o.occurrence() == 1, give(WARNING));
            rule(clause, "repeat", o -> o.occurrence() > 1, fine(10));
        }
        rule("6.3.1.3", "cancelled", o -> o.has(CANCELLATION), o -> Penalty.fine(o, 50)
                .onceVerified());
        rule("6.3.1.3", "order stands", o -> !o.has(CANCELLATION), give(COACHING));
        rule("6.3.1.6", "every time", o -> true, o -> Penalty.fineWithoutAmount(o)
                .onceVerified());
        rule("6.3.1.7", "every time", o -> true, give(COACHING));
        rule(
                "6.3.1.7",
                "price first and no deal",
                EasyRulesPenalties::priceFirstAndNoDeal,
                o -> Penalty.fineWithoutAmount(o).onceVerified());
        rule("6.3.2.4", "every time", o -> true, fine(20));
        rule("6.3.2.5", "every time", o -> true, fineBetween(50, 100));
        rule("6.3.2.6", "complaint or rejection", o -> o.has(COMPLAINT) || o.has(REJECTION), fine(100));
        rule("6.3.2.6", "otherwise", o -> !o.has(COMPLAINT) && !o.has(REJECTION), fine(50));
        for (String clause : List.of("6.3.2.7", "6.3.2.8", "6.3.3.11")) {
            rule(clause, "every time", o -> true, give(COACHING));
        }
        rule("6.3.3.1", "complaint", o -> o.has(COMPLAINT), fineBetween(100, 300));
        rule("6.3.3.1", "no complaint", o -> !o.has(COMPLAINT), fine(50));
        rule("6.3.3.2", "every time", o -> true, fine(50));
        rule("6.3.3.3", "every time", o -> true, fine(100));
        rule("6.3.3.4", "every time", o -> true, fine(50));
        rule("6.3.3.5", "every time", o -> true, fine(100));
        rule("6.3.3.6", "every time", o -> true, fine(200));
        rule("6.3.3.7", "delivery refused", o -> o.has(REJECTION), fine(200));
        rule("6.3.3.7", "otherwise", o -> !o.has(REJECTION), give(COACHING));
        rule("6.3.3.8", "goods came back", o -> o.has(RETURN), o -> Penalty.fine(o, 200)
                .onceVerified());
        rule("6.3.3.8", "otherwise", o -> !o.has(RETURN), give(COACHING));
        rule("6.3.3.9", "every time", o -> true, fineBetween(200, 300));
        rule("6.3.3.10", "first", o -> o.occurrence() == 1, give(WARNING));
        rule("6.3.3.10", "repeat", o -> o.occurrence() > 1, Penalty::fineWithoutAmount);
        ladder("minor, first", o -> isMinor(o) && o.occurrence() == 1, give(REMINDER));
        ladder("minor, second", o -> isMinor(o) && o.occurrence() == 2, give(WARNING));
        ladder("minor, third", o -> isMinor(o) && o.occurrence() == 3, give(OFFLINE_TRAINING));
        ladder("minor, fourth and later", o -> isMinor(o) && o.occurrence() > 3, Penalty::fineWithoutAmount);
        ladder("moderate, first", o -> isModerate(o) && o.occurrence() == 1, give(WARNING), give(SELF_REVIEW));
        ladder("moderate, repeat", o -> isModerate(o) && o.occurrence() > 1, Penalty::fineWithoutAmount);
        ladder(
                "severe, first",
                o -> isSevere(o) && !o.imageHarmed() && o.occurrence() == 1,
                Penalty::fineWithoutAmount,
                give(OFFLINE_TRAINING));
        ladder("severe, repeat", o -> isSevere(o) && !o.imageHarmed() && o.occurrence() > 1, Penalty::dismissal);
        ladder("severe, image harmed", o -> isSevere(o) && o.imageHarmed(), Penalty::dismissal);
    }

    public static Peer load() {
        return new PlainPolicy(new PlainRules(new EasyRulesPenalties()::fire));
    }

    private void fire(Offence offence, List<Penalty> penalties) {
        Facts facts = new Facts();
        facts.put(OFFENCE, offence);
        facts.put(PENALTIES, penalties);
        engine.fire(rules, facts);
    }

    @SafeVarargs
    private void rule(String clause, String name, Predicate<Offence> when, Function<Offence, Penalty>... then) {
        add(clause + " " + name, o -> o.clause().equals(clause) && when.test(o), then);
    }

    @SafeVarargs
    private void ladder(String name, Predicate<Offence> when, Function<Offence, Penalty>... then) {
        add("5.* " + name, o -> o.clause().startsWith("5.") && when.test(o), then);
    }

    private void add(String name, Predicate<Offence> when, Function<Offence, Penalty>[] then) {
        rules.register(new RuleBuilder()
                .name(name)
                .when(facts -> when.test(facts.get(OFFENCE)))
                .then(facts -> {
                    Offence offence = facts.get(OFFENCE);
                    List<Penalty> penalties = facts.get(PENALTIES);
                    for (Function<Offence, Penalty> penalty : then) {
                        penalties.add(penalty.apply(offence));
                    }
                })
                .build());
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

    private static boolean priceFirstAndNoDeal(Offence offence) {
        Call call = offence.call();
        return call != null && Boolean.TRUE.equals(call.quotedWithoutConsulting()) && Boolean.FALSE.equals(call.deal());
    }

    private static boolean isMinor(Offence offence) {
        return offence.severity() == null || offence.severity() == Severity.MINOR;
    }

    private static boolean isModerate(Offence offence) {
        return offence.severity() == Severity.MODERATE;
    }

    private static boolean isSevere(Offence offence) {
        return offence.severity() == Severity.SEVERE;
    }
}
