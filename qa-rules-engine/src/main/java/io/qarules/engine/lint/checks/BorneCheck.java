package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what conditions ask for is borne by something: a clause that a penalty rule is for, a metric that has a
 * weight, a tier, a ranking, a type of events, a word of an attribute. Where it is none of these, {@code exists} never holds and
 * {@code not} always does. What a property can be is in {@link BorneWords}. Words that do not load are named by {@link
 * LiteralCheck}.
 */
public final class BorneCheck {
    private final DiagnosticCollector findings;
    private final BorneWords borne;
    private final RuleText rule;

    private BorneCheck(DiagnosticCollector findings, BorneWords borne, RuleText rule) {
        this.findings = findings;
        this.borne = borne;
        this.rule = rule;
    }

    /**
     * Runs the check.
     *
     * @param rules those of which nothing else is wrong
     * @param borne what the whole pack bears
     */
    public static void check(DiagnosticCollector findings, List<RuleText> rules, BorneWords borne) {
        for (RuleText rule : rules) {
            BorneCheck check = new BorneCheck(findings, borne, rule);
            rule.allPatterns().forEach(check::pattern);
        }
    }

    private void pattern(ElementText.Pattern pattern) {
        if (pattern.factClass() != null) {
            FactType fact = FactType.of(pattern.factClass());
            pattern.conditions().stream()
                    .flatMap(Patterns::parts)
                    .forEach(condition -> condition(pattern, fact, condition));
        }
    }

    private void condition(ElementText.Pattern pattern, FactType fact, ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            FactType.Property property = fact.path(comparison.property());
            if (property != null && borne.isOfNoRanking(property)) {
                findings.in(
                        rule,
                        DiagnosticCode.NEVER_BORNE,
                        comparison.place(),
                        PackText.of("NEVER_BORNE.ranking", comparison.property()),
                        PackText.of("HINT.leave-out"));
            } else if (property != null && comparison.operand().kind() == Operand.Kind.NULL) {
                known(fact, property, comparison);
            } else if (property != null) {
                compared(comparison, borne.of(rule, pattern, property));
            }
        } else if (condition instanceof ConditionText.MethodTest test && test.property() != null) {
            FactType.Property property = fact.path(test.property());
            if (property != null && test.arguments().size() == 1) {
                tested(test, borne.of(rule, pattern, property));
            }
        }
    }

    /** {@code tier == null}: every agent has one, and be it NOT_RANKED. */
    private void known(FactType fact, FactType.Property last, ConditionText.Comparison comparison) {
        FactType owner = fact;
        for (Step step : Step.of(comparison.property())) {
            FactType.Property property = Objects.requireNonNull(owner.property(step.text()), "a step that was found");
            if (property.nullable() || property.type().isPrimitive()) { // of a number it is said already
                return;
            }
            owner = FactType.of(property.type());
        }
        say(
                comparison.operand(),
                PackText.of("NEVER_BORNE.known", comparison.property()),
                borne.isRanked(last)
                        ? PackText.maybe("%s %s \"%s\""
                                .formatted(comparison.property(), comparison.operator(), BorneWords.NOT_RANKED))
                        : PackText.of("HINT.leave-out"));
    }

    private void compared(ConditionText.Comparison comparison, BorneWords.@Nullable Words words) {
        Operand operand = comparison.operand();
        String operator = comparison.operator();
        if (words == null) {
            return;
        }
        if (operator.equals("matches") || operator.endsWith("contains")) {
            if (operand.kind() == Operand.Kind.STRING && words.texts()) {
                asked(comparison, operand, words, test(operator, operand.value()));
            }
        } else if (!words.refusesOthers()) {
            List<Operand> values = operand.kind() == Operand.Kind.LIST ? operand.parts() : List.of(operand);
            values.stream()
                    .filter(value -> value.kind() == Operand.Kind.STRING)
                    .filter(value -> !words.bears(value.value()))
                    .forEach(value -> say(value, words.none(value.text()), words.hint(value.value())));
        }
    }

    private static Predicate<String> test(String operator, String text) {
        return operator.equals("matches") ? Pattern.compile(text).asMatchPredicate() : word -> word.contains(text);
    }

    /** {@code tier.startsWith( "T" )}. */
    private void tested(ConditionText.MethodTest test, BorneWords.@Nullable Words words) {
        Operand asked = test.arguments().get(0);
        if (words == null || !words.texts() || asked.kind() != Operand.Kind.STRING) {
            return;
        }
        String text = asked.value();
        switch (test.method()) {
            case "startsWith" -> {
                if (!words.begins(text)) {
                    nothing(test, asked, words);
                }
            }
            case "endsWith" -> asked(test, asked, words, word -> word.endsWith(text));
            case "contains" -> asked(test, asked, words, word -> word.contains(text));
            default -> {
                // no test of a text
            }
        }
    }

    private void asked(ConditionText condition, Operand asked, BorneWords.Words words, Predicate<String> test) {
        boolean open = words.all().stream().anyMatch(word -> word.endsWith("*")); // what comes after it is not known
        if (!open && words.all().stream().noneMatch(test)) {
            nothing(condition, asked, words);
        }
    }

    private void nothing(ConditionText condition, Operand asked, BorneWords.Words words) {
        say(asked, PackText.of("NEVER_BORNE.test", condition.text()), words.hint(asked.value()));
    }

    private void say(Operand operand, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.NEVER_BORNE, operand.place(), message, hint);
    }
}
