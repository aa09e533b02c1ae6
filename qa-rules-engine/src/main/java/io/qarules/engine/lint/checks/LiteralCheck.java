package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a property is compared with a value of its own type: MVEL compiles nearly every comparison
 * (ARCHITECTURE.md, Traps of Drools).
 */
final class LiteralCheck {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final Vocabulary vocabulary;
    private boolean sound = true;

    LiteralCheck(DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary) {
        this.findings = findings;
        this.rule = rule;
        this.vocabulary = vocabulary;
    }

    /** False where something is wrong, which has been said. */
    boolean check(FactType.Property property, ConditionText.Comparison comparison) {
        sound = true;
        Operand operand = comparison.operand();
        String operator = comparison.operator();
        ValueType type = property.valueType();
        String name = comparison.property();
        boolean contains = operator.endsWith("contains");
        if (operand.kind() == Operand.Kind.NULL) {
            nullTest(property, comparison);
        } else if (type == ValueType.OTHER || type == ValueType.FACT) {
            wrongType(
                    comparison,
                    "%s is no single value, so it cannot be compared".formatted(name),
                    type == ValueType.FACT ? "Compare one of its properties, or == null" : null);
        } else if (contains && type != ValueType.WORDS && type != ValueType.TEXT) {
            wrongType(comparison, "%s holds one value, not several".formatted(name), "Maybe ==");
        } else if (type == ValueType.WORDS && !contains) {
            wrongType(
                    comparison,
                    "%s holds several values, which %s cannot compare".formatted(name, operator),
                    "Maybe %s contains %s".formatted(name, operand.text()));
        } else if (operator.equals("matches")) {
            matches(property, comparison);
        } else if (ORDER.contains(operator) && !type.isOrdered() && !isForeign(property, operand)) {
            order(property, comparison);
        } else if (operand.kind() == Operand.Kind.LIST) {
            list(property, comparison);
        } else if (operand.isLiteral()) {
            literal(property, comparison, operand);
        }
        return sound;
    }

    /** Whether the type of the literal is the plainer fault. */
    private static boolean isForeign(FactType.Property property, Operand operand) {
        return property.valueType() == ValueType.TEXT && operand.isLiteral() && operand.kind() != Operand.Kind.STRING;
    }

    private void nullTest(FactType.Property property, ConditionText.Comparison comparison) {
        if (!comparison.operator().equals("==") && !comparison.operator().equals("!=")) {
            wrongType(
                    comparison,
                    "null is compared with == and != only",
                    "Maybe %s != null".formatted(comparison.property()));
        } else if (property.type().isPrimitive()) {
            wrongType(comparison, "%s is always known, never null".formatted(comparison.property()), "Leave it out");
        }
    }

    private void list(FactType.Property property, ConditionText.Comparison comparison) {
        if (!comparison.operator().endsWith("in")) {
            wrongType(
                    comparison,
                    "%s is compared with one value, not with a list".formatted(comparison.property()),
                    "Maybe %s in %s"
                            .formatted(
                                    comparison.property(), comparison.operand().text()));
        }
        for (Operand item : comparison.operand().parts()) {
            if (!item.isLiteral() || item.kind() == Operand.Kind.NULL) {
                wrongType(comparison, "%s cannot stand in a list".formatted(item.text()), null);
            } else {
                literal(property, comparison, item);
            }
        }
    }

    private void matches(FactType.Property property, ConditionText.Comparison comparison) {
        Operand operand = comparison.operand();
        if (property.valueType() != ValueType.TEXT || operand.kind() != Operand.Kind.STRING) {
            wrongType(
                    comparison,
                    "matches compares text with a pattern in quotes",
                    "Maybe %s == %s".formatted(comparison.property(), operand.text()));
            return;
        }
        String fault = TextPatterns.fault(operand.value());
        if (fault != null) {
            findings.in(
                    rule, DiagnosticCode.GRAMMAR, operand.place(), fault, "Maybe startsWith, or several conditions");
            sound = false;
        }
    }

    private void order(FactType.Property property, ConditionText.Comparison comparison) {
        if (property.valueType() == ValueType.TEXT && comparison.operand().kind() == Operand.Kind.STRING) {
            wrongType(
                    comparison,
                    "%s is text, which has no more or less".formatted(comparison.property()),
                    "Maybe == or %s.startsWith( %s )"
                            .formatted(
                                    comparison.property(), comparison.operand().text()));
        } else {
            wrongType(
                    comparison,
                    "%s is %s, which has no more or less"
                            .formatted(
                                    comparison.property(), property.valueType().words()),
                    "Maybe ==");
        }
    }

    private void literal(FactType.Property property, ConditionText.Comparison comparison, Operand operand) {
        ValueType type = property.itemType();
        Class<?> element = property.elementType();
        Set<String> words = vocabulary.wordsOf(property);
        if (words != null) {
            packWord(words, comparison, operand);
            return;
        }
        boolean whole = type != ValueType.WHOLE || !operand.text().contains(".");
        boolean bare = type == ValueType.TEXT && operand.kind() == Operand.Kind.CONSTANT;
        if (Literals.value(operand, type, element) != null && whole && !bare) {
            return;
        }
        if (type == ValueType.WORD) {
            word(element, comparison, operand);
        } else if (type.isTime()) {
            wrongType(
                    comparison,
                    "%s is %s, and %s is not".formatted(comparison.property(), type.words(), operand.text()),
                    "Write it like this: " + Literals.example(type));
        } else {
            wrongType(
                    comparison,
                    "%s is %s, and %s is not".formatted(comparison.property(), type.words(), operand.text()),
                    hint(type, operand));
        }
    }

    /** A word that the pack declares, in quotes or without (POLICY 12). */
    private void packWord(Set<String> words, ConditionText.Comparison comparison, Operand operand) {
        boolean word = operand.kind() == Operand.Kind.STRING || operand.kind() == Operand.Kind.CONSTANT;
        String owner = operand.kind() == Operand.Kind.CONSTANT
                ? operand.text().substring(0, Math.max(0, operand.text().lastIndexOf('.')))
                : "";
        boolean foreign = !owner.isEmpty()
                && (words != vocabulary.consequences() || !owner.matches("(io\\.qarules\\.casefile\\.)?Consequence"));
        if (!word) {
            wrongType(
                    comparison,
                    "%s is a word, and %s is not".formatted(comparison.property(), operand.text()),
                    HintWords.maybe(operand.value(), words));
        } else if (foreign || !words.contains(operand.value())) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    "%s has no word %s".formatted(comparison.property(), operand.text()),
                    HintWords.maybe(operand.value(), words));
            sound = false;
        }
    }

    private void word(Class<?> type, ConditionText.Comparison comparison, Operand operand) {
        List<String> words = Literals.words(type);
        String name = type.getSimpleName();
        String owner = operand.text().substring(0, Math.max(0, operand.text().lastIndexOf('.')));
        boolean plain = operand.kind() == Operand.Kind.NUMBER || operand.kind() == Operand.Kind.BOOLEAN;
        boolean foreign = operand.kind() == Operand.Kind.CONSTANT
                && !owner.isEmpty()
                && !owner.equals(name)
                && !owner.equals(type.getName());
        sound = false;
        if (plain) {
            wrongType(
                    comparison,
                    "%s is one of the words of %s, and %s is not"
                            .formatted(comparison.property(), name, operand.text()),
                    HintWords.maybe(operand.value(), words, known -> name + "." + known));
        } else if (foreign) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    "%s is one of the words of %s, and %s is not"
                            .formatted(comparison.property(), name, operand.text()),
                    HintWords.maybe(operand.value(), words, known -> name + "." + known));
        } else {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    "%s has no word \"%s\"".formatted(name, operand.value()),
                    HintWords.maybe(operand.value(), words, known -> name + "." + known));
        }
    }

    private static @Nullable String hint(ValueType type, Operand operand) {
        if (type == ValueType.TEXT) {
            return "Maybe \"%s\" in quotes".formatted(operand.text());
        }
        boolean digits =
                operand.kind() == Operand.Kind.STRING && operand.value().matches("-?\\d+(\\.\\d+)?");
        return digits ? "Maybe %s without quotes".formatted(operand.value()) : null;
    }

    private void wrongType(ConditionText.Comparison comparison, String message, @Nullable String hint) {
        findings.in(rule, DiagnosticCode.WRONG_TYPE, comparison.place(), message, hint);
        sound = false;
    }
}
