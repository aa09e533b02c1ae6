package io.qarules.engine.rules.probe;

import static java.util.Comparator.comparingLong;

import io.qarules.engine.rules.probe.ProbedRule.ActualValue;
import io.qarules.engine.rules.probe.ProbedRule.Answer;
import io.qarules.engine.rules.probe.ProbedRule.Condition;
import io.qarules.engine.rules.text.ConditionText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the elements of a left side one after the other; what one binds, the next ones read. */
final class LeftSideEvaluation {
    private static final Comparator<ProbedRule.Element> FIT =
            comparingLong(LeftSideEvaluation::held).thenComparingLong(LeftSideEvaluation::heldFirst);

    private final Set<Integer> settled = new HashSet<>();
    private Bindings bindings = new Bindings();

    /**
     * What an element says where the rule fires.
     *
     * @param fact which it takes; null for {@code not} and {@code exists}
     * @param bindings all of the left side
     */
    static ProbedRule.Element matched(ProbeElement element, @Nullable Object fact, Bindings bindings) {
        return fact == null ? same(element, Answer.HOLDS) : element(element, fact, bindings, condition -> Answer.HOLDS);
    }

    /**
     * @param candidates the facts that the element may take, and others
     * @param facts all that the rule sees
     */
    ProbedRule.Element ask(ProbeElement element, Collection<?> candidates, Collection<?> facts) {
        if (!element.needs().stream().allMatch(need -> settled.contains(need.index()))) {
            return same(element, Answer.UNKNOWN);
        }
        if (element.type() == null) {
            if (element.holds(facts, bindings)) {
                settled.add(element.index());
                return same(element, Answer.HOLDS);
            }
            return new ProbedRule.Element(
                    element.element(),
                    element.found(facts, bindings).orElse(null),
                    List.of(whole(element, Answer.FAILS)));
        }
        Bindings before = bindings;
        Bindings ofBest = before;
        ProbedRule.Element best = null;
        for (Object candidate : candidates) {
            if (element.takes(candidate) && (best == null || !holds(best))) {
                bindings = before.copy();
                ProbedRule.Element asked = asked(element, candidate);
                if (best == null || FIT.compare(asked, best) > 0) {
                    best = asked;
                    ofBest = bindings;
                }
            }
        }
        bindings = ofBest;
        if (best == null) {
            return same(element, Answer.FAILS);
        }
        if (holds(best)) {
            settled.add(element.index());
        }
        return best;
    }

    private ProbedRule.Element asked(ProbeElement element, Object fact) {
        Class<?> type = Objects.requireNonNull(element.type());
        bindings.bind(ownVariable(element), fact);
        ConditionEvaluation evaluation = new ConditionEvaluation(fact, type, bindings);
        return element(element, fact, bindings, condition -> evaluation.holds(condition) ? Answer.HOLDS : Answer.FAILS);
    }

    private static ProbedRule.Element element(
            ProbeElement element, Object fact, Bindings bindings, Function<ConditionText, Answer> ask) {
        List<Condition> conditions = new ArrayList<>();
        for (ConditionText condition : element.all()) {
            Answer answer = ask.apply(condition);
            if (!(condition instanceof ConditionText.Binding)) {
                conditions.add(new Condition(
                        condition.text(), condition.place(), answer, ActualValues.of(condition, fact, bindings)));
            }
        }
        if (conditions.isEmpty()) {
            conditions.add(whole(element, Answer.HOLDS));
        }
        return new ProbedRule.Element(element.element(), fact, conditions);
    }

    private static @Nullable String ownVariable(ProbeElement element) {
        return element.element() instanceof io.qarules.engine.rules.text.ElementText.Pattern pattern
                ? pattern.binding()
                : null;
    }

    /** All of an element at once. */
    private static ProbedRule.Element same(ProbeElement element, Answer answer) {
        List<ActualValue> nothing = List.of();
        List<Condition> conditions = element.all().stream()
                .filter(condition -> !(condition instanceof ConditionText.Binding))
                .map(condition -> new Condition(condition.text(), condition.place(), answer, nothing))
                .toList();
        return new ProbedRule.Element(
                element.element(), null, conditions.isEmpty() ? List.of(whole(element, answer)) : conditions);
    }

    private static Condition whole(ProbeElement element, Answer answer) {
        return new Condition(element.element().text(), element.element().place(), answer, List.of());
    }

    private static boolean holds(ProbedRule.Element element) {
        return held(element) == element.conditions().size();
    }

    private static long held(ProbedRule.Element element) {
        return element.conditions().stream().filter(LeftSideEvaluation::holds).count();
    }

    private static long heldFirst(ProbedRule.Element element) {
        return element.conditions().stream()
                .takeWhile(LeftSideEvaluation::holds)
                .count();
    }

    private static boolean holds(Condition condition) {
        return condition.answer() == Answer.HOLDS;
    }
}
