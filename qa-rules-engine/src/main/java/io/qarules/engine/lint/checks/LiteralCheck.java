package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a property is compared with a value of its own type: MVEL compiles nearly every comparison
 * (ARCHITECTURE.md, Traps of Drools).
 */
final class LiteralCheck {
    private static final int MOST_SHOWN = 4;
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
                    PackText.of("WRONG_TYPE.no-value", name),
                    type == ValueType.FACT ? PackText.of("WRONG_TYPE.compare-property") : null);
        } else if (contains && type != ValueType.WORDS && type != ValueType.TEXT) {
            wrongType(comparison, PackText.of("WRONG_TYPE.one-value", name), PackText.maybe(asOne(comparison)));
        } else if (type == ValueType.WORDS && !contains) {
            wrongType(
                    comparison,
                    PackText.of("WRONG_TYPE.several-values", name, operator),
                    PackText.maybe(asSeveral(comparison)));
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
                    PackText.of("WRONG_TYPE.null-operator"),
                    PackText.maybe("%s != null".formatted(comparison.property())));
        } else if (property.type().isPrimitive()) {
            wrongType(
                    comparison,
                    PackText.of("WRONG_TYPE.never-null", comparison.property()),
                    PackText.of("HINT.leave-out"));
        }
    }

    /** How a property that holds one value is compared: {@code severity in ( SEVERE, MINOR )}. */
    private static String asOne(ConditionText.Comparison comparison) {
        boolean denies =
                comparison.operator().startsWith("not") || comparison.operator().equals("!=");
        Operand operand = comparison.operand();
        String operator = operand.kind() == Operand.Kind.LIST ? denies ? "not in" : "in" : denies ? "!=" : "==";
        return "%s %s %s".formatted(comparison.property(), operator, operand.text());
    }

    /** How one that holds several is: {@code consequences contains A || consequences contains B}. */
    private static String asSeveral(ConditionText.Comparison comparison) {
        boolean denies =
                comparison.operator().startsWith("not") || comparison.operator().equals("!=");
        Operand operand = comparison.operand();
        List<Operand> values = operand.kind() == Operand.Kind.LIST ? operand.parts() : List.of(operand);
        String all = values.stream()
                .limit(MOST_SHOWN)
                .map(value ->
                        "%s %s %s".formatted(comparison.property(), denies ? "not contains" : "contains", value.text()))
                .collect(Collectors.joining(denies ? " && " : " || "));
        return values.size() > MOST_SHOWN ? all + (denies ? " && …" : " || …") : all;
    }

    private void list(FactType.Property property, ConditionText.Comparison comparison) {
        if (!comparison.operator().endsWith("in")) {
            wrongType(
                    comparison,
                    PackText.of("WRONG_TYPE.list", comparison.property()),
                    PackText.maybe(
                            comparison.operator().endsWith("contains") ? asSeveral(comparison) : asOne(comparison)));
        }
        for (Operand item : comparison.operand().parts()) {
            if (!item.isLiteral() || item.kind() == Operand.Kind.NULL) {
                wrongType(comparison, PackText.of("WRONG_TYPE.in-list", item.text()), null);
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
                    PackText.of("WRONG_TYPE.matches"),
                    PackText.maybe("%s == %s".formatted(comparison.property(), operand.text())));
            return;
        }
        TextPatterns.Fault fault = TextPatterns.fault(operand.value());
        if (fault != null) {
            findings.in(rule, DiagnosticCode.GRAMMAR, operand.place(), fault.said(), fault.hint());
            sound = false;
        }
    }

    private void order(FactType.Property property, ConditionText.Comparison comparison) {
        if (property.valueType() == ValueType.TEXT && comparison.operand().kind() == Operand.Kind.STRING) {
            wrongType(
                    comparison,
                    PackText.of("WRONG_TYPE.text-order", comparison.property()),
                    PackText.of(
                            "HINT.equals-or-starts",
                            comparison.property(),
                            comparison.operand().text()));
        } else {
            wrongType(
                    comparison,
                    PackText.of(
                            "WRONG_TYPE.order",
                            comparison.property(),
                            property.valueType().words()),
                    PackText.maybe("=="));
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
            range(property, comparison.property(), comparison, operand);
            return;
        }
        if (type == ValueType.WORD) {
            word(element, comparison, operand);
        } else if (type.isTime()) {
            wrongType(
                    comparison,
                    PackText.of("WRONG_TYPE.literal", comparison.property(), type.words(), operand.text()),
                    PackText.of("WRONG_TYPE.like-this", Literals.example(type)));
        } else {
            wrongType(
                    comparison,
                    PackText.of("WRONG_TYPE.literal", comparison.property(), type.words(), operand.text()),
                    hint(type, operand));
        }
    }

    /** Says where a whole number can never be what literals come to, and so never more or never less. */
    void range(FactType.Property property, String name, ConditionText condition, Operand operand) {
        BigDecimal number = property.valueType() == ValueType.WHOLE ? Constants.number(operand) : null;
        boolean wide = property.type() == long.class || property.type() == Long.class;
        BigDecimal least = BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE);
        BigDecimal most = BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE);
        boolean isListed = condition instanceof ConditionText.Comparison comparison
                && comparison.operand().kind() == Operand.Kind.LIST;
        if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            findings.in(
                    rule,
                    DiagnosticCode.GRAMMAR,
                    operand.place(),
                    PackText.of(
                            "GRAMMAR.always-same",
                            isListed ? "%s == %s".formatted(name, operand.text()) : condition.text()),
                    PackText.of("GRAMMAR.range", name, least.toPlainString(), most.toPlainString()));
            sound = false;
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
                    PackText.of("WRONG_TYPE.no-word", comparison.property(), operand.text()),
                    HintWords.maybe(operand.value(), words));
        } else if (foreign || !words.contains(operand.value())) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    PackText.of("UNKNOWN_WORD.of-pack", comparison.property(), operand.text()),
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
                    PackText.of("UNKNOWN_WORD.foreign", comparison.property(), name, operand.text()),
                    HintWords.maybe(operand.value(), words, known -> name + "." + known));
        } else if (foreign) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    PackText.of("UNKNOWN_WORD.foreign", comparison.property(), name, operand.text()),
                    HintWords.maybe(operand.value(), words, known -> name + "." + known));
        } else {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_WORD,
                    operand.place(),
                    PackText.of("UNKNOWN_WORD.none", name, operand.value()),
                    HintWords.maybe(operand.value(), words, known -> name + "." + known));
        }
    }

    private static @Nullable PackText hint(ValueType type, Operand operand) {
        if (type == ValueType.TEXT) {
            return PackText.of("HINT.in-quotes", operand.text());
        }
        if (type == ValueType.FLAG && operand.text().matches("[01]")) {
            return PackText.maybe(operand.text().equals("1") ? "true" : "false");
        }
        boolean quoted = operand.kind() == Operand.Kind.STRING
                && operand.value().matches(type == ValueType.FLAG ? "true|false" : "-?\\d+(\\.\\d+)?");
        return quoted ? PackText.of("HINT.without-quotes", operand.value()) : null;
    }

    private void wrongType(ConditionText.Comparison comparison, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.WRONG_TYPE, comparison.place(), message, hint);
        sound = false;
    }
}
