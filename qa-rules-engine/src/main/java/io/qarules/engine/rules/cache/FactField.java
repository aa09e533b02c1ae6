package io.qarules.engine.rules.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;

/**
 * A field of a fact that is part of the cache key, with no more precision than the rules can distinguish.
 *
 * @param presence whether only its being null matters
 * @param limit the whole number from which on the rules treat all values alike; {@code Long.MAX_VALUE} without one
 * @param known fields that must not be null for the rules to read this one
 */
record FactField(PropertyPath path, boolean presence, long limit, Set<PropertyPath> known) {
    static FactField exact(PropertyPath path) {
        return new FactField(path, false, Long.MAX_VALUE, Set.of());
    }

    static FactField presence(PropertyPath path) {
        return new FactField(path, true, Long.MAX_VALUE, Set.of());
    }

    static FactField upTo(PropertyPath path, long limit) {
        return new FactField(path, false, limit, Set.of());
    }

    /**
     * Returns the field, read only where the others are not null. The field itself may be among them: its null shows in
     * its value.
     */
    FactField where(Set<PropertyPath> others) {
        Set<PropertyPath> known = others.stream()
                .filter(other -> !other.equals(path))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new FactField(path, presence, limit, known);
    }

    /** Returns whether the other field distinguishes all facts that this one does. */
    boolean addsNothingTo(FactField other) {
        boolean lessExact = presence || !other.presence && limit <= other.limit;
        return !other.equals(this) && path.equals(other.path) && lessExact && known.containsAll(other.known);
    }

    /** Returns a method handle from a subject and its companion to the field's part of the cache key. */
    MethodHandle reader(FactRoles roles) {
        MethodHandle value = path.reader();
        if (presence) {
            value = MethodHandles.filterReturnValue(value, FieldValues.PRESENCE);
        } else if (limit < Long.MAX_VALUE) {
            value = MethodHandles.filterReturnValue(value, FieldValues.clipped(limit));
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
