package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.jspecify.annotations.Nullable;

/** A rule that may be a function of the fields of one subject and its companion. */
final class PureRule {
    private static final String MATCHES_MORE = "matches more than one fact alone";

    private final RuleText text;
    private final FactRoles roles;
    private final FactConditions conditions;
    private ElementText.@Nullable Pattern subject;

    PureRule(RuleText text, FactRoles roles) {
        this.text = text;
        this.roles = roles;
        this.conditions = new FactConditions(roles);
    }

    /** What it does that such a function would not do, or a rule that has nothing to do with subjects; often nothing. */
    Optional<String> obstacle(@Nullable RuleImpl compiled) {
        List<Class<?>> facts = facts(compiled);
        List<ElementText.Pattern> patterns = text.patterns();
        if (compiled == null || facts.isEmpty() || facts.size() != patterns.size()) {
            return Optional.of(MATCHES_MORE);
        }
        if (!text.attributes().isEmpty() || !firesPlainly(compiled)) {
            return Optional.of("has an attribute, or a rule that it extends, that decides when it fires");
        }
        for (int i = 0; i < facts.size(); i++) {
            Class<?> fact = facts.get(i);
            if (roles.hasSubject(fact) && subject == null) {
                subject = patterns.get(i);
            } else if (!roles.isBeside(fact) && fact.isAssignableFrom(roles.subject())) {
                return Optional.of(MATCHES_MORE);
            }
        }
        return subject == null ? sideEffect(null) : obstacle(subject, facts);
    }

    private Optional<String> obstacle(ElementText.Pattern subject, List<Class<?>> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (!roles.hasSubject(facts.get(i)) && !roles.isBeside(facts.get(i))) {
                return Optional.of(MATCHES_MORE);
            }
            Optional<ConditionText> condition =
                    conditions.read(facts.get(i), text.patterns().get(i).conditions());
            if (condition.isPresent()) {
                return Optional.of("has a condition that may read more than fields and fixed values: "
                        + condition.get().text());
            }
        }
        return sideEffect(subject.binding());
    }

    /** @param subject what alone its verbs may be given besides fixed values; null where they may be given any variable */
    private Optional<String> sideEffect(@Nullable String subject) {
        return text.then().stream()
                .filter(statement -> !speaksOf(subject, statement))
                .findFirst()
                .map(statement -> "does more than call verbs with %s and fixed numbers: %s"
                        .formatted(subject == null ? "variables" : subject, statement.text()))
                .or(() -> text.then().isEmpty() ? Optional.of("says nothing") : Optional.empty());
    }

    /** Whether a statement calls verbs in a row, the last with a fact. */
    private boolean speaksOf(@Nullable String subject, StatementText statement) {
        List<StatementText.VerbCall> calls = statement.calls();
        return !calls.isEmpty()
                && !calls.get(calls.size() - 1).arguments().isEmpty()
                && calls.stream()
                        .flatMap(call -> call.arguments().stream())
                        .allMatch(argument -> argument.kind() == Operand.Kind.NUMBER
                                || argument.kind() == Operand.Kind.VARIABLE
                                        && (subject == null || argument.text().equals(subject))
                                || conditions.isConstant(argument.text()));
    }

    /** The fields that its conditions read. */
    Set<FactField> fields() {
        return conditions.fields();
    }

    /** Whether it can fire for a subject of that clause: where its first condition does not hold Drools asks no other. */
    boolean mayFireFor(String clause) {
        ConditionText first = subject == null || subject.conditions().isEmpty()
                ? null
                : subject.conditions().get(0);
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

    /** The classes that its patterns match; none where there is more than patterns on its left side. */
    private static List<Class<?>> facts(@Nullable RuleImpl rule) {
        List<Class<?>> facts = new ArrayList<>();
        for (RuleConditionElement element :
                rule == null ? List.<RuleConditionElement>of() : rule.getLhs().getChildren()) {
            if (element instanceof Pattern pattern
                    && pattern.getSource() == null
                    && pattern.getBehaviors().isEmpty()
                    && pattern.getObjectType() instanceof ClassObjectType type) {
                facts.add(type.getClassType());
            } else {
                return List.of();
            }
        }
        return facts;
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
}
