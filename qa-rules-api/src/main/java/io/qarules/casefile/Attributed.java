package io.qarules.casefile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record with attributes: facts that a pack declares and the contract does not know (POLICY 12). What a pack does not
 * declare is ignored.
 */
public interface Attributed {
    /** Returns the attributes by name: Boolean, Number or String; a name that is missing is unknown. */
    Map<String, Object> attributes();

    /** Returns whether it is so; null where that is unknown, or the attribute is none that is true or false. */
    default @Nullable Boolean flag(String name) {
        return attributes().get(name) instanceof Boolean flag ? flag : null;
    }

    /** Returns the number; null where it is unknown, or the attribute is no number. */
    default @Nullable BigDecimal number(String name) {
        Object value = attributes().get(name);
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        boolean finite = value instanceof Double number && Double.isFinite(number)
                || value instanceof Float small && Float.isFinite(small);
        return finite ? new BigDecimal(String.valueOf(value)) : null;
    }

    /** Returns the word; null where it is unknown, or the attribute is no text. */
    default @Nullable String word(String name) {
        return attributes().get(name) instanceof String word ? word : null;
    }
}
