package io.qarules.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record beside which the build writes a builder, by {@code qa-rules-builders}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface WithBuilder {}
