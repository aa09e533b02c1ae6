package io.qarules.engine.rules;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The verbs of each stage's global, as {@link Verb} marks them. */
public final class Verbs {
    private static final Map<Stage, Verbs> BY_STAGE = new EnumMap<>(Stage.class);

    static {
        for (Stage stage : Stage.values()) {
            BY_STAGE.put(stage, new Verbs(stage));
        }
    }

    private final ImmutableListMultimap<String, Method> methods;

    private Verbs(Stage stage) {
        ImmutableListMultimap.Builder<String, Method> all = ImmutableListMultimap.builder();
        for (String global : stage.globalTypes()) {
            of(global).forEach(all::put);
        }
        methods = all.build();
    }

    /** The methods of a global that rules may call, by name; several where a verb can be said in several ways. */
    public static ImmutableListMultimap<String, Method> of(Class<?> global) {
        return Arrays.stream(global.getMethods())
                .filter(method -> method.isAnnotationPresent(Verb.class))
                .collect(ImmutableListMultimap.toImmutableListMultimap(Method::getName, method -> method));
    }

    /** The kinds of decision that a rule gives when it fires, in the order of its row. */
    public static List<DecisionKind> kinds(RuleText rule) {
        return rule.verbs()
                .map(StatementText.VerbCall::verb)
                .flatMap(verb -> kinds(rule.stage(), verb).stream())
                .distinct()
                .toList();
    }

    /** The kinds of decision that a verb gives; none for a word that is no verb of the stage. */
    public static Set<DecisionKind> kinds(Stage stage, String verb) {
        return of(stage).methods.get(verb).stream()
                .flatMap(
                        method -> Arrays.stream(method.getAnnotation(Verb.class).value()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The shortest verb that gives a kind of decision, e.g. {@code fine} of all those that fine.
     *
     * @throws IllegalArgumentException where the stage has none
     */
    public static String plainest(Stage stage, DecisionKind kind) {
        return of(stage).methods.keySet().stream()
                .filter(verb -> kinds(stage, verb).contains(kind))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("no verb of stage %s gives %s".formatted(stage, kind)));
    }

    private static Verbs of(Stage stage) {
        return Objects.requireNonNull(BY_STAGE.get(stage), "a stage");
    }

    private static ImmutableListMultimap<String, Method> of(String global) {
        try {
            return of(Class.forName(global, false, Verbs.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a stage's global is a type of this engine: " + global, e);
        }
    }
}
