package io.qarules.engine.rules.cache;

import org.jspecify.annotations.Nullable;

/**
 * The roles of a stage's fact types. All types are records.
 *
 * @param subject the type that rules make decisions about; a case has any number of them
 * @param companion the type of which every case has exactly one; null for a stage without one
 * @param constant the type whose facts are the same in every case; null for a stage without one
 */
public record FactRoles(
        Class<?> subject,
        @Nullable Class<?> companion,
        @Nullable Class<?> constant) {
    /** Returns the roles of a stage whose only facts are its subjects. */
    public static FactRoles of(Class<?> subject) {
        return new FactRoles(subject, null, null);
    }

    boolean hasSubject(Class<?> fact) {
        return fact == subject;
    }

    boolean hasConstant(Class<?> fact) {
        return fact == constant;
    }

    /** Returns whether a pattern for the class matches only companions or constants. */
    boolean isBeside(Class<?> fact) {
        return fact == companion || fact == constant;
    }
}
