package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.probe.ProbedRule.ActualValue;
import io.qarules.engine.rules.probe.ProbedRule.Answer;
import io.qarules.engine.rules.probe.ProbedRule.Condition;
import io.qarules.engine.rules.text.ConditionText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** Goes through a left side, element by element, and settles on a fact for each. */
final class LeftSideEvaluation {
    private static final Comparator<ProbedRule.Element> FIT =
            Comparator.comparingLong(LeftSideEvaluation::heldFirst).thenComparingLong(LeftSideEvaluation::held);

    private final KieSession session;
    private final ActualValues values = new ActualValues();
    /** The elements that hold, by index, with their facts; null for those that are no plain pattern. */
    private final Map<Integer, @Nullable Object> settled = new HashMap<>();

    /** @param session with the queries of the rule, and the facts */
    LeftSideEvaluation(KieSession session) {
        this.session = session;
    }

    /** An element that is known to hold. */
    ProbedRule.Element matched(ProbeElement element, @Nullable Object fact) {
        if (fact == null) {
            return same(element, Answer.HOLDS);
        }
        values.bind(element, fact);
        return asked(element, fact, condition -> Answer.HOLDS);
    }

    /** @param candidates the facts that the element may take, and others */
    ProbedRule.Element ask(ProbeElement element, Collection<?> candidates) {
        if (!element.needs().stream().allMatch(need -> settled.containsKey(need.index()))) {
            return same(element, Answer.UNKNOWN);
        }
        ProbedRule.Element best = element.type() == null ? same(element, answer(element, 0, null)) : null;
        for (Object candidate : candidates) {
            if (element.takes(candidate) && (best == null || !holds(best))) {
                values.bind(element, candidate);
                ProbedRule.Element asked = asked(element, candidate, i -> answer(element, i, candidate));
                best = best == null || FIT.compare(asked, best) > 0 ? asked : best;
            }
        }
        if (best == null) {
            return same(element, Answer.FAILS);
        }
        if (holds(best)) {
            settled.put(element.index(), best.fact());
        }
        Object fact = best.fact();
        if (fact != null) {
            values.bind(element, fact);
        }
        return best;
    }

    private Answer answer(ProbeElement element, int condition, @Nullable Object fact) {
        List<@Nullable Object> given = new ArrayList<>();
        element.needs().stream()
                .filter(need -> need.type() != null)
                .forEach(need -> given.add(settled.get(need.index())));
        if (fact != null) {
            given.add(fact);
        }
        try {
            boolean holds = session.getQueryResults(ProbeQueries.name(element, condition), given.toArray())
                            .size()
                    > 0;
            return holds ? Answer.HOLDS : Answer.FAILS;
        } catch (RuntimeException e) {
            return Answer.UNKNOWN; // asked alone a condition may break on what an earlier one keeps from it
        }
    }

    private ProbedRule.Element asked(ProbeElement element, Object fact, Answers answers) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < element.conditions().size(); i++) {
            ConditionText condition = element.conditions().get(i);
            conditions.add(new Condition(
                    condition.text(), condition.place(), answers.of(i), values.of(condition.text(), fact)));
        }
        if (conditions.isEmpty()) {
            conditions.add(whole(element, Answer.HOLDS));
        }
        return new ProbedRule.Element(element.element(), fact, conditions);
    }

    /** All of an element at once. */
    private static ProbedRule.Element same(ProbeElement element, Answer answer) {
        List<ActualValue> nothing = List.of();
        List<Condition> conditions = element.conditions().isEmpty()
                ? List.of(whole(element, answer))
                : element.conditions().stream()
                        .map(condition -> new Condition(condition.text(), condition.place(), answer, nothing))
                        .toList();
        return new ProbedRule.Element(element.element(), null, conditions);
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

    /** Answers by the condition's number. */
    private interface Answers {
        Answer of(int condition);
    }
}
