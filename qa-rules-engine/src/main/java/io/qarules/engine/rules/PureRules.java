package io.qarules.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;

/**
 * Whether every rule of a stage reads one fact and nothing else, so that what it says is a function of the fields that
 * it reads. Known from the rules' texts, and from what Drools made of them. What is not known to be so counts as not.
 */
public final class PureRules {
    private final @Nullable Class<?> fact;
    private final List<PureRule> rules = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();

    private PureRules(@Nullable Class<?> fact) {
        this.fact = fact;
    }

    /**
     * Looks at the rules of a stage.
     *
     * @param texts of the stage
     */
    static PureRules of(Iterable<? extends KiePackage> compiled, List<RuleText> texts) {
        Map<String, RuleImpl> byName = new HashMap<>();
        compiled.forEach(some -> some.getRules().forEach(rule -> byName.put(rule.getName(), (RuleImpl) rule)));
        PureRules pure = new PureRules(texts.stream()
                .map(text -> factOf(byName.get(text.name())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
        texts.forEach(text -> pure.add(text, byName.remove(text.name())));
        byName.keySet().forEach(name -> pure.obstacles.add("rule \"%s\" has no text".formatted(name)));
        return pure;
    }

    /** The record that all rules are about; null where there are none. */
    public @Nullable Class<?> fact() {
        return fact;
    }

    /** A line for each rule that may read more than one fact, with its file, line and why; none if all are pure. */
    public List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    /**
     * The fields that the rules for a clause read.
     *
     * @throws IllegalStateException where there are obstacles
     */
    public FactShape shape(String clause) {
        if (!obstacles.isEmpty()) {
            throw new IllegalStateException("the rules are not pure: " + obstacles);
        }
        Map<String, FactField> fields = new TreeMap<>();
        rules.stream()
                .filter(rule -> rule.mayFireFor(clause))
                .forEach(rule -> rule.fields.forEach((name, field) -> fields.merge(name, field, FactField::moreExact)));
        return new FactShape(clause, List.copyOf(fields.values()));
    }

    private void add(RuleText text, @Nullable RuleImpl compiled) {
        FactConditions conditions = new FactConditions(fact == null ? Object.class : fact);
        Optional<String> obstacle = obstacle(text, compiled, conditions);
        if (obstacle.isPresent()) {
            obstacles.add(
                    "%s:%d: rule \"%s\" %s".formatted(text.file(), text.place().line(), text.name(), obstacle.get()));
        } else {
            List<ConditionText> all = text.patterns().get(0).conditions();
            rules.add(new PureRule(all.isEmpty() ? null : all.get(0), conditions.fields()));
        }
    }

    private Optional<String> obstacle(RuleText text, @Nullable RuleImpl compiled, FactConditions conditions) {
        if (compiled == null || text.when().size() != 1 || text.patterns().size() != 1 || factOf(compiled) != fact) {
            return Optional.of("matches more than one fact alone");
        }
        if (!text.attributes().isEmpty() || !firesPlainly(compiled)) {
            return Optional.of("has an attribute, or a rule that it extends, that decides when it fires");
        }
        ElementText.Pattern pattern = text.patterns().get(0);
        Optional<ConditionText> condition = conditions.read(pattern.conditions());
        if (condition.isPresent()) {
            return Optional.of("has a condition that may read more than fields and fixed values: "
                    + condition.get().text());
        }
        return text.then().stream()
                .filter(statement -> !speaksOf(pattern.binding(), statement))
                .findFirst()
                .map(statement -> "does more than call verbs with " + pattern.binding() + " and fixed numbers: "
                        + statement.text())
                .or(() -> text.then().isEmpty() ? Optional.of("says nothing") : Optional.empty());
    }

    /** The class of the one fact that a rule matches; null where there is more on its left side. */
    private static @Nullable Class<?> factOf(@Nullable RuleImpl rule) {
        return rule != null
                        && rule.getLhs().getChildren().size() == 1
                        && rule.getLhs().getChildren().get(0) instanceof Pattern pattern
                        && pattern.getSource() == null
                        && pattern.getBehaviors().isEmpty()
                        && pattern.getObjectType() instanceof ClassObjectType type
                ? type.getClassType()
                : null;
    }

    /** Without the attributes that a package can give all its rules, and without a parent. */
    private static boolean firesPlainly(RuleImpl rule) {
        return rule.getParent() == null
                && rule.isMainAgendaGroup()
                && rule.getActivationGroup() == null
                && rule.getRuleFlowGroup() == null
                && rule.getTimer() == null
                && !rule.hasCalendars()
                && rule.getDateEffective() == null
                && rule.getDateExpires() == null
                && rule.getEnabled() instanceof EnabledBoolean
                && !rule.isSalienceDynamic()
                && !rule.hasNamedConsequences()
                && !rule.isLockOnActive()
                && !rule.isAllMatches();
    }

    /** Whether a statement calls verbs in a row, the last with the fact and numbers. */
    private static boolean speaksOf(@Nullable String binding, StatementText statement) {
        List<StatementText.VerbCall> calls = statement.calls();
        return !calls.isEmpty()
                && !calls.get(calls.size() - 1).arguments().isEmpty()
                && calls.stream()
                        .flatMap(call -> call.arguments().stream())
                        .allMatch(argument -> argument.kind() == Operand.Kind.NUMBER
                                || argument.text().equals(binding));
    }

    /**
     * A pure rule.
     *
     * @param first of its conditions: where that does not hold Drools asks no other
     * @param fields that its conditions read, by name
     */
    private record PureRule(@Nullable ConditionText first, Map<String, FactField> fields) {
        boolean mayFireFor(String clause) {
            if (first instanceof ConditionText.Comparison comparison
                    && comparison.property().equals("clause")
                    && comparison.operator().equals("==")
                    && isPlain(comparison.operand())) {
                return comparison.operand().value().equals(clause);
            }
            if (first instanceof ConditionText.MethodTest test
                    && "clause".equals(test.property())
                    && test.method().equals("startsWith")
                    && isPlain(test.arguments().get(0))) {
                return clause.startsWith(test.arguments().get(0).value());
            }
            return true;
        }

        private static boolean isPlain(Operand operand) {
            return operand.kind() == Operand.Kind.STRING && !operand.text().contains("\\");
        }
    }
}
