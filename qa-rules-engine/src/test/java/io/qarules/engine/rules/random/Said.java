package io.qarules.engine.rules.random;

import io.qarules.engine.penalize.Decide;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.engine.value.Money;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes down what rules say, whatever the stage: a line for each verb. */
final class Said {
    private final Firing firing;
    private final List<?> facts;
    private final List<String> lines = new ArrayList<>();

    /** @param facts which lines name by their place */
    Said(Firing firing, List<?> facts) {
        this.firing = firing;
        this.facts = facts;
    }

    /** The lines of one rule, sorted. */
    List<String> of(String rule) {
        return lines.stream()
                .filter(line -> line.startsWith(rule + ": "))
                .sorted()
                .toList();
    }

    <V> V verbs(Class<V> global) {
        return global.cast(Proxy.newProxyInstance(global.getClassLoader(), new Class<?>[] {global}, handler()));
    }

    private InvocationHandler handler() {
        return (proxy, method, given) -> {
            List<String> all = new ArrayList<>();
            for (Object value : given == null ? new Object[0] : given) {
                all.add(value instanceof Double amount ? amount(method, amount) : text(value));
            }
            lines.add("%s: %s%s".formatted(firing.rule().name(), method.getName(), all));
            return proxy;
        };
    }

    /** As the stages do: what is said of a fact is taken down, and said again of another. */
    static <F, V> V recording(Class<V> global, V next, RecordedCalls<F, V> calls, Class<F> subject) {
        List<BiConsumer<V, F>> before = new ArrayList<>();
        InvocationHandler handler = (proxy, method, given) -> {
            BiConsumer<V, F> verb = (verbs, fact) -> call(method, verbs, replaced(given, subject, fact));
            if (given == null) {
                before.add(verb);
            } else if (subject.isInstance(given[0])) {
                List<BiConsumer<V, F>> all = new ArrayList<>(before);
                all.add(verb);
                before.clear();
                calls.add(subject.cast(given[0]), (verbs, fact) -> all.forEach(each -> each.accept(verbs, fact)));
            }
            call(method, next, given);
            return proxy;
        };
        return global.cast(Proxy.newProxyInstance(global.getClassLoader(), new Class<?>[] {global}, handler));
    }

    private static Object @Nullable [] replaced(Object @Nullable [] given, Class<?> subject, Object fact) {
        if (given == null) {
            return null;
        }
        Object[] other = given.clone();
        other[0] = subject.isInstance(other[0]) ? fact : other[0];
        return other;
    }

    private static void call(Method method, Object verbs, Object @Nullable [] given) {
        try {
            method.invoke(verbs, given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.getName(), e);
        }
    }

    private String text(@Nullable Object value) {
        if (value instanceof Integer whole) {
            return number(BigDecimal.valueOf(whole));
        }
        return value == null || value instanceof BigDecimal ? number((BigDecimal) value) : fact(value, facts);
    }

    static String fact(Object fact, List<?> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                return "#" + i;
            }
        }
        throw new IllegalStateException("none of the facts: " + fact);
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "unknown" : number.stripTrailingZeros().toPlainString();
    }

    /** As the stages take it: penalize fines an amount, the others give percentages. */
    private static String amount(Method verb, double amount) {
        BigDecimal taken =
                verb.getDeclaringClass() == Decide.class ? Money.fromRule(amount) : Money.percentFromRule(amount);
        return taken == null ? "no amount" : number(taken);
    }
}
