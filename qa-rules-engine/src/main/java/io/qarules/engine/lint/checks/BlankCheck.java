package io.qarules.engine.lint.checks;

import com.google.common.base.CharMatcher;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.PackText;
import io.qarules.engine.value.Printable;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses names that begin or end with a blank, or have a tab or line end in them: {@code "7.1 "} is equal to no clause,
 * and nobody sees why. Blanks are all of Unicode's, such as the one that breaks no line. Names are the texts of annotations, those that verbs are given, and those that a clause or another
 * name is compared with; a text that may be part of anything, such as that of call notes, is none.
 */
public final class BlankCheck {
    private static final Set<String> NAMES = Set.of("clause", "name", "tally", "type", "tier", "line", "team");

    private final DiagnosticCollector findings;
    private final RuleText rule;

    private BlankCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
    }

    public static void check(DiagnosticCollector findings, RuleText rule) {
        BlankCheck check = new BlankCheck(findings, rule);
        rule.annotations().values().stream()
                .filter(text -> !text.isBlank()) // else it is missing, which is said
                .forEach(text -> check.name(rule.namePlace(), text));
        Patterns.all(rule).stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Patterns::parts)
                .flatMap(BlankCheck::compared)
                .forEach(check::name);
        rule.verbs().flatMap(call -> call.arguments().stream()).forEach(check::name);
    }

    /** What a name is compared with. */
    private static Stream<Operand> compared(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison && isName(comparison.property())) {
            return comparison.operand().kind() == Operand.Kind.LIST
                    ? comparison.operand().parts().stream()
                    : Stream.of(comparison.operand());
        }
        return condition instanceof ConditionText.MethodTest test && test.property() != null && isName(test.property())
                ? test.arguments().stream()
                : Stream.of();
    }

    private static boolean isName(String path) {
        return NAMES.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Whether a name is free of blanks around it, tabs and line ends. */
    static boolean isClean(String text) {
        return clean(text).equals(text);
    }

    private static String clean(String text) {
        return CharMatcher.whitespace().trimFrom(text.replaceAll("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}&&[^ ]]+", " "));
    }

    private void name(Operand operand) {
        if (operand.kind() == Operand.Kind.STRING) {
            name(operand.place(), operand.value());
        }
    }

    private void name(Place place, String text) {
        String clean = clean(text);
        if (!clean.equals(text)) {
            findings.in(
                    rule,
                    DiagnosticCode.BLANK,
                    place,
                    PackText.of("BLANK.unseen", Printable.line(text)),
                    clean.isEmpty() ? PackText.of("HINT.leave-out") : PackText.maybe("\"%s\"".formatted(clean)));
        }
    }
}
