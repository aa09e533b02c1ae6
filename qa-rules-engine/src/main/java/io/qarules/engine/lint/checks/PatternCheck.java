package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.lint.domain.LinearComparison;
import io.qarules.engine.lint.domain.PropertyFirst;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the patterns of a rule match existing fact types, with conditions that can hold. */
public final class PatternCheck {
    private final DiagnosticCollector findings;
    private final ClassLoader loader;
    private final Set<String> settings;
    private final Vocabulary vocabulary;

    /**
     * Creates the check.
     *
     * @param settings names of the settings that stage policy makes
     * @param vocabulary the words that stage policy declares
     */
    public PatternCheck(DiagnosticCollector findings, ClassLoader loader, Set<String> settings, Vocabulary vocabulary) {
        this.findings = findings;
        this.loader = loader;
        this.settings = settings;
        this.vocabulary = vocabulary;
    }

    public void check(FileText file) {
        for (RuleText rule : file.rules()) {
            Map<String, Variable> variables = new HashMap<>();
            rule.when().forEach(element -> check(rule, element, variables));
            names(rule);
        }
    }

    /** A variable begins with {@code $} and stands for one thing. */
    private void names(RuleText rule) {
        Set<String> bound = new HashSet<>();
        for (Patterns.Bound each : Patterns.bound(rule)) {
            if (!each.variable().startsWith("$")) {
                findings.in(
                        rule,
                        DiagnosticCode.GRAMMAR,
                        each.place(),
                        PackText.of("GRAMMAR.dollar", each.variable()),
                        PackText.maybe("$" + each.variable()));
            } else if (!bound.add(each.variable())) {
                findings.in(
                        rule,
                        DiagnosticCode.GRAMMAR,
                        each.place(),
                        PackText.of("GRAMMAR.bound-twice", each.variable()),
                        PackText.of("GRAMMAR.bind-apart"));
            }
        }
    }

    private void check(RuleText rule, ElementText element, Map<String, Variable> variables) {
        if (element instanceof ElementText.Pattern pattern) {
            ConditionCheck.check(findings, rule, pattern, vocabulary, variables);
            check(rule, pattern);
        } else if (element instanceof ElementText.Group group) {
            Map<String, Variable> inside = new HashMap<>(variables); // not known outside
            group.elements().forEach(each -> check(rule, each, inside));
        }
    }

    private void check(RuleText rule, ElementText.Pattern pattern) {
        Map<String, Class<?>> facts = Imports.facts(rule.stage(), loader);
        Place place = typePlace(pattern);
        Class<?> type = pattern.factClass();
        if (type == null) {
            unknown(rule, pattern.factType(), place, facts);
        } else if (pattern.source() == null && facts.values().stream().noneMatch(type::isAssignableFrom)) {
            findings.in(
                    rule,
                    DiagnosticCode.NEVER_FIRES,
                    place,
                    PackText.of("NEVER_FIRES.fact", rule.stage().folder(), pattern.factType()),
                    facts.isEmpty()
                            ? PackText.of("NEVER_FIRES.empty-left")
                            : PackText.of("NEVER_FIRES.facts", PackText.and(facts.keySet())));
        } else {
            settings(rule, pattern);
            if (!findings.knowsError(rule.file(), rule.name())) {
                ScaleCheck.check(findings, rule, pattern, vocabulary);
                PartOfHundredCheck.check(findings, rule, pattern, vocabulary);
                contradictions(rule, pattern);
            }
        }
    }

    private void unknown(RuleText rule, String type, Place place, Map<String, Class<?>> facts) {
        Class<?> fact = facts.get(type);
        findings.in(
                rule,
                DiagnosticCode.UNKNOWN_TYPE,
                place,
                fact == null
                        ? PackText.of("UNKNOWN_TYPE.none", rule.stage().folder(), type)
                        : PackText.of("HINT.not-imported", type),
                fact == null
                        ? HintWords.maybe(type, facts.keySet())
                        : PackText.maybe("import %s.*;".formatted(fact.getPackageName())));
    }

    private void contradictions(RuleText rule, ElementText.Pattern pattern) {
        List<Conjunction> boxes = Conjunctions.of(pattern, vocabulary);
        if (!boxes.stream().allMatch(Conjunction::isEmpty)) {
            return;
        }
        String property = boxes.get(0).contradiction();
        PropertyFirst reader = PropertyFirst.of(pattern);
        List<ConditionText> about = pattern.conditions().stream()
                .filter(condition -> property != null && isAbout(property, condition, reader))
                .toList();
        ConditionText last = about.isEmpty() ? pattern.conditions().get(0) : about.get(about.size() - 1);
        findings.in(
                rule,
                DiagnosticCode.NEVER_FIRES,
                last.place(),
                about.size() > 1
                        ? PackText.of("NEVER_FIRES.contradiction", property)
                        : PackText.of("NEVER_FIRES.never", last.text()),
                about.size() > 1 ? null : hint(pattern, property, reader.linear(last)));
    }

    private @Nullable PackText hint(
            ElementText.Pattern pattern, @Nullable String property, @Nullable LinearComparison linear) {
        if (property == null || pattern.factClass() == null) {
            return null;
        }
        FactType fact = FactType.of(pattern.factClass());
        if (linear != null && (linear.asksForFraction(fact) || !linear.terms().equals(Set.of(property)))) {
            return ScaleCheck.scales(fact, linear, vocabulary);
        }
        return property.equals(DecidingRule.OCCURRENCE)
                ? PackText.of("NEVER_FIRES.first")
                : ScaleCheck.scale(fact, property, vocabulary);
    }

    /** Whether a condition asks for a property, or one of several, or is one that never holds. */
    private static boolean isAbout(String property, ConditionText condition, PropertyFirst reader) {
        return reader.paths(condition)
                        .anyMatch(path -> Arrays.stream(property.split(", ")).anyMatch(one -> isAbout(one, path)))
                || Patterns.parts(condition).anyMatch(part -> part.text().equals(property));
    }

    /** Whether a path is that of a property, or goes on from it; that of a set is followed by the word that it contains. */
    private static boolean isAbout(String property, String path) {
        String read = property.replaceAll(" contains .*", "");
        return path.equals(read) || path.startsWith(read + ".");
    }

    private void settings(RuleText rule, ElementText.Pattern pattern) {
        if (!pattern.factType().equals("Setting")) {
            return;
        }
        for (ConditionText condition : pattern.conditions()) {
            boolean named = condition instanceof ConditionText.Comparison comparison
                    && comparison.property().equals("name")
                    && comparison.operator().equals("==")
                    && comparison.operand().kind() == Operand.Kind.STRING
                    && !settings.contains(comparison.operand().value());
            if (named) {
                Operand name = ((ConditionText.Comparison) condition).operand();
                findings.in(
                        rule,
                        DiagnosticCode.UNKNOWN_SETTING,
                        name.place(),
                        PackText.of("UNKNOWN_SETTING.none", name.text()),
                        HintWords.maybe(name.value(), settings, setting -> "\"" + setting + "\""));
            }
        }
    }

    private static Place typePlace(ElementText.Pattern pattern) {
        int at = Math.max(0, pattern.text().indexOf(pattern.factType()));
        boolean oneLine = pattern.text().lastIndexOf('\n', at) < 0;
        return oneLine ? new Place(pattern.place().line(), pattern.place().column() + at) : pattern.place();
    }
}
