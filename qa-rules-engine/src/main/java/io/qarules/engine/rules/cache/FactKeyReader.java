package io.qarules.engine.rules.cache;

import com.google.common.collect.Iterables;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the cache keys of the facts of one kind. Safe for use by many threads.
 *
 * <p>The fields are read by one method handle, which the JVM soon compiles as a whole: that is faster than any interface
 * with a reader for each field.
 */
public final class FactKeyReader {
    private final String kind;
    private final int size;
    private final MethodHandle values;

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
        List<MethodHandle> readers = Stream.concat(
                        merged.stream()
                                .filter(field -> merged.stream().noneMatch(field::addsNothingTo))
                                .map(field -> field.reader(roles)),
                        answers.stream().map(CalculationAnswer::reader))
                .toList();
        size = readers.size();
        MethodHandle all =
                MethodHandles.empty(MethodType.methodType(void.class, FactKey.class, Object.class, Object.class));
        for (int i = size - 1; i >= 0; i--) {
            all = MethodHandles.foldArguments(all, MethodHandles.collectArguments(FactKey.ADD, 1, readers.get(i)));
        }
        values = all;
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
