package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.vocabulary.Owner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules read of the words that stage policy declares: an attribute of its owner only, and a word only where it is
 * compared with one of its kind. What is read of a fact that is not known here counts for all of that name.
 */
final class WordReadings {
    /** What of which fact is a word of which verb of stage policy. */
    private static final Map<String, String> WORDS =
            Map.of("Event.type", "event", "Tallied.tally", "tally", "Setting.name", "setting");

    private static final String CENTRE = "centre";

    private final Set<Reading> readings = new HashSet<>();

    /**
     * A word or an attribute that is read.
     *
     * @param verb the verb of stage policy that declares it; empty for any
     * @param owner of an attribute; empty for any, and for a word
     */
    private record Reading(String verb, String owner, String name) {}

    /** Adds what a rule reads. */
    void add(RuleText rule) {
        Map<String, Variable> variables = Patterns.variables(rule);
        rule.allPatterns().forEach(pattern -> new Scope(variables, pattern.factClass()).read(pattern));
        Scope right = new Scope(variables, null);
        rule.verbs().flatMap(call -> call.arguments().stream()).forEach(given -> {
            given.all().forEach(right::read);
            literals(given).forEach(name -> readings.add(new Reading(CENTRE, "", name)));
        });
    }

    /** Returns whether a word that a verb of stage policy declares is compared with one of its kind. */
    boolean isRead(String verb, String word) {
        return readings.contains(new Reading(verb, "", word)) || readings.contains(new Reading("", "", word));
    }

    /** Returns whether an attribute is read of its owner, as in the words of stage policy. */
    boolean isRead(String verb, String owner, String name) {
        return readings.contains(new Reading(verb, owner, name)) || readings.contains(new Reading(verb, "", name));
    }

    private static Stream<String> literals(Operand operand) {
        return operand.all().filter(Operand::isLiteral).map(Operand::value);
    }

    /** What variables and paths mean in a pattern; on a right side there is no fact. */
    private final class Scope {
        private final Map<String, Variable> variables;
        private final @Nullable Class<?> fact;

        Scope(Map<String, Variable> variables, @Nullable Class<?> fact) {
            this.variables = variables;
            this.fact = fact;
        }

        void read(ElementText.Pattern pattern) {
            pattern.conditions().stream().flatMap(Patterns::parts).forEach(this::read);
        }

        private void read(ConditionText condition) {
            if (condition instanceof ConditionText.Comparison comparison) {
                compared(path(comparison.property()), List.of(comparison.operand()));
            } else if (condition instanceof ConditionText.Binding binding) {
                path(binding.property());
            } else if (condition instanceof ConditionText.Flag flag) {
                path(flag.property());
            } else if (condition instanceof ConditionText.MethodTest test) {
                compared(test.property() == null ? null : path(test.property()), test.arguments());
            } else if (condition instanceof ConditionText.Calculation calculation) {
                compared(null, List.of(calculation.left(), calculation.right()));
            }
        }

        private void compared(FactType.@Nullable Property property, List<Operand> operands) {
            Optional<String> verb = property == null ? Optional.of("") : verb(property);
            for (Operand operand : operands) {
                operand.all().forEach(this::read);
                literals(operand).forEach(word -> verb.ifPresent(of -> readings.add(new Reading(of, "", word))));
            }
        }

        void read(Operand operand) {
            if (operand.kind() == Operand.Kind.PROPERTY && !operand.text().isEmpty()) {
                path(operand.text());
            } else if (operand.kind() == Operand.Kind.CALL
                    && operand.arguments().size() == 1) {
                Class<?> owner = type(operand.receiver());
                note(owner == null ? null : FactType.of(owner).property(operand.step()), operand.step());
            }
        }

        /** Notes what a path reads, and returns the property at its end; null where that is not known. */
        private FactType.@Nullable Property path(String path) {
            FactType.Property property = property(path);
            List<Step> steps = Step.of(path);
            note(property, steps.get(steps.size() - 1).text());
            return property;
        }

        private FactType.@Nullable Property property(String path) {
            String first = Step.first(path);
            Variable variable = variables.get(first);
            if (variable != null && path.length() > first.length()) {
                return FactType.of(variable.type()).path(path.substring(first.length() + 1));
            }
            return fact == null ? null : FactType.of(fact).path(path);
        }

        /** Returns the class of what an operand is; null where it is not known. */
        private @Nullable Class<?> type(Operand operand) {
            if (operand.kind() == Operand.Kind.CALL) {
                Class<?> owner = type(operand.receiver());
                FactType.Property property =
                        owner == null || operand.arguments().size() > 1
                                ? null
                                : FactType.of(owner).property(operand.step());
                return property == null ? null : property.type();
            }
            if (operand.text().isEmpty()) {
                return fact;
            }
            Variable variable = variables.get(operand.text());
            FactType.Property property = variable == null ? property(operand.text()) : null;
            return variable != null ? variable.type() : property == null ? null : property.type();
        }

        private void note(FactType.@Nullable Property property, String text) {
            Step step = Step.of(text).get(0);
            String given = step.given();
            if (given == null || !given.startsWith("\"")) {
                return;
            }
            String name = String.valueOf(Step.literal(given, String.class));
            if (property == null) {
                readings.add(new Reading(step.name(), "", name));
                readings.add(new Reading(CENTRE, "", name));
            } else if (property.owner().getSimpleName().equals("Centre")) {
                readings.add(new Reading(CENTRE, "", name));
            } else {
                Owner.of(property.owner())
                        .ifPresent(owner -> readings.add(new Reading(step.name(), owner.word(), name)));
            }
        }

        /** Returns the verb that declares the words which a property holds; empty where it holds none of those. */
        private static Optional<String> verb(FactType.Property property) {
            return property.name().equals("consequences")
                    ? Optional.of("consequence")
                    : Optional.ofNullable(WORDS.get(property.owner().getSimpleName() + "." + property.name()));
        }
    }
}
