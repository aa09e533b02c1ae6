package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Verb;
import io.qarules.engine.rules.text.Rule;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the verbs of stage policy refuse. A row goes on after a verb that refuses its value, and so do the rules
 * after it: what each refuses is a mistake of its own.
 */
public final class RefusedVerbs {
    private final List<RefusedVerb> found = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();

    /** Returns what was refused so far, in the order of the calls. */
    public List<RefusedVerb> found() {
        return List.copyOf(found);
    }

    /** Returns verbs that are those of a writer, and keep what it refuses. */
    <T> T around(Class<T> verbs, T writer, Firing firing) {
        return verbs(verbs, writer, firing);
    }

    private <T> T verbs(Class<T> verbs, @Nullable Object writer, Firing firing) {
        return verbs.cast(
                Proxy.newProxyInstance(verbs.getClassLoader(), new Class<?>[] {verbs}, new Keeping(writer, firing)));
    }

    /**
     * A verb that refused its value.
     *
     * @param rule that called it
     * @param call how many calls of the rule were before it
     * @param why what it refused
     */
    public record RefusedVerb(Rule rule, int call, RefusedSettingException why) {}

    private final class Keeping implements InvocationHandler {
        private final @Nullable Object writer;
        private final Firing firing;

        /** @param writer null where the verb before refused: then nothing is written */
        Keeping(@Nullable Object writer, Firing firing) {
            this.writer = writer;
            this.firing = firing;
        }

        @Override
        public @Nullable Object invoke(Object verbs, Method verb, Object @Nullable [] given) throws Throwable {
            if (!verb.isAnnotationPresent(Verb.class)) {
                return verb.invoke(this, given); // such as toString
            }
            int call = calls.merge(firing.rule().name(), 1, Integer::sum) - 1;
            Object next = null;
            try {
                next = writer == null ? null : verb.invoke(writer, given);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof RefusedSettingException refused)) {
                    throw e.getCause();
                }
                found.add(new RefusedVerb(firing.rule(), call, refused));
            }
            Class<?> type = verb.getReturnType();
            if (type == void.class) {
                return null;
            }
            return type.isInstance(verbs) ? verbs : verbs(type, next, firing);
        }
    }
}
