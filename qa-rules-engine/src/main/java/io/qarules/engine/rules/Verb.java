package io.qarules.engine.rules;

import io.qarules.outcome.DecisionKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a stage's global that rules may call. What a verb gives stands here and nowhere else: the check of
 * a pack, its proofs, pages and drafts read it by {@link Verbs}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Verb {
    /** The kinds of decision that the verb gives; none for one that sets, finds, or changes what follows in its row. */
    DecisionKind[] value() default {};
}
