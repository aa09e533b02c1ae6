package io.qarules.engine.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact that rules read, no more exactly than they can tell its values apart.
 *
 * @param presence whether they only ask if there is a value
 * @param limit of a number, beyond which all values are alike to them; {@code Long.MAX_VALUE} without one
 */
record FactField(PropertyPath path, boolean presence, long limit) {
    static FactField exact(PropertyPath path) {
        return new FactField(path, false, Long.MAX_VALUE);
    }

    static FactField presence(PropertyPath path) {
        return new FactField(path, true, Long.MAX_VALUE);
    }

    static FactField upTo(PropertyPath path, long limit) {
        return new FactField(path, false, limit);
    }

    /** Adds it to others by their names; of two that are the same the more exact stays. */
    void addTo(Map<String, FactField> fields, String name) {
        fields.merge(presence ? name + "?" : name, this, FactField::moreExact);
    }

    FactField moreExact(FactField other) {
        return limit >= other.limit ? this : other;
    }

    @Nullable
    Object read(Object fact) {
        Object value = path.read(fact);
        if (presence && value != PropertyPath.MISSING) {
            return value == null;
        }
        return limit < Long.MAX_VALUE && value instanceof Integer number && number > limit
                ? (Integer) (int) limit
                : value;
    }
}
