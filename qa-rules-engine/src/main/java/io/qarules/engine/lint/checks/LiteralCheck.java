package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.FactType;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a property is compared with a value of its own type: MVEL compiles nearly every comparison
 * (ARCHITECTURE.md, Traps of Drools).
 */
final class LiteralCheck {
    private static final Set<String> WHOLE = Set.of("int", "long", "Integer", "Long");

    private static final Set<Operand.Kind> LITERALS =
            EnumSet.of(Operand.Kind.STRING, Operand.Kind.NUMBER, Operand.Kind.BOOLEAN);

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final Imports imports;

    LiteralCheck(DiagnosticCollector findings, RuleText rule, Imports imports) {
        this.findings = findings;
        this.rule = rule;
        this.imports = imports;
    }

    void check(FactType fact, FactType.Property property, ConditionText.Comparison comparison) {
        Operand operand = comparison.operand();
        String operator = comparison.operator();
        boolean collection = Collection.class.isAssignableFrom(property.type());
        if (operator.contains("str[")) {
            findings.in(
                    rule,
                    DiagnosticCode.STR_OPERATOR,
                    comparison.place(),
                    "Drools 10.2 fails on the operator %s once it has been used a while".formatted(operator),
                    "Maybe %s.startsWith( %s )".formatted(comparison.property(), operand.text()));
            return;
        }
        if (operator.endsWith("contains") && !collection && property.type() != String.class) {
            wrongType(comparison, "%s holds one value, not several".formatted(comparison.property()), "Maybe ==");
            return;
        }
        if (collection && !operator.endsWith("contains") && operand.kind() != Operand.Kind.NULL) {
            wrongType(
                    comparison,
                    "%s holds several values, which %s cannot compare".formatted(comparison.property(), operator),
                    "Maybe %s contains %s".formatted(comparison.property(), operand.text()));
            return;
        }
        literal(property, comparison, operand);
    }

    private void literal(FactType.Property property, ConditionText.Comparison comparison, Operand operand) {
        Class<?> type = property.elementType();
        boolean known = type.isEnum()
                ? operand.kind() != Operand.Kind.VARIABLE && operand.kind() != Operand.Kind.LIST
                : LITERALS.contains(operand.kind());
        if (operand.kind() == Operand.Kind.NULL) {
            if (type.isPrimitive()) {
                wrongType(
                        comparison, "%s is always known, never null".formatted(comparison.property()), "Leave it out");
            }
        } else if (operand.kind() == Operand.Kind.LIST && type.isEnum()) {
            operand.items().forEach(word -> word(type, comparison, word));
        } else if (known && type.isEnum()) {
            word(type, comparison, operand);
        } else if (known) {
            String expected = expected(type, operand, comparison.operator());
            if (expected != null) {
                wrongType(
                        comparison,
                        "%s is %s, and %s is not".formatted(comparison.property(), expected, operand.text()),
                        hint(type, operand));
            } else if (type == String.class && List.of("<", "<=", ">", ">=").contains(comparison.operator())) {
                wrongType(
                        comparison,
                        "%s is text, which has no more or less".formatted(comparison.property()),
                        "Maybe == or %s.startsWith( %s )".formatted(comparison.property(), operand.text()));
            }
        }
    }

    private void word(Class<?> type, ConditionText.Comparison comparison, Operand operand) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
        String name = type.getSimpleName();
        String text = operand.text();
        int dot = text.lastIndexOf('.');
        String owner = text.substring(0, Math.max(0, dot));
        String word = operand.value().substring(operand.kind() == Operand.Kind.STRING ? 0 : dot + 1);
        if (operand.kind() == Operand.Kind.STRING
                || operand.kind() == Operand.Kind.NUMBER
                || operand.kind() == Operand.Kind.BOOLEAN) {
            wrongType(
                    comparison,
                    "%s is one of the words of %s, and %s is not".formatted(comparison.property(), name, text),
                    HintWords.maybe(word, words, known -> name + "." + known));
        } else if (!owner.equals(name) && !owner.equals(type.getName())) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    "%s is one of the words of %s, and %s is not".formatted(comparison.property(), name, text),
                    HintWords.maybe(word, words, known -> name + "." + known));
        } else if (!words.contains(word)) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    "%s has no word \"%s\"".formatted(name, word),
                    HintWords.maybe(word, words, known -> name + "." + known));
        } else if (owner.equals(name) && !imports.covers(type)) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_TYPE,
                    operand.place(),
                    "%s is not imported".formatted(name),
                    "Maybe import %s.*;".formatted(type.getPackageName()));
        }
    }

    /** Describes the expected type where the operand is not of it; null where it is, or where its type is unknown. */
    private static @Nullable String expected(Class<?> type, Operand operand, String operator) {
        boolean number = operand.kind() == Operand.Kind.NUMBER;
        if (type == String.class) {
            return operand.kind() == Operand.Kind.STRING ? null : "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            boolean fits = operand.kind() == Operand.Kind.BOOLEAN
                    && List.of("==", "!=").contains(operator);
            return fits ? null : "true or false";
        }
        if (WHOLE.contains(type.getSimpleName())) {
            return number && !operand.text().contains(".") ? null : "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return number ? null : "a number";
        }
        return type == Instant.class ? "a moment" : null;
    }

    private static @Nullable String hint(Class<?> type, Operand operand) {
        if (type == String.class) {
            return "Maybe \"%s\" in quotes".formatted(operand.text());
        }
        boolean digits =
                operand.kind() == Operand.Kind.STRING && operand.value().matches("-?\\d+(\\.\\d+)?");
        return digits ? "Maybe %s without quotes".formatted(operand.value()) : null;
    }

    private void wrongType(ConditionText.Comparison comparison, String message, @Nullable String hint) {
        findings.in(rule, DiagnosticCode.WRONG_TYPE, comparison.place(), message, hint);
    }
}
