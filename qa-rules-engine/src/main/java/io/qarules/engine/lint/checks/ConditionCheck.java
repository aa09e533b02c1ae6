package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.FactType;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the conditions of one pattern use properties that its fact type has. */
final class ConditionCheck {
    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final FactType fact;
    private final VariableCheck variables;
    private final LiteralCheck literals;

    private ConditionCheck(DiagnosticCollector findings, RuleText rule, FactType fact, Imports imports) {
        this.findings = findings;
        this.rule = rule;
        this.fact = fact;
        this.variables = new VariableCheck(findings, rule);
        this.literals = new LiteralCheck(findings, rule, imports);
    }

    static void check(DiagnosticCollector findings, RuleText rule, ElementText.Pattern pattern, Imports imports) {
        if (pattern.factClass() != null) {
            ConditionCheck check = new ConditionCheck(findings, rule, FactType.of(pattern.factClass()), imports);
            check.all(pattern.conditions(), new HashSet<>());
        }
    }

    /**
     * Checks conditions.
     *
     * @param known the properties that an earlier condition ensures are not null
     */
    private void all(List<ConditionText> conditions, Set<String> known) {
        for (ConditionText condition : conditions) {
            check(condition, known);
            if (isNullTest(condition, "!=") || condition instanceof ConditionText.Comparison c && certain(c)) {
                known.add(((ConditionText.Comparison) condition).property());
            }
        }
    }

    private void check(ConditionText condition, Set<String> known) {
        if (condition instanceof ConditionText.Comparison comparison) {
            FactType.Property property = resolve(comparison.place(), comparison.property(), known);
            if (property != null) {
                literals.check(fact, property, comparison);
            }
            variables.check(comparison.operand());
        } else if (condition instanceof ConditionText.Binding binding) {
            resolve(afterColon(binding), binding.property(), known);
        } else if (condition instanceof ConditionText.Flag flag) {
            flag(flag, known);
        } else if (condition instanceof ConditionText.MethodTest test) {
            method(test, known);
        } else if (condition instanceof ConditionText.Combination combination) {
            combination(combination, new HashSet<>(known));
        } else {
            variables.check(condition.place(), condition.text());
        }
    }

    private void combination(ConditionText.Combination combination, Set<String> known) {
        if (combination.all()) {
            all(combination.parts(), known);
            return;
        }
        for (ConditionText part : combination.parts()) {
            check(part, known);
            if (isNullTest(part, "==")) {
                known.add(((ConditionText.Comparison) part).property()); // the alternatives after it: it is not null
            }
        }
    }

    private void flag(ConditionText.Flag flag, Set<String> known) {
        FactType.Property property = resolve(flag.place(), flag.property(), known);
        if (property == null) {
            return;
        }
        if (property.type() != boolean.class && property.type() != Boolean.class) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_TYPE,
                    flag.place(),
                    "%s is no yes-or-no property, so it cannot stand alone".formatted(flag.property()),
                    "Compare it, e.g. with == or >");
        } else if (property.nullable() && !known.contains(flag.property())) {
            findings.in(
                    rule,
                    DiagnosticCode.UNGUARDED,
                    flag.place(),
                    "%s may be unknown, and then the rule would fail".formatted(flag.property()),
                    "Maybe %s == true".formatted(flag.property()));
        }
    }

    private void method(ConditionText.MethodTest test, Set<String> known) {
        test.arguments().forEach(variables::check);
        FactType owner = fact;
        if (test.property() != null) {
            FactType.Property property = resolve(test.place(), test.property(), known);
            if (property == null) {
                return;
            }
            owner = FactType.of(property.type());
            if (property.nullable() && !known.contains(test.property())) {
                unguarded(test.place(), test.property());
            }
        }
        List<Method> methods = owner.methods(test.method());
        if (methods.isEmpty()) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_METHOD,
                    test.place(),
                    "%s cannot be asked \"%s\""
                            .formatted(test.property() == null ? owner.name() : test.property(), test.method()),
                    HintWords.maybe(test.method(), owner.methodNames()));
        } else if (methods.stream()
                .noneMatch(
                        method -> method.getParameterCount() == test.arguments().size())) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_ARGUMENTS,
                    test.place(),
                    "%s takes %s, not %d"
                            .formatted(
                                    test.method(),
                                    Signatures.count(methods.stream()
                                            .mapToInt(Method::getParameterCount)
                                            .min()
                                            .orElse(0)),
                                    test.arguments().size()),
                    null);
        }
    }

    /** Returns the property at the end of a path; null where it is unknown, which is reported. */
    private FactType.@Nullable Property resolve(Place place, String path, Set<String> known) {
        FactType owner = fact;
        FactType.Property property = null;
        int offset = 0;
        String[] steps = path.split("!?\\.", -1);
        if (steps[0].startsWith("$") || steps[0].equals("this")) {
            variables.check(place, steps[0]);
            return null;
        }
        for (String step : steps) {
            if (property != null) {
                String before = path.substring(0, offset - 1);
                if (property.nullable() && !known.contains(before) && !before.endsWith("!")) {
                    unguarded(place, before);
                }
                owner = FactType.of(property.type());
            }
            property = owner.property(step);
            if (property == null) {
                Place at = new Place(place.line(), place.column() + offset);
                findings.in(
                        rule,
                        DiagnosticCode.UNKNOWN_PROPERTY,
                        at,
                        "%s has no property \"%s\"".formatted(owner.name(), step),
                        HintWords.maybe(step, owner.properties()));
                return null;
            }
            offset += step.length() + (path.startsWith("!.", offset + step.length()) ? 2 : 1);
        }
        return property;
    }

    private void unguarded(Place place, String path) {
        findings.in(
                rule,
                DiagnosticCode.UNGUARDED,
                place,
                "%s may be unknown, and then the rule would fail".formatted(path),
                "Write the condition %s != null before it".formatted(path));
    }

    private static Place afterColon(ConditionText.Binding binding) {
        int at = binding.text().lastIndexOf(binding.property());
        return binding.text().contains("\n")
                ? binding.place()
                : new Place(binding.place().line(), binding.place().column() + at);
    }

    private static boolean isNullTest(ConditionText condition, String operator) {
        return condition instanceof ConditionText.Comparison comparison
                && comparison.operator().equals(operator)
                && comparison.operand().kind() == Operand.Kind.NULL;
    }

    /** Returns whether a comparison can hold for a non-null value only. */
    private static boolean certain(ConditionText.Comparison comparison) {
        return !comparison.operator().equals("!=")
                && !comparison.operator().startsWith("not ")
                && comparison.operand().kind() != Operand.Kind.NULL
                && comparison.operand().kind() != Operand.Kind.VARIABLE
                && comparison.operand().kind() != Operand.Kind.EXPRESSION;
    }
}
