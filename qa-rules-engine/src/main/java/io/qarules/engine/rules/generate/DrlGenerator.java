package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.runtime.Conditions;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.source.Stage;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of a stage's rules that Drools compiles, from rules that the check of a pack found sound. A pattern
 * keeps its type and its plain comparisons of text, by which Drools sorts facts; all else becomes Java over
 * {@link io.qarules.engine.rules.runtime.Conditions}, which the Java compiler reads. Of the conditions themselves Drools
 * sees a call alone: it would read them as MVEL, which knows Java's operators, brackets in texts and null by half, and
 * answers otherwise once it has compiled them. A rule of stage penalize decides on offences of its own clause only, and
 * the text says so.
 */
public final class DrlGenerator {
    /** Texts that Drools and MVEL cannot read otherwise: the clauses, ids and words that rules mostly name. */
    private static final Pattern PLAIN = Pattern.compile("[\\d.]+|[A-Z]{2,}|\\d[\\w. -]*");

    /** What conditions name again and again: Drools and the Java compiler read each part of a long name. */
    private static final String IMPORTS = Stream.of(Conditions.class, BigDecimal.class)
            .map(type -> "import %s;\n".formatted(type.getCanonicalName()))
            .collect(Collectors.joining());

    private final Stage stage;
    private final Class<?> global;
    private final JavaFunctions functions = new JavaFunctions();
    private final Map<String, Class<?>> facts = new LinkedHashMap<>();

    private DrlGenerator(Stage stage, Class<?> global) {
        this.stage = stage;
        this.global = global;
    }

    /**
     * The text for all rules of a stage.
     *
     * @param global the type of the stage's global
     */
    public static String drl(Stage stage, Class<?> global, List<RuleText> rules) {
        DrlGenerator generator = new DrlGenerator(stage, global);
        String written = rules.stream().map(generator::rule).collect(Collectors.joining("\n"));
        return "package qarules.%s\n\n%s\nglobal %s %s\n%s\n%s"
                .formatted(
                        stage.folder(),
                        IMPORTS,
                        global.getCanonicalName(),
                        stage.global(),
                        generator.functions.drl(),
                        written);
    }

    private String rule(RuleText rule) {
        facts.clear();
        Map<String, JavaValue> variables = new HashMap<>();
        StringBuilder drl = new StringBuilder("rule %s\nwhen\n".formatted(name(rule)));
        for (ElementText element : rule.when()) {
            drl.append("  ").append(element(element, rule, variables)).append('\n');
        }
        drl.append("then\n  ").append(row(rule, variables)).append(";\nend\n");
        return drl.toString();
    }

    /** As Drools gives it back: in quotes, with nothing else changed. */
    private static String name(RuleText rule) {
        return '"' + rule.name().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String element(ElementText element, RuleText rule, Map<String, JavaValue> variables) {
        if (element instanceof ElementText.Group group) {
            String word = group.kind() == ElementText.Group.Kind.NOT ? "not" : "exists";
            Map<String, JavaValue> own = new HashMap<>(variables);
            ElementText.Pattern inside = (ElementText.Pattern) group.elements().get(0);
            return "%s( %s )".formatted(word, pattern(inside, null, own));
        }
        ElementText.Pattern pattern = (ElementText.Pattern) element;
        return pattern(pattern, rule.clauseOf(pattern), variables);
    }

    /** @param clause which the facts must have; null where any will do */
    private String pattern(ElementText.Pattern pattern, @Nullable String clause, Map<String, JavaValue> variables) {
        Class<?> type = Objects.requireNonNull(pattern.factClass(), "a pattern that was checked");
        String variable = "$f" + facts.size();
        facts.put(variable, type);
        JavaValue fact = JavaValue.fact(variable, type);
        if (pattern.binding() != null) {
            variables.put(pattern.binding(), fact);
        }
        List<String> constraints = new ArrayList<>();
        String unindexed = "";
        if (clause != null && PLAIN.matcher(clause).matches()) {
            constraints.add("clause == " + JavaLiterals.quoted(clause));
        } else if (clause != null) {
            unindexed = ofClause(variable, clause);
        }
        pattern.conditions().forEach(condition -> index(type, condition).ifPresent(constraints::add));
        String asked = new JavaConditions(fact, variables)
                .all(pattern.conditions().stream()
                        .filter(condition -> index(type, condition).isEmpty())
                        .toList());
        asked = Stream.of(unindexed, asked).filter(part -> !part.isEmpty()).collect(Collectors.joining(" && "));
        if (!asked.isEmpty()) {
            constraints.add("eval( %s )".formatted(asked(variable, asked)));
        }
        return "%s : %s( %s )"
                .formatted(
                        variable,
                        type.getCanonicalName(),
                        String.join(", ", constraints.stream().distinct().toList()));
    }

    private static String ofClause(String variable, String clause) {
        boolean pattern = clause.endsWith("*");
        return "%s.clause().%s( %s )"
                .formatted(
                        variable,
                        pattern ? "startsWith" : "equals",
                        JavaLiterals.quoted(pattern ? clause.substring(0, clause.length() - 1) : clause));
    }

    /** A call that asks this of a pattern's fact and of the facts before it. */
    private String asked(String own, String expression) {
        SortedMap<String, Class<?>> read = new TreeMap<>();
        facts.forEach((fact, type) -> {
            if (fact.equals(own) || expression.contains(fact + ".")) {
                read.put(fact, type);
            }
        });
        return functions.call(read, expression);
    }

    /** A comparison with a text by which Drools sorts facts before it asks anything else. */
    private static Optional<String> index(Class<?> type, ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison
                && comparison.binding() == null
                && comparison.operator().equals("==")
                && comparison.operand().kind() == Operand.Kind.STRING
                && PLAIN.matcher(comparison.operand().value()).matches()) {
            FactType.Property property = FactType.of(type).property(comparison.property());
            return property != null && property.given() == null && property.valueType() == ValueType.TEXT
                    ? Optional.of("%s == %s"
                            .formatted(
                                    comparison.property(),
                                    JavaLiterals.quoted(comparison.operand().value())))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private String row(RuleText rule, Map<String, JavaValue> variables) {
        JavaConditions scope = new JavaConditions(JavaValue.fact("", Object.class), variables);
        StringBuilder row = new StringBuilder(stage.global());
        Class<?> spoken = global;
        for (StatementText.VerbCall call : rule.then().get(0).calls()) {
            Method verb = method(spoken, call, scope);
            row.append('.').append(call.verb()).append(arguments(call, verb, scope));
            spoken = verb.getReturnType().isInterface() ? verb.getReturnType() : spoken;
        }
        return row.toString();
    }

    private static String arguments(StatementText.VerbCall call, Method method, JavaConditions scope) {
        if (call.arguments().isEmpty()) {
            return "()";
        }
        List<String> given = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean rest = method.isVarArgs() && i >= method.getParameterCount() - 1;
            Class<?> type = rest
                    ? method.getParameterTypes()[method.getParameterCount() - 1].getComponentType()
                    : method.getParameterTypes()[i];
            given.add(JavaArguments.of(call.arguments().get(i), type, scope));
        }
        return "( %s )".formatted(String.join(", ", given));
    }

    /** The way to say the verb that fits what it is given. */
    private static Method method(Class<?> spoken, StatementText.VerbCall call, JavaConditions scope) {
        return Arrays.stream(spoken.getMethods())
                .filter(method -> method.getName().equals(call.verb()))
                .filter(method -> fits(method, call, scope))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a verb that was not checked: " + call.verb()));
    }

    private static boolean fits(Method method, StatementText.VerbCall call, JavaConditions scope) {
        Class<?>[] types = method.getParameterTypes();
        if (method.isVarArgs()) {
            return call.arguments().size() >= types.length - 1;
        }
        if (types.length != call.arguments().size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Operand argument = call.arguments().get(i);
            boolean text = argument.kind() == Operand.Kind.STRING;
            boolean fact = argument.kind() == Operand.Kind.VARIABLE
                    && scope.variable(argument).valueType() == ValueType.FACT;
            if (text != (types[i] == String.class)
                    || fact
                            && !types[i].isAssignableFrom(
                                    scope.variable(argument).type())) {
                return false;
            }
        }
        return true;
    }
}
