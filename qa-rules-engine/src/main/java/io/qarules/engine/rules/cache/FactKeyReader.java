package io.qarules.engine.rules.cache;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes the cache keys of the facts of one kind. Safe for use by many threads.
 *
 * <p>The fields are read by one method handle, which the JVM soon compiles as a whole: that is faster than any interface
 * with a reader for each field.
 */
public final class FactKeyReader {
    private final String kind;
    private final List<MethodHandle> adders = new ArrayList<>();
    private final MethodHandle values;
    private long numbers = Long.MAX_VALUE;
    private int size;

    /**
     * Creates a reader for facts of one kind.
     *
     * @param kind distinguishes the keys of this kind from those of others
     * @param fields the fields that rules read
     * @param answers the answers of conditions that read fields as well
     */
    FactKeyReader(String kind, Collection<FactField> fields, Collection<CalculationAnswer> answers, FactRoles roles) {
        this.kind = kind;
        List<FactField> merged = merged(fields);
        merged.stream()
                .filter(field -> merged.stream().noneMatch(field::addsNothingTo))
                .forEach(field -> add(field.reader(roles), field.values()));
        answers.forEach(answer -> add(answer.reader(), answer.values()));
        MethodHandle all =
                MethodHandles.empty(MethodType.methodType(void.class, FactKey.class, Object.class, Object.class));
        for (MethodHandle adder : Lists.reverse(adders)) {
            all = MethodHandles.foldArguments(all, adder);
        }
        values = all;
    }

    /**
     * Reads one more part of the key.
     *
     * @param most how many values the reader can give; 0 where they are many
     */
    private void add(MethodHandle reader, int most) {
        MethodHandle adder = FactKey.ADD;
        if (most > 0 && most <= numbers) {
            numbers /= most;
            adder = MethodHandles.insertArguments(FactKey.ADD_NUMBERED, 1, most);
        } else {
            size++;
        }
        adders.add(MethodHandles.collectArguments(adder, 1, reader));
    }

    /** Returns the fields, those that only differ in the numbers they are compared with as one. */
    private static List<FactField> merged(Collection<FactField> fields) {
        List<FactField> merged = new ArrayList<>();
        for (FactField field : fields) {
            int same = Iterables.indexOf(merged, field::isAlike);
            if (same < 0) {
                merged.add(field);
            } else {
                merged.set(same, merged.get(same).and(field));
            }
        }
        return merged;
    }

    /**
     * Computes the cache key of a fact; two facts that no rule can distinguish have equal keys.
     *
     * @param companion the companion in the fact's case; null in a stage without one
     * @param key becomes the key of this fact
     */
    void read(Object fact, @Nullable Object companion, FactKey key) {
        try {
            key.begin(kind, size);
            values.invokeExact(key, fact, companion);
        } catch (Throwable e) {
            throw new AssertionError("a record cannot be read: " + fact, e);
        }
    }
}
