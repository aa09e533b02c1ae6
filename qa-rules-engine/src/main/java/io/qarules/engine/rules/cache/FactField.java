package io.qarules.engine.rules.cache;

import com.google.common.collect.ImmutableSortedSet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact that is part of the cache key, with no more precision than the rules can distinguish.
 *
 * @param presence whether only its being null matters
 * @param bounds all numbers that the field is compared with, where it is compared with nothing else: the rules treat
 *     alike what lies between two of them; null where every value is told apart
 * @param known fields that must not be null for the rules to read this one
 */
record FactField(
        PropertyPath path, boolean presence, @Nullable ImmutableSortedSet<BigDecimal> bounds, Set<PropertyPath> known) {
    static FactField exact(PropertyPath path) {
        return new FactField(path, false, null, Set.of());
    }

    static FactField presence(PropertyPath path) {
        return new FactField(path, true, null, Set.of());
    }

    /** Returns the field with the precision of a comparison with these numbers. */
    static FactField between(PropertyPath path, List<BigDecimal> bounds) {
        return new FactField(path, false, sorted(bounds), Set.of());
    }

    private static ImmutableSortedSet<BigDecimal> sorted(Collection<BigDecimal> bounds) {
        return ImmutableSortedSet.copyOf(bounds);
    }

    /** Returns whether it is that field of that fact. */
    boolean isOf(Class<?> fact, String name) {
        return path.fact() == fact && path.name().equals(name);
    }

    /** Returns whether the two differ in the numbers alone that they are compared with. */
    boolean isAlike(FactField other) {
        return bounds != null && other.bounds != null && path.equals(other.path) && known.equals(other.known);
    }

    /** Returns the field with the precision of both; they are {@link #isAlike alike}. */
    FactField and(FactField other) {
        Set<BigDecimal> all = new HashSet<>(Objects.requireNonNull(bounds, "bounds"));
        all.addAll(Objects.requireNonNull(other.bounds, "bounds"));
        return new FactField(path, false, sorted(all), known);
    }

    /**
     * Returns the field, read only where the others are not null. The field itself may be among them: its null shows in
     * its value.
     */
    FactField where(Set<PropertyPath> others) {
        Set<PropertyPath> known = others.stream()
                .filter(other -> !other.equals(path))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new FactField(path, presence, bounds, known);
    }

    /** Returns whether the other field distinguishes all facts that this one does. */
    boolean addsNothingTo(FactField other) {
        boolean lessExact = presence
                || !other.presence && (other.bounds == null || bounds != null && other.bounds.containsAll(bounds));
        return !other.equals(this) && path.equals(other.path) && lessExact && known.containsAll(other.known);
    }

    /** Returns how many values {@link #reader} can give, null and what is missing among them; 0 where they are many. */
    int values() {
        if (presence || path.isBoolean()) {
            return 2 + 2;
        }
        if (bounds != null) {
            return 2 + 2 * bounds.size() + 1;
        }
        return path.valueClass().isEnum() ? 2 + path.valueClass().getEnumConstants().length : 0;
    }

    /** Returns a method handle from a subject and its companion to the field's part of the cache key. */
    MethodHandle reader(FactRoles roles) {
        MethodHandle value = path.reader();
        if (presence) {
            value = MethodHandles.filterReturnValue(value, FieldValues.PRESENCE);
        } else if (bounds != null) {
            value = MethodHandles.filterReturnValue(value, FieldValues.interval(bounds));
        }
        MethodHandle reader = ofBoth(value, path, roles);
        for (PropertyPath other : known) {
            MethodHandle isKnown = MethodHandles.filterReturnValue(other.reader(), FieldValues.IS_KNOWN);
            MethodHandle missing = MethodHandles.dropArguments(
                    MethodHandles.constant(Object.class, FieldValues.MISSING), 0, Object.class, Object.class);
            reader = MethodHandles.guardWithTest(ofBoth(isKnown, other, roles), reader, missing);
        }
        return reader;
    }

    private static MethodHandle ofBoth(MethodHandle reader, PropertyPath path, FactRoles roles) {
        return MethodHandles.dropArguments(reader, roles.hasSubject(path.fact()) ? 1 : 0, Object.class);
    }
}
