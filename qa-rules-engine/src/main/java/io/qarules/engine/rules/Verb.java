package io.qarules.engine.rules;

import io.qarules.outcome.DecisionKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a stage's global that rules may call. The annotation is the only place that states the kinds of
 * decision a verb gives; {@link Verbs} reads it for the check of a pack, explanations, pages and drafts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Verb {
    /**
     * Returns the kinds of decision that the verb gives; none for a verb that makes a setting, records a finding, or
     * {@link #modifies()}.
     */
    DecisionKind[] value() default {};

    /**
     * Returns what the numbers that the verb is given are a share of: a path from the fact that it is given, e.g.
     * {@code agent.performancePay}; empty where they are amounts themselves.
     */
    String shareOf() default "";

    /** Returns whether the verb gives nothing, and says how what follows it in the row is given. */
    boolean modifies() default false;
}
