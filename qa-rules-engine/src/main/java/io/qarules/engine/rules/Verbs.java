package io.qarules.engine.rules;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks up the verbs of each stage's global, as marked by {@link Verb}. */
public final class Verbs {
    private static final Set<Stage> OF_CASES = EnumSet.of(Stage.DETECT, Stage.PENALIZE, Stage.ESCALATE, Stage.REWARD);
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
            Class<?> type = type(global);
            of(type).forEach(all::put);
            of(type).values().stream()
                    .map(Method::getReturnType)
                    .filter(next -> next != type && next.isInterface())
                    .distinct()
                    .forEach(next -> of(next).forEach(all::put));
        }
        methods = all.build();
    }

    /** Returns the verbs of a global, by name; overloads share a name. */
    public static ImmutableListMultimap<String, Method> of(Class<?> global) {
        return Arrays.stream(global.getMethods())
                .filter(method -> method.isAnnotationPresent(Verb.class))
                .collect(ImmutableListMultimap.toImmutableListMultimap(Method::getName, method -> method));
    }

    /** Returns the kinds of decision that a rule gives when it fires, in the order of its calls. */
    public static List<DecisionKind> kinds(RuleText rule) {
        return rule.verbs()
                .map(StatementText.VerbCall::verb)
                .flatMap(verb -> kinds(rule.stage(), verb).stream())
                .distinct()
                .toList();
    }

    /** Returns the kinds of decision that a verb gives; empty for a word that is no verb of the stage. */
    public static Set<DecisionKind> kinds(Stage stage, String verb) {
        return of(stage).methods.get(verb).stream()
                .flatMap(
                        method -> Arrays.stream(method.getAnnotation(Verb.class).value()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns whether a word is a verb of the stage. */
    public static boolean isVerb(Stage stage, String word) {
        return of(stage).methods.containsKey(word);
    }

    /** Returns whether a word is a verb of the stage that only says how what follows in the row is given. */
    public static boolean modifies(Stage stage, String verb) {
        return of(stage).methods.get(verb).stream()
                .anyMatch(method -> method.getAnnotation(Verb.class).modifies());
    }

    /** Returns what the numbers given to a verb of the stage are a share of, as {@link Verb#shareOf}; empty for none. */
    public static String shareOf(Stage stage, String verb) {
        return of(stage).methods.get(verb).stream()
                .map(method -> method.getAnnotation(Verb.class).shareOf())
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns whether a verb of the stage gives a kind of decision. */
    public static boolean isGiven(Stage stage, DecisionKind kind) {
        return of(stage).methods.keySet().stream()
                .anyMatch(verb -> kinds(stage, verb).contains(kind));
    }

    /** Returns whether a case may have a decision of a kind: rules or settings of the stages of cases give it. */
    public static boolean isGivenInCases(DecisionKind kind) {
        return kind == DecisionKind.ACKNOWLEDGEMENT
                || kind == DecisionKind.RECTIFICATION
                || OF_CASES.stream().anyMatch(stage -> isGiven(stage, kind));
    }

    /**
     * Returns what the next verb in a row is called on.
     *
     * @param current what the verb is called on
     * @param verb one of its methods
     */
    public static Class<?> next(Class<?> current, Method verb) {
        return verb.getReturnType().isInterface() ? verb.getReturnType() : current;
    }

    /**
     * Returns the shortest verb that gives a kind of decision, e.g. {@code fine} of all verbs that fine.
     *
     * @throws IllegalArgumentException if no verb of the stage gives the kind
     */
    public static String plainest(Stage stage, DecisionKind kind) {
        return of(stage).methods.keySet().stream()
                .filter(verb -> kinds(stage, verb).contains(kind))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("no verb of stage %s gives %s".formatted(stage, kind)));
    }

    /**
     * Returns the parameters of a verb that takes so many arguments, the last repeated as often as it may be; empty where
     * no verb of the stage does.
     *
     * @param given how many arguments a rule gives
     */
    public static List<Parameter> parameters(Stage stage, String verb, int given) {
        return of(stage).methods.get(verb).stream()
                .filter(method -> method.isVarArgs() || method.getParameterCount() == given)
                .findFirst()
                .map(method -> List.of(method.getParameters()))
                .orElse(List.of());
    }

    private static Verbs of(Stage stage) {
        return Objects.requireNonNull(BY_STAGE.get(stage), "a stage");
    }

    private static Class<?> type(String global) {
        try {
            return Class.forName(global, false, Verbs.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a stage's global is a type of this engine: " + global, e);
        }
    }
}
