package io.qarules.engine.rules.cache;

import io.qarules.engine.rules.text.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether every rule of a stage that decides about a subject reads the fields of that one and of its companion and
 * nothing else, so that what it says is a function of them. What is not known to be so counts as not.
 */
public final class PureRules {
    private final FactRoles roles;
    private final List<PureRule> rules = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();

    private PureRules(FactRoles roles) {
        this.roles = roles;
    }

    /**
     * Looks at the rules of a stage.
     *
     * @param texts of the stage
     */
    public static PureRules of(List<RuleText> texts, FactRoles roles) {
        PureRules pure = new PureRules(roles);
        for (RuleText text : texts) {
            PureRule rule = new PureRule(text, roles);
            rule.obstacle()
                    .ifPresentOrElse(
                            obstacle -> pure.obstacles.add("%s:%s: rule \"%s\" %s"
                                    .formatted(text.file(), text.place().line(), text.name(), obstacle)),
                            () -> pure.rules.add(rule));
        }
        return pure;
    }

    /** A line for each rule that may read more, with its file, line and why; none if all are pure. */
    public List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    /**
     * What the rules can tell of a subject.
     *
     * @throws IllegalStateException where there are obstacles
     */
    public FactKeyReader keyReader() {
        return keyReader(new Kind("", ""), rule -> true);
    }

    /** The same for subjects of one clause: their field {@code clause} has that value. */
    public FactKeyReader keyReader(String clause) {
        return keyReader(new Kind("clause", clause), rule -> rule.mayFireFor(clause));
    }

    /**
     * The same for subjects one of whose fields has a value.
     *
     * @param field a text
     */
    public FactKeyReader keyReader(String field, String value) {
        return keyReader(new Kind(field, value), rule -> rule.mayFireFor(field, value));
    }

    /** What subjects have in common; nothing where the field is empty. */
    private record Kind(String field, String value) {}

    private FactKeyReader keyReader(Kind kind, Predicate<PureRule> which) {
        if (!obstacles.isEmpty()) {
            throw new IllegalStateException("the rules are not pure: " + obstacles);
        }
        Set<FactField> fields = new LinkedHashSet<>();
        Set<CalculationAnswer> answers = new LinkedHashSet<>();
        rules.stream().filter(which).forEach(rule -> {
            fields.addAll(rule.fields());
            answers.addAll(rule.answers());
        });
        fields.removeIf(field -> field.isOf(roles.subject(), kind.field()));
        return new FactKeyReader(kind.value(), fields, answers, roles);
    }
}
