package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.probe.ProbedRule.ActualValue;
import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.Token;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a condition names: the properties of its fact, and variables. */
final class ActualValues {
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

    /** Takes down what an element binds, once it has its fact. */
    void bind(ProbeElement element, Object fact) {
        variables.put(element.variable(), fact);
        element.variables().forEach((variable, property) -> add(List.of(property.split("\\.", -1)), variable, fact));
    }

    private void add(List<String> property, String variable, Object fact) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        add(property, false, fact, read);
        read.values().forEach(value -> variables.put(variable, value));
    }

    /** The values of one condition of a fact. */
    List<ActualValue> of(String condition, Object fact) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Token> tokens = DrlLexer.tokens(condition);
        int at = 0;
        while (at < tokens.size()) {
            int end = endOfPath(tokens, at);
            if (tokens.get(at).kind() == Token.Kind.WORD) {
                boolean called = end < tokens.size() && tokens.get(end).is("(");
                List<String> path = new ArrayList<>();
                for (int i = at; i < end; i += 2) {
                    path.add(tokens.get(i).text());
                }
                add(path, called, fact, values);
            }
            at = end;
        }
        return values.entrySet().stream()
                .map(value -> new ActualValue(value.getKey(), value.getValue()))
                .toList();
    }

    private void add(List<String> path, boolean called, Object fact, Map<String, @Nullable Object> values) {
        String first = path.get(0);
        int properties = called ? path.size() - 1 : path.size();
        if (properties == 0) {
            if (hasMethod(fact, first)) {
                components(fact, values); // a method of the fact itself may read any of them
            }
        } else if (variables.containsKey(first)) {
            put(values, first, variables.get(first), path.subList(1, properties));
        } else if (accessor(fact, first) != null) {
            put(values, first, call(fact, first), path.subList(1, properties));
        }
    }

    /** Follows a path as far as there are values. */
    private static void put(
            Map<String, @Nullable Object> values, String first, @Nullable Object value, List<String> path) {
        String name = first;
        Object reached = value;
        for (String property : path) {
            if (reached == null || accessor(reached, property) == null) {
                break;
            }
            name += "." + property;
            reached = call(reached, property);
        }
        values.put(name, reached);
    }

    private static void components(Object fact, Map<String, @Nullable Object> values) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            Class<?> type = component.getType();
            if (type.isPrimitive() || Comparable.class.isAssignableFrom(type) || type == Boolean.class) {
                values.put(component.getName(), call(fact, component.getName()));
            }
        }
    }

    private static @Nullable Object call(Object fact, String property) {
        Method accessor = accessor(fact, property);
        try {
            return accessor == null ? null : accessor.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(property, fact), e);
        }
    }

    /** What reads a property: a record's accessor or a getter. */
    private static @Nullable Method accessor(Object fact, String property) {
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return methods(fact)
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .filter(method -> method.getName().equals(property)
                        || method.getName().equals("get" + capital)
                        || method.getName().equals("is" + capital))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasMethod(Object fact, String name) {
        return methods(fact).anyMatch(method -> method.getName().equals(name));
    }

    private static Stream<Method> methods(Object fact) {
        return Arrays.stream(fact.getClass().getMethods())
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()));
    }

    /** The index after the words joined by dots that begin at an index. */
    private static int endOfPath(List<Token> tokens, int begin) {
        int end = begin + 1;
        while (tokens.get(begin).kind() == Token.Kind.WORD
                && end + 1 < tokens.size()
                && (tokens.get(end).is(".") || tokens.get(end).is("!."))
                && tokens.get(end + 1).kind() == Token.Kind.WORD) {
            end += 2;
        }
        return end;
    }
}
