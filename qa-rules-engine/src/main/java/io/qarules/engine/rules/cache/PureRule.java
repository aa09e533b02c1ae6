package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule that may be a function of the fields of one subject and its companion. */
final class PureRule {
    private static final String MATCHES_MORE = "matches more than one fact alone";

    private final RuleText text;
    private final FactRoles roles;
    private final FactConditions conditions;
    private boolean decides;

    PureRule(RuleText text, FactRoles roles) {
        this.text = text;
        this.roles = roles;
        this.conditions = new FactConditions(roles);
    }

    /** What it does that such a function would not do, or a rule that has nothing to do with subjects; often nothing. */
    Optional<String> obstacle() {
        List<ElementText.Pattern> patterns = text.patterns();
        if (patterns.isEmpty() || patterns.size() != text.when().size()) {
            return Optional.of(MATCHES_MORE);
        }
        ElementText.Pattern subject = null;
        for (ElementText.Pattern pattern : patterns) {
            if (pattern.factClass() != null && roles.hasSubject(pattern.factClass())) {
                if (subject != null) {
                    return Optional.of(MATCHES_MORE);
                }
                subject = pattern;
            }
        }
        decides = subject != null;
        return subject == null ? sideEffect(null) : obstacle(subject);
    }

    private Optional<String> obstacle(ElementText.Pattern subject) {
        for (ElementText.Pattern pattern : text.patterns()) {
            Class<?> fact = pattern.factClass();
            if (fact == null || !roles.hasSubject(fact) && !roles.isBeside(fact)) {
                return Optional.of(MATCHES_MORE);
            }
            Optional<String> more = conditions.read(fact, pattern.conditions());
            if (more.isPresent()) {
                return Optional.of("has a condition that may read more than fields and fixed values: " + more.get());
            }
        }
        return sideEffect(subject.binding());
    }

    /** @param subject what alone its verbs may be given besides fixed values; null where they may be given any variable */
    private Optional<String> sideEffect(@Nullable String subject) {
        return text.then().stream()
                .filter(statement -> !speaksOf(subject, statement))
                .findFirst()
                .map(statement -> "does more than call verbs with %s and numbers of it: %s"
                        .formatted(subject == null ? "variables" : subject, statement.text()));
    }

    /** Whether the last verb of a row is given a fact, and all are given nothing else but what is fixed or read of it. */
    private boolean speaksOf(@Nullable String subject, StatementText statement) {
        List<StatementText.VerbCall> calls = statement.calls();
        return !calls.isEmpty()
                && !calls.get(calls.size() - 1).arguments().isEmpty()
                && calls.stream()
                        .flatMap(call -> call.arguments().stream())
                        .allMatch(argument -> argument.isLiteral()
                                || argument.kind() == Operand.Kind.VARIABLE
                                        && (subject == null || argument.text().equals(subject))
                                || conditions.isConstant(argument.text())
                                || subject != null && conditions.readAmount(argument, subject));
    }

    /** The fields that its conditions read. */
    Set<FactField> fields() {
        return conditions.fields();
    }

    /** The answers of its conditions that calculate. */
    Set<CalculationAnswer> answers() {
        return conditions.answers();
    }

    /** Whether it can fire for a subject of that clause: a rule that decides about subjects does so for its own only. */
    boolean mayFireFor(String clause) {
        String own = text.clause();
        if (!decides || own == null) {
            return true;
        }
        return own.endsWith("*") ? clause.startsWith(own.substring(0, own.length() - 1)) : own.equals(clause);
    }

    /** Whether it can fire for a subject with that value in a field: no condition asks for another value. */
    boolean mayFireFor(String field, String value) {
        return !decides
                || text.patterns().stream()
                        .filter(pattern -> pattern.factClass() != null && roles.hasSubject(pattern.factClass()))
                        .flatMap(pattern -> pattern.conditions().stream())
                        .noneMatch(condition -> condition instanceof ConditionText.Comparison comparison
                                && comparison.property().equals(field)
                                && comparison.operator().equals("==")
                                && comparison.operand().kind() == Operand.Kind.STRING
                                && !comparison.operand().value().equals(value));
    }
}
