package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;

/**
 * Checks what {@code exists} and {@code not} ask of the very fact that a pattern has matched: {@code exists Offence( id ==
 * $o.id, … )} asks {@code $o} itself. Without another condition the first always holds and the second never does; where its
 * conditions contradict those of the pattern it is the other way round.
 */
public final class SameFactCheck {
    private static final String ID = "id";

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final Vocabulary vocabulary;

    private SameFactCheck(DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary) {
        this.findings = findings;
        this.rule = rule;
        this.vocabulary = vocabulary;
    }

    /**
     * Runs the check.
     *
     * @param rule one of which nothing else is wrong
     * @param vocabulary the words that stage policy declares
     */
    public static void check(DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary) {
        SameFactCheck check = new SameFactCheck(findings, rule, vocabulary);
        for (ElementText element : rule.when()) {
            if (element instanceof ElementText.Group group
                    && (group.kind() == ElementText.Group.Kind.EXISTS || group.kind() == ElementText.Group.Kind.NOT)
                    && group.elements().size() == 1
                    && group.elements().get(0) instanceof ElementText.Pattern asked) {
                rule.patterns().forEach(matched -> check.compare(matched, group, asked));
            }
        }
    }

    private void compare(ElementText.Pattern matched, ElementText.Group group, ElementText.Pattern asked) {
        if (matched.binding() == null
                || matched.factClass() == null
                || !Objects.equals(matched.factClass(), asked.factClass())) {
            return;
        }
        List<ConditionText> others = asked.conditions().stream()
                .filter(condition -> !isIdOf(matched.binding(), condition))
                .toList();
        if (others.size() == asked.conditions().size()) {
            return;
        }
        boolean exists = group.kind() == ElementText.Group.Kind.EXISTS;
        if (!others.isEmpty() && mayMeet(matched, asked, others)) {
            return; // it asks something of the fact
        }
        if (exists == others.isEmpty()) {
            findings.in(
                    rule,
                    DiagnosticCode.NO_EFFECT,
                    group.place(),
                    PackText.of("NO_EFFECT.same-fact", group.text(), matched.binding()),
                    PackText.of("HINT.leave-out"));
        } else {
            findings.in(
                    rule,
                    DiagnosticCode.NEVER_FIRES,
                    group.place(),
                    PackText.of("NEVER_FIRES.same-fact", group.text(), matched.binding()),
                    PackText.of("NEVER_FIRES.same-fact-hint", matched.binding()));
        }
    }

    private boolean mayMeet(ElementText.Pattern matched, ElementText.Pattern asked, List<ConditionText> others) {
        ElementText.Pattern rest = new ElementText.Pattern(
                asked.place(),
                asked.text(),
                asked.binding(),
                asked.factType(),
                asked.factClass(),
                others,
                asked.source());
        List<Conjunction> own = Conjunctions.of(matched, vocabulary);
        return Conjunctions.of(rest, vocabulary).stream()
                .anyMatch(one -> own.stream().anyMatch(other -> !one.excludes(other)));
    }

    /** Whether a condition asks for the id of a fact: {@code id == $o.id}. */
    private static boolean isIdOf(String binding, ConditionText condition) {
        return condition instanceof ConditionText.Comparison comparison
                && comparison.property().equals(ID)
                && comparison.operator().equals("==")
                && comparison.operand().text().equals(binding + "." + ID);
    }
}
