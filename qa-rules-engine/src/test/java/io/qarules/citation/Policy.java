package io.qarules.citation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What of the policy a test proves: sections of {@code qa-rules-drl/POLICY.md} such as {@code "7"}, or steps of section 2
 * such as {@code "2.10"}. Section 6 is the deduction cap; what the regulations' chapter 6 says is a {@link Clause}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Policy {
    String[] value();
}
