/**
 * The engine: {@link io.qarules.engine.QaRulesEngine} is the entry point. The packages below hold the stages of an
 * evaluation and what rules import; a program needs only this package and {@code json}.
 */
@NullMarked
package io.qarules.engine;

import org.jspecify.annotations.NullMarked;
