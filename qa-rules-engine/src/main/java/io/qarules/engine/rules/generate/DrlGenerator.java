package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.source.Stage;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the text of a stage's rules that Drools compiles, from rules that the check of a pack found sound. A pattern
 * keeps its type and its plain comparisons of text, by which Drools sorts facts; all else becomes one Java expression
 * over {@link io.qarules.engine.rules.runtime.Conditions}, so that it means the same however often it is asked. A rule
 * of stage penalize decides on offences of its own clause only, and the text says so.
 */
public final class DrlGenerator {
    private final Stage stage;
    private final Class<?> global;
    private int facts;

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
        StringBuilder drl = new StringBuilder("package qarules.%s\n\nglobal %s %s\n"
                .formatted(stage.folder(), global.getCanonicalName(), stage.global()));
        for (int i = 0; i < rules.size(); i++) {
            drl.append('\n').append(generator.rule(name(rules.get(i), i), rules.get(i)));
        }
        return drl.toString();
    }

    /**
     * The name of a rule in the text: its own, unless it has characters that could end it there.
     *
     * @param index in the list of the stage's rules
     */
    public static String name(RuleText rule, int index) {
        return JavaLiterals.isPlainName(rule.name()) ? rule.name() : "#" + index;
    }

    private String rule(String name, RuleText rule) {
        facts = 0;
        Map<String, JavaValue> variables = new HashMap<>();
        Set<String> decided = decided(rule);
        StringBuilder drl = new StringBuilder("rule \"%s\"\nwhen\n".formatted(name));
        for (ElementText element : rule.when()) {
            drl.append("  ").append(element(element, rule, decided, variables)).append('\n');
        }
        drl.append("then\n  ").append(row(rule, variables)).append(";\nend\n");
        return drl.toString();
    }

    /** The variables of the facts that a rule decides about. */
    private static Set<String> decided(RuleText rule) {
        return rule.verbs()
                .flatMap(call -> call.arguments().stream())
                .filter(argument -> argument.kind() == Operand.Kind.VARIABLE)
                .map(Operand::text)
                .collect(Collectors.toSet());
    }

    private String element(ElementText element, RuleText rule, Set<String> decided, Map<String, JavaValue> variables) {
        if (element instanceof ElementText.Group group) {
            String word = group.kind() == ElementText.Group.Kind.NOT ? "not" : "exists";
            Map<String, JavaValue> own = new HashMap<>(variables);
            return "%s( %s )".formatted(word, element(group.elements().get(0), rule, Set.of(), own));
        }
        ElementText.Pattern pattern = (ElementText.Pattern) element;
        Class<?> type = Objects.requireNonNull(pattern.factClass(), "a pattern that was checked");
        String variable = "$f" + facts++;
        JavaValue fact = JavaValue.fact(variable, type);
        if (pattern.binding() != null) {
            variables.put(pattern.binding(), fact);
        }
        List<String> constraints = new ArrayList<>();
        String clause =
                decided.contains(String.valueOf(pattern.binding())) && stage == Stage.PENALIZE ? rule.clause() : null;
        if (clause != null && !clause.endsWith("*") && JavaLiterals.isPlain(clause)) {
            constraints.add("clause == " + JavaLiterals.text(clause));
        }
        pattern.conditions().forEach(condition -> index(type, condition).ifPresent(constraints::add));
        String asked = new JavaConditions(fact, variables)
                .all(pattern.conditions().stream()
                        .filter(condition -> index(type, condition).isEmpty())
                        .toList());
        if (clause != null && (clause.endsWith("*") || !JavaLiterals.isPlain(clause))) {
            String own = clause.endsWith("*")
                    ? "startsWith( %s )".formatted(JavaLiterals.text(clause.substring(0, clause.length() - 1)))
                    : "equals( %s )".formatted(JavaLiterals.text(clause));
            String beginning = "%s.clause().%s".formatted(variable, own);
            asked = asked.isEmpty() ? beginning : beginning + " && " + asked;
        }
        if (!asked.isEmpty()) {
            constraints.add("eval( %s )".formatted(asked));
        }
        return "%s : %s( %s )"
                .formatted(
                        variable,
                        type.getCanonicalName(),
                        String.join(", ", constraints.stream().distinct().toList()));
    }

    /** A comparison with a text by which Drools sorts facts before it asks anything else. */
    private static Optional<String> index(Class<?> type, ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison
                && comparison.binding() == null
                && comparison.operator().equals("==")
                && comparison.operand().kind() == Operand.Kind.STRING
                && JavaLiterals.isPlain(comparison.operand().value())) {
            FactType.Property property = FactType.of(type).property(comparison.property());
            return property != null && property.valueType() == ValueType.TEXT
                    ? Optional.of("%s == %s"
                            .formatted(
                                    comparison.property(),
                                    JavaLiterals.text(comparison.operand().value())))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private String row(RuleText rule, Map<String, JavaValue> variables) {
        JavaConditions scope = new JavaConditions(JavaValue.fact("", Object.class), variables);
        StringBuilder row = new StringBuilder(stage.global());
        for (StatementText.VerbCall call : rule.then().get(0).calls()) {
            row.append('.').append(call.verb()).append(arguments(call, scope));
        }
        return row.toString();
    }

    private String arguments(StatementText.VerbCall call, JavaConditions scope) {
        if (call.arguments().isEmpty()) {
            return "()";
        }
        Method method = method(call, scope);
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
    private Method method(StatementText.VerbCall call, JavaConditions scope) {
        return Arrays.stream(global.getMethods())
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
