package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Domains.Answer;
import io.qarules.engine.lint.domain.SameFact;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.Set;

/**
 * Checks what the further patterns of a rule ask of the very fact that a pattern has matched. {@code not Offence( clause ==
 * $o.clause )} never holds, for {@code $o} is one, and {@code exists} always does. Where the fact is named ({@code id ==
 * $o.id}) no other is asked, so that one that the fact itself cannot be is none.
 */
public final class SameFactCheck {
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
        rule.when().forEach(check::check);
    }

    private void check(ElementText element) {
        ElementText.Pattern asked = Patterns.of(element);
        for (ElementText.Pattern matched : rule.patterns()) {
            if (asked == null || matched == asked || isSaid(matched, element, asked)) {
                return;
            }
        }
    }

    /** Says that an element never holds, or always does, by the fact that is matched; false where that is not seen. */
    private boolean isSaid(ElementText.Pattern matched, ElementText element, ElementText.Pattern asked) {
        if (matched.factClass() == null || !matched.factClass().equals(asked.factClass())) {
            return false;
        }
        Set<String> key = FactIdentity.of(matched);
        boolean named = FactIdentity.isAsked(matched, asked);
        Answer answer = new SameFact(matched, asked, vocabulary).answer(rule.clauseOf(matched));
        boolean further = element == asked; // it is there to be read, so that it may well be the fact itself
        if (answer == Answer.EITHER || answer == Answer.NEVER && !named || answer == Answer.ALWAYS && further) {
            return false;
        }
        boolean forbids = element instanceof ElementText.Group group && group.kind() == ElementText.Group.Kind.NOT;
        String fact = matched.binding() == null ? matched.text() : matched.binding();
        String another = matched.binding() == null || key.size() != 1
                ? null
                : "%2$s != %1$s.%2$s".formatted(fact, key.iterator().next());
        PackText hint = another == null
                ? null
                : named
                        ? PackText.of("NEVER_FIRES.same-fact-hint", fact, another)
                        : PackText.of("SAME_FACT.another", another);
        if (forbids == (answer == Answer.ALWAYS)) {
            findings.in(
                    rule,
                    DiagnosticCode.NEVER_FIRES,
                    element.place(),
                    PackText.of(named ? "NEVER_FIRES.same-fact" : "NEVER_FIRES.one-itself", element.text(), fact),
                    hint);
        } else {
            findings.in(
                    rule,
                    DiagnosticCode.NO_EFFECT,
                    element.place(),
                    PackText.of(named ? "NO_EFFECT.same-fact" : "NO_EFFECT.one-itself", element.text(), fact),
                    named ? PackText.of("HINT.leave-out") : hint);
        }
        return true;
    }
}
