package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses rules so large that checking, compiling or asking them would take long (GRAMMAR.md, "How large"). */
public final class SizeCheck {
    private static final int MOST_IMPORTS = 10;
    private static final int MOST_PATTERNS = 5;
    private static final int MOST_CONDITIONS = 100;
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_RULE = 10_000;
    private static final int LONGEST_TEXT = 1_000;

    private final DiagnosticCollector findings;
    private final RuleText rule;
    private final List<ElementText.Pattern> patterns;
    private final List<ConditionText> conditions;
    private boolean found;

    private SizeCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
        this.patterns = Patterns.all(rule);
        this.conditions = patterns.stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Patterns::parts)
                .filter(condition -> !(condition instanceof ConditionText.Combination))
                .toList();
    }

    /** Whether something in the file is too large, which is said. */
    public static boolean finds(DiagnosticCollector findings, FileText file) {
        if (file.imports().size() > MOST_IMPORTS) {
            findings.at(
                    DiagnosticCode.GRAMMAR,
                    file.path(),
                    file.imports().get(MOST_IMPORTS).place(),
                    PackText.of("GRAMMAR.most-imports", MOST_IMPORTS),
                    PackText.of("GRAMMAR.leave-unused"));
            return true;
        }
        boolean any = false;
        for (RuleText rule : file.rules()) {
            any |= new SizeCheck(findings, rule).finds();
        }
        return any;
    }

    /** How many conditions and values in lists rules have together. */
    public static long conditions(List<RuleText> rules) {
        return rules.stream()
                .flatMap(rule -> Patterns.all(rule).stream())
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Patterns::parts)
                .mapToLong(condition -> condition instanceof ConditionText.Combination
                        ? 0
                        : 1
                                + operands(condition)
                                        .mapToInt(operand -> operand.parts().size())
                                        .sum())
                .sum();
    }

    private boolean finds() {
        limit(rule.place(), length(), LONGEST_RULE, "GRAMMAR.most-characters", PackText.of("GRAMMAR.several"));
        limit(
                rule.place(),
                patterns.size(),
                MOST_PATTERNS,
                "GRAMMAR.most-patterns",
                PackText.of("GRAMMAR.several-rules"));
        limit(
                rule.place(),
                conditions.size(),
                MOST_CONDITIONS,
                "GRAMMAR.most-conditions",
                PackText.of("GRAMMAR.several-rules"));
        operands()
                .filter(operand -> operand.kind() == Operand.Kind.LIST)
                .forEach(list -> limit(
                        list.place(), list.parts().size(), MOST_VALUES, "GRAMMAR.most-values", PackText.maybe("!=")));
        Stream.concat(
                        Stream.concat(Stream.of(rule.name()), rule.annotations().values().stream())
                                .map(text -> Operand.of(rule.namePlace(), text, Operand.Kind.STRING)),
                        operands().filter(operand -> operand.kind() == Operand.Kind.STRING))
                .forEach(text -> limit(text.place(), text.text().length(), LONGEST_TEXT, "GRAMMAR.longest-text", null));
        return found;
    }

    /** The characters of its sides, as far as they were read. */
    private int length() {
        return Stream.concat(
                        rule.when().stream().map(ElementText::text),
                        rule.then().stream().map(StatementText::text))
                .mapToInt(String::length)
                .sum();
    }

    private Stream<Operand> operands() {
        return Stream.concat(
                        conditions.stream().flatMap(SizeCheck::operands),
                        rule.verbs().flatMap(call -> call.arguments().stream()))
                .flatMap(Operand::all);
    }

    private static Stream<Operand> operands(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            return Stream.of(comparison.operand());
        }
        if (condition instanceof ConditionText.Calculation calculation) {
            return Stream.of(calculation.left(), calculation.right());
        }
        return condition instanceof ConditionText.MethodTest test ? test.arguments().stream() : Stream.empty();
    }

    private void limit(Place place, int size, int most, String key, @Nullable PackText hint) {
        if (size > most && !found) {
            findings.in(rule, DiagnosticCode.GRAMMAR, place, PackText.of(key, Decimals.grouped(most)), hint);
            found = true;
        }
    }
}
