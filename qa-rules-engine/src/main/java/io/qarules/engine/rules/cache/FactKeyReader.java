package io.qarules.engine.rules.cache;

import com.google.common.collect.Iterables;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes the cache keys of the facts of one kind. Safe for use by many threads. */
public final class FactKeyReader {
    private final String kind;
    private final MethodHandle values;

    /**
     * Creates a reader for facts of one kind.
     *
     * @param kind distinguishes the keys of this kind from those of others
     * @param fields the fields that rules read
     */
    FactKeyReader(String kind, Collection<FactField> fields, FactRoles roles) {
        this.kind = kind;
        List<FactField> merged = merged(fields);
        List<MethodHandle> readers = merged.stream()
                .filter(field -> merged.stream().noneMatch(field::addsNothingTo))
                .map(field -> field.reader(roles))
                .toList();
        MethodHandle all = MethodHandles.identity(Object[].class).asCollector(Object[].class, readers.size());
        for (int i = readers.size() - 1; i >= 0; i--) {
            all = MethodHandles.collectArguments(all, i, readers.get(i));
        }
        MethodType ofBoth = MethodType.methodType(Object[].class, Object.class, Object.class);
        values = MethodHandles.permuteArguments(
                all,
                ofBoth,
                IntStream.range(0, 2 * readers.size()).map(i -> i % 2).toArray());
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
     */
    public FactKey of(Object fact, @Nullable Object companion) {
        try {
            return new FactKey(kind, (Object[]) values.invokeExact(fact, companion));
        } catch (Throwable e) {
            throw new AssertionError("a record cannot be read: " + fact, e);
        }
    }
}
