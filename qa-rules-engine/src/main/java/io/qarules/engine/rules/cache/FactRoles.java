package io.qarules.engine.rules.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the facts of a stage are to its rules. The classes are records.
 *
 * @param subject what rules decide about; there are many in a case
 * @param companion of which each case has exactly one; null for a stage without one
 * @param constant of which every case has the same; null for a stage without any
 */
public record FactRoles(
        Class<?> subject,
        @Nullable Class<?> companion,
        @Nullable Class<?> constant) {
    /** Of a stage that has nothing but its subjects. */
    public static FactRoles of(Class<?> subject) {
        return new FactRoles(subject, null, null);
    }

    boolean hasSubject(Class<?> fact) {
        return fact == subject;
    }

    boolean hasConstant(Class<?> fact) {
        return fact == constant;
    }

    /** Whether a pattern for that class can match nothing but what stands beside the subject. */
    boolean isBeside(Class<?> fact) {
        return fact == companion || fact == constant;
    }
}
