package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks that a row is said once for what it decides about (POLICY 13, "One of a kind"): a rule fires for every
 * combination of the facts that its patterns match, so that a further pattern, which many facts can match, has it say
 * the same again.
 */
public final class RepeatCheck {
    /** Of these a run has one. */
    private static final Set<String> ALONE = Set.of("Agent", "Centre");

    private final DiagnosticCollector findings;
    private final RuleText rule;

    private RepeatCheck(DiagnosticCollector findings, RuleText rule) {
        this.findings = findings;
        this.rule = rule;
    }

    public static void check(DiagnosticCollector findings, RuleText rule) {
        new RepeatCheck(findings, rule).check();
    }

    private void check() {
        Set<ElementText.Pattern> said = new HashSet<>();
        for (StatementText.VerbCall call : rule.verbs().toList()) {
            if (!decides(call) || call.arguments().isEmpty()) {
                continue;
            }
            String subject = call.arguments().get(0).text();
            for (ElementText.Pattern pattern : rule.patterns()) {
                if (!subject.equals(pattern.binding()) && isOneOfMany(pattern, subject) && said.add(pattern)) {
                    say(call, subject, pattern);
                }
            }
        }
    }

    /** Whether saying it twice for one subject is a failure. */
    private boolean decides(StatementText.VerbCall call) {
        return !Verbs.kinds(rule.stage(), call.verb()).isEmpty()
                || rule.stage() == Stage.CALIBRATE
                || rule.stage() == Stage.PROBLEM;
    }

    /** Whether many facts may match a pattern for one subject: nothing says which one, neither there nor at the subject. */
    private boolean isOneOfMany(ElementText.Pattern pattern, String subject) {
        if (ALONE.contains(simpleType(pattern))) {
            return false;
        }
        Set<String> open = new TreeSet<>(FactIdentity.of(pattern));
        if (open.isEmpty()) {
            return true;
        }
        FactIdentity.equalities(pattern).forEach(equality -> open.remove(equality.property()));
        rule.patterns().stream()
                .filter(decided -> subject.equals(decided.binding()))
                .flatMap(FactIdentity::equalities)
                .forEach(equality -> open.remove(FactIdentity.read(pattern, equality.operand())));
        return !open.isEmpty();
    }

    private static String simpleType(ElementText.Pattern pattern) {
        return pattern.factType().substring(pattern.factType().lastIndexOf('.') + 1);
    }

    private void say(StatementText.VerbCall call, String subject, ElementText.Pattern pattern) {
        boolean sure = !isPicked(pattern)
                && FactIdentity.equalities(pattern).noneMatch(equality -> mayPick(pattern, equality));
        String bare = "%s( … )".formatted(simpleType(pattern));
        findings.in(
                rule,
                sure ? DiagnosticCode.OVERLAP : DiagnosticCode.POSSIBLE_OVERLAP,
                pattern.place(),
                PackText.of(sure ? "OVERLAP.repeats" : "POSSIBLE_OVERLAP.repeats", call.verb(), subject, bare),
                isRead(pattern)
                        ? PackText.of("OVERLAP.one-fact")
                        : PackText.of("OVERLAP.exists", "exists( %s )".formatted(bare)));
    }

    /** Whether a value may be that of one fact only: a text of another fact's, or a number or time. */
    private static boolean mayPick(ElementText.Pattern pattern, ConditionText.Comparison equality) {
        FactType.Property property = pattern.factClass() == null
                ? null
                : FactType.of(pattern.factClass()).path(equality.property());
        return property != null
                && (property.valueType().isOrdered()
                        || property.valueType() == ValueType.TEXT
                                && !equality.operand().isLiteral()
                                && !property.name().equals("clause"));
    }

    /** Whether a {@code not} says that no other comes before or after it. */
    private boolean isPicked(ElementText.Pattern pattern) {
        Set<String> names = names(pattern);
        return rule.when().stream()
                .filter(element ->
                        element instanceof ElementText.Group group && group.kind() == ElementText.Group.Kind.NOT)
                .anyMatch(element -> names.stream().anyMatch(name -> reads(element.text(), name)));
    }

    /** Whether another pattern or the row reads what the pattern binds. */
    private boolean isRead(ElementText.Pattern pattern) {
        List<String> others = Stream.concat(
                        rule.when().stream()
                                .filter(element -> element != pattern)
                                .map(ElementText::text),
                        rule.verbs().flatMap(call -> call.arguments().stream()).map(Operand::text))
                .toList();
        return names(pattern).stream().anyMatch(name -> others.stream().anyMatch(text -> reads(text, name)));
    }

    private static boolean reads(String text, String name) {
        return text.matches("(?s).*\\Q%s\\E(?!\\w).*".formatted(name));
    }

    private static Set<String> names(ElementText.Pattern pattern) {
        Set<String> names = new TreeSet<>();
        if (pattern.binding() != null) {
            names.add(pattern.binding());
        }
        pattern.conditions().forEach(condition -> {
            if (condition instanceof ConditionText.Binding binding) {
                names.add(binding.variable());
            } else if (condition instanceof ConditionText.Comparison comparison && comparison.binding() != null) {
                names.add(comparison.binding());
            }
        });
        return names;
    }
}
