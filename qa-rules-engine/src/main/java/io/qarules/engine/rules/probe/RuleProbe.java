package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.RuleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks the conditions of one rule. Immutable and safe for use by many threads. */
public final class RuleProbe {
    private final RuleText rule;
    private final List<ProbeElement> elements;
    private final List<RightSideEvaluation.Given> given;

    RuleProbe(RuleText rule) {
        this.rule = rule;
        this.elements = ProbeElement.of(rule);
        this.given = RightSideEvaluation.given(rule);
    }

    public RuleText rule() {
        return rule;
    }

    /** Whether one of the rule's patterns is for facts like this one. */
    public boolean takes(Object fact) {
        for (ProbeElement element : elements) {
            if (element.takes(fact)) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #ask(Collection, Collection)}, for one fact. */
    public ProbedRule ask(Object fact, Collection<?> facts) {
        return ask(List.of(fact), facts).get(0);
    }

    /**
     * Asks what the rule says of some facts, each on its own.
     *
     * @param subjects which the rule {@link #takes}
     * @param facts all that the rule sees, with the subjects
     * @return in the order of the subjects
     */
    public List<ProbedRule> ask(Collection<?> subjects, Collection<?> facts) {
        List<ProbedRule> probed = new ArrayList<>();
        for (Object subject : subjects) {
            probed.add(probed(subject, facts));
        }
        return probed;
    }

    private ProbedRule probed(Object subject, Collection<?> facts) {
        MatchSearch.Match match = new MatchSearch(elements, subject, facts).find();
        return match == null ? failed(subject, facts) : matched(match);
    }

    private ProbedRule matched(MatchSearch.Match match) {
        List<ProbedRule.Element> said = new ArrayList<>();
        for (ProbeElement element : elements) {
            said.add(LeftSideEvaluation.matched(element, match.facts().get(element.index()), match.bindings()));
        }
        return new ProbedRule(rule, true, said, new RightSideEvaluation(rule, match.bindings()).amounts(given));
    }

    private ProbedRule failed(Object subject, Collection<?> facts) {
        int focus = focus(subject);
        LeftSideEvaluation evaluation = new LeftSideEvaluation();
        List<ProbedRule.Element> asked = new ArrayList<>();
        for (ProbeElement element : elements) {
            asked.add(evaluation.ask(element, element.index() == focus ? List.of(subject) : facts, facts));
        }
        return new ProbedRule(rule, false, asked, List.of());
    }

    private int focus(Object subject) {
        for (ProbeElement element : elements) {
            if (element.takes(subject)) {
                return element.index();
            }
        }
        throw new IllegalArgumentException("rule \"%s\" takes no facts like %s".formatted(rule.name(), subject));
    }
}
