package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.PackText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what Drools has and rules do not: a rule is data, and says no more than the grammar can. */
public final class GrammarCheck {
    private static final Map<String, PackText> OTHERS = Map.of(
            "function", PackText.of("GRAMMAR.function"),
            "declare", PackText.of("GRAMMAR.declare"),
            "query", PackText.of("GRAMMAR.query"),
            "unit", PackText.of("GRAMMAR.unit"),
            "annotation", PackText.of("GRAMMAR.annotation"),
            "annotation of several", PackText.of("GRAMMAR.one-text"),
            "second annotation", PackText.of("GRAMMAR.one-enough"),
            "attribute", PackText.of("GRAMMAR.attribute"));
    private static final Map<ElementText.Group.Kind, PackText> ELEMENTS = Map.of(
            ElementText.Group.Kind.FORALL, PackText.of("GRAMMAR.forall"),
            ElementText.Group.Kind.ACCUMULATE, PackText.of("GRAMMAR.accumulate"),
            ElementText.Group.Kind.EVAL, PackText.of("GRAMMAR.eval"),
            ElementText.Group.Kind.AND, PackText.of("GRAMMAR.and"),
            ElementText.Group.Kind.OR, PackText.of("GRAMMAR.or"),
            ElementText.Group.Kind.OTHER, PackText.of("GRAMMAR.no-pattern"));
    private static final Map<ElementText.Group.Kind, PackText> HINTS = Map.of(
            ElementText.Group.Kind.FORALL, PackText.maybe("not"),
            ElementText.Group.Kind.EVAL, PackText.of("GRAMMAR.into-brackets"),
            ElementText.Group.Kind.AND, PackText.of("GRAMMAR.leave-word"),
            ElementText.Group.Kind.OR, PackText.of("GRAMMAR.rule-each"));

    private static final Map<String, PackText> KINDS = Map.of(
            "annotation", PackText.of("GRAMMAR.annotation-kind"),
            "annotation of several", PackText.of("GRAMMAR.annotation-kind"),
            "second annotation", PackText.of("GRAMMAR.second-annotation-kind"),
            "attribute", PackText.of("GRAMMAR.attribute-kind"));

    private static final Set<String> JAVA = Set.of("if", "else", "for", "while", "switch", "try", "do");

    private final DiagnosticCollector findings;
    private final RuleText rule;

    private GrammarCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
    }

    /** Whether the file says nothing but what rules can; where a slip of the pen is the reason, it is named first. */
    public static void check(DiagnosticCollector findings, FileText file) {
        if (file.rules().stream().anyMatch(GrammarCheck::isUnclear) && new SyntaxCheck(findings, file).namesSlip()) {
            return;
        }
        file.others()
                .forEach(part -> findings.at(
                        DiagnosticCode.GRAMMAR,
                        file.path(),
                        part.place(),
                        PackText.of(
                                "GRAMMAR.part",
                                KINDS.getOrDefault(part.kind(), PackText.asWritten(part.kind())),
                                part.name(),
                                OTHERS.getOrDefault(part.kind(), PackText.of("GRAMMAR.import"))),
                        hint(part)));
        file.rules().forEach(rule -> new GrammarCheck(findings, rule).check());
    }

    private static PackText hint(FileText.Part part) {
        return part.kind().equals("annotation of several")
                ? PackText.of("GRAMMAR.write-one-text", part.name())
                : PackText.of("HINT.leave-out");
    }

    private static boolean isUnclear(RuleText rule) {
        boolean condition = Patterns.all(rule).stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Patterns::parts)
                .anyMatch(ConditionText.Other.class::isInstance);
        return condition
                || rule.then().stream().anyMatch(statement -> statement.calls().isEmpty());
    }

    private void check() {
        rule.when().forEach(element -> element(element, true));
        Patterns.all(rule).forEach(pattern -> pattern.conditions().forEach(condition -> condition(condition, true)));
        if (rule.then().size() > 1) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    rule.then().get(1).place(),
                    PackText.of("STATEMENT.several", rule.then().size()),
                    rule.stage() == Stage.PENALIZE || rule.stage() == Stage.TIER
                            ? PackText.of("STATEMENT.row")
                            : PackText.of("STATEMENT.rule-each"));
        }
        rule.then().forEach(this::statement);
    }

    private void element(ElementText element, boolean outermost) {
        if (element instanceof ElementText.Group group) {
            boolean ofOne = group.kind() == ElementText.Group.Kind.NOT || group.kind() == ElementText.Group.Kind.EXISTS;
            if (!ofOne) {
                say(
                        element,
                        Objects.requireNonNull(ELEMENTS.get(group.kind()), "an element that rules do not have"),
                        HINTS.get(group.kind()));
            } else if (!outermost) {
                say(element, PackText.of("GRAMMAR.nested-not"), null);
            } else {
                group.elements().forEach(inside -> element(inside, false));
            }
        } else if (element instanceof ElementText.Pattern pattern) {
            if (pattern.source() != null) {
                say(element, PackText.of("GRAMMAR.no-from"), PackText.of("HINT.leave-out"));
            } else if (pattern.binding() != null
                    && DrlLexer.tokens(pattern.text()).get(1).is(":=")) {
                say(element, PackText.of("GRAMMAR.no-operator", ":="), PackText.maybe(pattern.binding() + " :"));
            } else if (!pattern.text().endsWith(")") || pattern.text().contains(") @")) {
                say(element, PackText.of("GRAMMAR.pattern-annotation"), PackText.of("HINT.leave-out"));
            }
        }
    }

    private void say(ElementText element, PackText message, @Nullable PackText hint) {
        findings.in(rule, DiagnosticCode.GRAMMAR, element.place(), message, hint);
    }

    private void condition(ConditionText condition, boolean outermost) {
        if (condition instanceof ConditionText.Other other) {
            findings.in(rule, DiagnosticCode.GRAMMAR, other.at(), other.message(), other.hint());
        } else if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(part -> condition(part, false));
        } else if (!outermost
                && (condition instanceof ConditionText.Binding
                        || condition instanceof ConditionText.Comparison comparison && comparison.binding() != null)) {
            findings.in(
                    rule,
                    DiagnosticCode.GRAMMAR,
                    condition.place(),
                    PackText.of("GRAMMAR.bound-inside"),
                    PackText.of("GRAMMAR.bind-alone"));
        }
    }

    private void statement(StatementText statement) {
        StatementText.Fault fault = statement.fault();
        String first = DrlLexer.tokens(statement.text()).get(0).text();
        if (JAVA.contains(first)) {
            findings.in(
                    rule,
                    DiagnosticCode.GRAMMAR,
                    statement.place(),
                    PackText.of("GRAMMAR.no-java", first),
                    PackText.of("GRAMMAR.as-condition"));
        } else if (fault != null) {
            findings.in(
                    rule,
                    fault.semicolon() ? DiagnosticCode.SEMICOLON : DiagnosticCode.GRAMMAR,
                    fault.place(),
                    fault.message(),
                    fault.hint());
        } else if (statement.calls().isEmpty() && saidLater(statement) != null) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    statement.place(),
                    PackText.of("STATEMENT.begins", rule.stage().global()),
                    PackText.maybe(saidLater(statement) + ";"));
        } else if (statement.calls().isEmpty() && !findings.knowsError(rule.file(), rule.name())) {
            findings.in(
                    rule,
                    DiagnosticCode.STATEMENT,
                    statement.place(),
                    PackText.of("STATEMENT.not-on-global", rule.stage().global()),
                    nearest(first));
        }
    }

    /** {@code decide.warn( $o )} of {@code return decide.warn( $o )} or {@code warn( $o )}; null where there is none. */
    private @Nullable String saidLater(StatementText statement) {
        String global = rule.stage().global();
        List<Token> tokens = DrlLexer.tokens(statement.text());
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(global) && tokens.get(i + 1).is(".")) {
                return statement.text().substring(tokens.get(i).start());
            }
        }
        boolean verb = tokens.size() > 1
                && tokens.get(1).is("(")
                && Verbs.isVerb(rule.stage(), tokens.get(0).text());
        return verb ? "%s.%s".formatted(global, statement.text()) : null;
    }

    private PackText nearest(String first) {
        return ClosestMatch.to(first, List.of(rule.stage().global()))
                .map(PackText::maybe)
                .orElse(PackText.of("HINT.leave-out"));
    }
}
