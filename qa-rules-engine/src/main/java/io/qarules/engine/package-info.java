/**
 * The engine: {@link io.qarules.engine.QaRulesEngine} is the way in. The packages below are its stages, one folder of
 * a rule pack each, and are for the engine and for rules; a program needs only this package and {@code json}.
 */
@NullMarked
package io.qarules.engine;

import org.jspecify.annotations.NullMarked;
