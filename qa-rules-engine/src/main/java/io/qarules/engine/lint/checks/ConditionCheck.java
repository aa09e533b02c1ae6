package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Constants;
import io.qarules.engine.lint.domain.PropertyFirst;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Opposites;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.Literals;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that the conditions of one pattern use properties that its fact type has. */
final class ConditionCheck {
    /** Methods of Java that compare, and what rules have instead. */
    private static final Map<String, String> COMPARISONS =
            Map.of("equals", "==", "isEqual", "==", "isBefore", "<", "before", "<", "isAfter", ">", "after", ">");

    /** What other languages call unknown, true and false. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("nil", "null"),
            Map.entry("null", "null"),
            Map.entry("none", "null"),
            Map.entry("undefined", "null"),
            Map.entry("空", "null"),
            Map.entry("true", "true"),
            Map.entry("yes", "true"),
            Map.entry("是", "true"),
            Map.entry("false", "false"),
            Map.entry("no", "false"),
            Map.entry("否", "false"));

    private static final List<String> TEXT_TESTS = List.of("contains", "endsWith", "startsWith");

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final FactType fact;
    private final Vocabulary vocabulary;
    private final Map<String, Variable> variables;
    private final VariableCheck variableCheck;
    private final LiteralCheck literals;

    private ConditionCheck(
            DiagnosticCollector findings,
            RuleText rule,
            FactType fact,
            Vocabulary vocabulary,
            Map<String, Variable> variables) {
        this.findings = findings;
        this.rule = rule;
        this.fact = fact;
        this.vocabulary = vocabulary;
        this.variables = variables;
        this.variableCheck = new VariableCheck(findings, rule, variables.keySet());
        this.literals = new LiteralCheck(findings, rule, vocabulary);
    }

    /** @param variables those bound so far; takes those of the pattern */
    static void check(
            DiagnosticCollector findings,
            RuleText rule,
            ElementText.Pattern pattern,
            Vocabulary vocabulary,
            Map<String, Variable> variables) {
        Class<?> type = pattern.factClass();
        if (type != null) {
            if (pattern.binding() != null) {
                variables.put(pattern.binding(), new Variable(type, type, ValueType.FACT));
            }
            ConditionCheck check = new ConditionCheck(findings, rule, FactType.of(type), vocabulary, variables);
            pattern.conditions().forEach(check::check);
        }
    }

    private void check(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            FactType.Property property = resolve(comparison.place(), comparison.property());
            if (property != null) {
                bind(comparison.binding(), property);
                comparison(property, words(property, comparison));
            }
        } else if (condition instanceof ConditionText.Calculation calculation) {
            calculation(calculation);
        } else if (condition instanceof ConditionText.Binding binding) {
            FactType.Property property = resolve(afterColon(binding), binding.property());
            if (property != null) {
                bind(binding.variable(), property);
            }
        } else if (condition instanceof ConditionText.Flag flag) {
            flag(flag);
        } else if (condition instanceof ConditionText.MethodTest test) {
            method(test);
        } else if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(this::check);
        }
    }

    private void bind(@Nullable String variable, FactType.Property property) {
        if (variable != null) {
            variables.put(variable, Variable.of(property));
        }
    }

    /** The comparison, in which what is no property is meant for a word: {@code severity == severe}. */
    private ConditionText.Comparison words(FactType.Property property, ConditionText.Comparison comparison) {
        boolean word = property.itemType() == ValueType.WORD || vocabulary.wordsOf(property) != null;
        return word ? comparison.with(word(comparison.operand())) : comparison;
    }

    private Operand word(Operand operand) {
        if (operand.kind() == Operand.Kind.LIST) {
            return operand.with(operand.parts().stream().map(this::word).toList());
        }
        boolean word = operand.kind() == Operand.Kind.PROPERTY
                && fact.property(Step.first(operand.text())) == null
                && !operand.text().startsWith("$");
        return word ? Operand.of(operand.place(), operand.text(), Operand.Kind.CONSTANT) : operand;
    }

    private void comparison(FactType.Property property, ConditionText.Comparison comparison) {
        Operand operand = comparison.operand();
        String meant = meant(property, operand);
        if (meant != null) {
            wrongType(operand.place(), PackText.of("WRONG_TYPE.foreign-word", operand.text()), PackText.maybe(meant));
            return;
        }
        if (!literals.check(property, comparison)) {
            return;
        }
        if (operand.text().equals(comparison.property())) {
            alwaysTheSame(comparison);
        }
        if (operand.kind() == Operand.Kind.CALCULATION) {
            literals.range(property, comparison.property(), comparison, operand);
        }
        if (operand.kind() == Operand.Kind.VARIABLE || operand.kind() == Operand.Kind.PROPERTY) {
            Variable other = value(operand);
            if (other != null && !other.comparesWith(property)) {
                wrongType(
                        comparison.place(),
                        PackText.of(
                                "WRONG_TYPE.two-types",
                                comparison.property(),
                                property.valueType().words(),
                                operand.text(),
                                other.valueType().words()),
                        null);
            }
        } else if (operand.kind() == Operand.Kind.CALCULATION) {
            if (property.valueType().isNumber()) {
                number(operand);
            } else {
                wrongType(
                        comparison.place(),
                        PackText.of(
                                "WRONG_TYPE.against-number",
                                comparison.property(),
                                property.valueType().words(),
                                operand.text()),
                        null);
            }
        } else if (operand.kind() == Operand.Kind.CALL) {
            grammar(operand, PackText.of("GRAMMAR.method-after-operator"), PackText.of("GRAMMAR.write-property"));
        }
    }

    /** What {@code nil} or {@code TRUE} is in rules; null for what is a property or word, and for what is neither. */
    private @Nullable String meant(FactType.Property property, Operand operand) {
        boolean bare = operand.kind() == Operand.Kind.CONSTANT || operand.kind() == Operand.Kind.PROPERTY;
        if (!bare || fact.property(Step.first(operand.text())) != null || isWord(property, operand)) {
            return null;
        }
        String word = FOREIGN.get(operand.text().toLowerCase(Locale.ROOT));
        return "null".equals(word) || property.valueType() == ValueType.FLAG ? word : null;
    }

    private boolean isWord(FactType.Property property, Operand operand) {
        Set<String> ofPack = vocabulary.wordsOf(property);
        return ofPack != null && ofPack.contains(operand.text())
                || property.type().isEnum() && Literals.words(property.type()).contains(operand.value());
    }

    private void calculation(ConditionText.Calculation calculation) {
        boolean ofFacts = Stream.of(calculation.left(), calculation.right())
                .flatMap(Operand::all)
                .anyMatch(part -> !part.isLiteral() && part.kind() != Operand.Kind.CALCULATION);
        if (!ofFacts || calculation.left().text().equals(calculation.right().text())) {
            alwaysTheSame(calculation);
        } else if (calculation.left().kind() == Operand.Kind.CALL
                && calculation.right().kind() == Operand.Kind.BOOLEAN) {
            answer(calculation);
        } else if (isOfVariable(calculation.left())) {
            variable(calculation);
        } else if (isTurnedRound(calculation)) {
            valueFirst(calculation);
        } else if (calculation.operator().matches("==|!=|<=?|>=?")) {
            number(calculation.left());
            number(calculation.right());
            Operand right = calculation.right();
            FactType.Property property = right.kind() == Operand.Kind.PROPERTY ? fact.path(right.text()) : null;
            if (property != null) {
                literals.range(property, right.text(), calculation, calculation.left());
            }
        } else {
            wrongType(
                    calculation.place(),
                    PackText.of("WRONG_TYPE.number-operator", calculation.left().text(), calculation.operator()),
                    PackText.maybe("=="));
        }
    }

    /** Whether a value that is no number stands before the operator, and a property after it. */
    private static boolean isTurnedRound(ConditionText.Calculation calculation) {
        Operand left = calculation.left();
        return left.isLiteral()
                && left.kind() != Operand.Kind.NUMBER
                && calculation.right().kind() == Operand.Kind.PROPERTY
                && PropertyFirst.turned(calculation.operator()) != null;
    }

    /** {@code "7.2" == clause}: the property stands first. */
    private void valueFirst(ConditionText.Calculation calculation) {
        Operand property = calculation.right();
        if (value(property) != null) {
            wrongType(
                    calculation.left().place(),
                    PackText.of("WRONG_TYPE.value-first", calculation.left().text(), property.text()),
                    PackText.maybe("%s %s %s"
                            .formatted(
                                    property.text(),
                                    PropertyFirst.turned(calculation.operator()),
                                    calculation.left().text())));
        }
    }

    /** {@code orderId.startsWith( "A" ) == false}. */
    private void answer(ConditionText.Calculation calculation) {
        Operand test = calculation.left();
        boolean yes = calculation.operator().equals("==")
                == calculation.right().text().equals("true");
        grammar(
                test,
                PackText.of("GRAMMAR.compares-answer", test.text()),
                yes ? PackText.maybe(test.text()) : Opposites.of(test));
    }

    /** Whether it is a variable, or read of one, that is no number. */
    private boolean isOfVariable(Operand operand) {
        Variable bound = variables.get(Step.first(operand.text()));
        if (bound == null) {
            return false;
        }
        if (operand.kind() == Operand.Kind.VARIABLE) {
            return !bound.valueType().isNumber();
        }
        FactType.Property property = operand.kind() == Operand.Kind.PROPERTY
                ? FactType.of(bound.type()).path(afterDot(operand.text()))
                : null;
        return property != null && !property.valueType().isNumber();
    }

    /** {@code $c == "7.1"}: rules compare the property that was bound. */
    private void variable(ConditionText.Calculation calculation) {
        Operand left = calculation.left();
        Operand right = calculation.right();
        Variable value = value(left);
        if (value == null) {
            return;
        }
        String turned = PropertyFirst.turned(calculation.operator());
        boolean ofFact = right.kind() == Operand.Kind.PROPERTY && !right.text().startsWith("$") && turned != null;
        String property = left.kind() == Operand.Kind.VARIABLE ? bound(left.text()) : afterDot(left.text());
        wrongType(
                left.place(),
                PackText.of(
                        "WRONG_TYPE.variable-first",
                        left.text(),
                        value.valueType().words()),
                ofFact
                        ? PackText.maybe("%s %s %s".formatted(right.text(), turned, left.text()))
                        : property == null
                                ? null
                                : PackText.of(
                                        "WRONG_TYPE.where-bound",
                                        "%s %s %s".formatted(property, calculation.operator(), right.text())));
    }

    private static String afterDot(String path) {
        return path.substring(Step.first(path).length() + 1);
    }

    /** The property that a variable is bound to; null where it is a whole fact. */
    private @Nullable String bound(String variable) {
        return Patterns.all(rule).stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(ConditionText.Binding.class::isInstance)
                .map(ConditionText.Binding.class::cast)
                .filter(binding -> binding.variable().equals(variable))
                .map(ConditionText.Binding::property)
                .findFirst()
                .orElse(null);
    }

    private void alwaysTheSame(ConditionText condition) {
        findings.in(
                rule,
                DiagnosticCode.GRAMMAR,
                condition.place(),
                PackText.of("GRAMMAR.always-same", condition.text()),
                PackText.of("GRAMMAR.compare-property"));
    }

    /** Whether an operand is made of numbers; says where it is not. */
    private void number(Operand operand) {
        switch (operand.kind()) {
            case NUMBER -> {
                // it is one
            }
            case VARIABLE, PROPERTY -> {
                Variable value = value(operand);
                if (value != null && !value.valueType().isNumber()) {
                    wrongType(
                            operand.place(),
                            PackText.of(
                                    "WRONG_TYPE.no-calculation",
                                    operand.text(),
                                    value.valueType().words()),
                            null);
                }
            }
            case CALCULATION -> {
                if (Constants.dividesByZero(operand)) {
                    grammar(
                            operand,
                            PackText.of("GRAMMAR.by-zero", operand.text()),
                            PackText.of("GRAMMAR.compare-property"));
                } else if (operand.operator().equals("/")) {
                    grammar(operand, PackText.of("GRAMMAR.no-division"), PackText.of("GRAMMAR.multiply"));
                }
                operand.parts().forEach(this::number);
            }
            default ->
                wrongType(
                        operand.place(),
                        PackText.of("WRONG_TYPE.no-number", operand.text()),
                        operand.kind() == Operand.Kind.CALL ? PackText.of("WRONG_TYPE.without-brackets") : null);
        }
    }

    /** What a variable or a path stands for; null where that is not known, which has been said. */
    private @Nullable Variable value(Operand operand) {
        String first = Step.first(operand.text());
        if (!first.startsWith("$")) {
            FactType.Property property = resolve(operand.place(), operand.text());
            return property == null ? null : Variable.of(property);
        }
        Variable variable = variables.get(first);
        if (variable == null) {
            variableCheck.check(operand);
            return null;
        }
        if (first.length() == operand.text().length()) {
            return variable;
        }
        FactType.Property property = new PathCheck(findings, rule, vocabulary)
                .resolve(
                        FactType.of(variable.type()),
                        new Place(operand.place().line(), operand.place().column() + first.length() + 1),
                        operand.text().substring(first.length() + 1));
        return property == null ? null : Variable.of(property);
    }

    private void flag(ConditionText.Flag flag) {
        FactType.Property property = resolve(flag.place(), flag.property());
        if (property != null && property.valueType() != ValueType.FLAG) {
            wrongType(
                    flag.place(),
                    PackText.of("WRONG_TYPE.no-flag", flag.property()),
                    PackText.of("WRONG_TYPE.compare"));
        }
    }

    private void method(ConditionText.MethodTest test) {
        Variable owner = test.property() == null
                ? null
                : value(Operand.of(
                        test.place(),
                        test.property(),
                        test.property().matches("\\$\\w+") ? Operand.Kind.VARIABLE : Operand.Kind.PROPERTY));
        if (test.property() != null && owner == null) {
            return;
        }
        boolean text = owner != null && owner.valueType() == ValueType.TEXT;
        FactType type = owner == null ? fact : FactType.of(owner.type());
        Method method = text ? null : type.test(test.method());
        if (text ? !TEXT_TESTS.contains(test.method()) : method == null) {
            findings.in(
                    rule,
                    DiagnosticCode.UNKNOWN_METHOD,
                    test.place(),
                    PackText.of(
                            "UNKNOWN_METHOD.none",
                            test.property() == null ? type.name() : test.property(),
                            test.method()),
                    instead(test).orElseGet(() -> HintWords.maybe(test.method(), text ? TEXT_TESTS : type.tests())));
            return;
        }
        int expected = text ? 1 : Objects.requireNonNull(method).getParameterCount();
        if (expected != test.arguments().size()) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_ARGUMENTS,
                    test.place(),
                    PackText.of(
                            "WRONG_ARGUMENTS.count",
                            test.method(),
                            Signatures.count(expected),
                            test.arguments().size()),
                    null);
            return;
        }
        for (int i = 0; i < expected; i++) {
            argument(test, test.arguments().get(i), method == null ? String.class : method.getParameterTypes()[i]);
        }
    }

    /** {@code hiredOn < "2026-08-01"} for {@code hiredOn.isBefore( "2026-08-01" )}. */
    private static Optional<PackText> instead(ConditionText.MethodTest test) {
        String operator = COMPARISONS.get(test.method());
        return operator == null || test.property() == null || test.arguments().size() != 1
                ? Optional.empty()
                : Optional.of(PackText.maybe("%s %s %s"
                        .formatted(
                                test.property(),
                                operator,
                                test.arguments().get(0).text())));
    }

    private void argument(ConditionText.MethodTest test, Operand argument, Class<?> type) {
        boolean text = type == String.class;
        Variable value = argument.kind() == Operand.Kind.VARIABLE || argument.kind() == Operand.Kind.PROPERTY
                ? value(argument)
                : null;
        boolean unknown =
                value == null && (argument.kind() == Operand.Kind.VARIABLE || argument.kind() == Operand.Kind.PROPERTY);
        boolean fits = value != null
                ? text ? value.valueType() == ValueType.TEXT : value.valueType().isNumber()
                : argument.kind() == (text ? Operand.Kind.STRING : Operand.Kind.NUMBER);
        if (!fits && !unknown) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_ARGUMENTS,
                    argument.place(),
                    PackText.of(
                            "WRONG_ARGUMENTS.type",
                            test.method(),
                            PackText.of(text ? "TYPE.text" : "TYPE.decimal"),
                            argument.text()),
                    text ? PackText.of("HINT.in-quotes", argument.text()) : null);
        }
    }

    private FactType.@Nullable Property resolve(Place place, String path) {
        return new PathCheck(findings, rule, vocabulary).resolve(fact, place, path);
    }

    private void grammar(Operand operand, PackText message, PackText hint) {
        findings.in(rule, DiagnosticCode.GRAMMAR, operand.place(), message, hint);
    }

    private void wrongType(Place place, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.WRONG_TYPE, place, message, hint);
    }

    private static Place afterColon(ConditionText.Binding binding) {
        int at = binding.text().lastIndexOf(binding.property());
        return binding.text().contains("\n")
                ? binding.place()
                : new Place(binding.place().line(), binding.place().column() + at);
    }
}
