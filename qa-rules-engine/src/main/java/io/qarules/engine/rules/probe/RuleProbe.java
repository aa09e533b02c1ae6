package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.RuleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return elements.stream().anyMatch(element -> element.takes(fact));
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
        int focus = focus(subject);
        Optional<List<@Nullable Object>> match = new MatchSearch(elements, subject, facts).find();
        LeftSideEvaluation evaluation = new LeftSideEvaluation();
        List<ProbedRule.Element> asked = new ArrayList<>();
        for (ProbeElement element : elements) {
            asked.add(
                    match.isPresent()
                            ? evaluation.matched(element, match.get().get(element.index()))
                            : evaluation.ask(element, element.index() == focus ? List.of(subject) : facts, facts));
        }
        return new ProbedRule(
                rule, match.isPresent(), asked, match.isPresent() ? evaluation.amounts(rule, given) : List.of());
    }

    private int focus(Object subject) {
        return elements.stream()
                .filter(element -> element.takes(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule \"%s\" takes no facts like %s".formatted(rule.name(), subject)))
                .index();
    }
}
