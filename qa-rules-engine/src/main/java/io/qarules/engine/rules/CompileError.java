package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * A compile error as Drools reports it.
 *
 * @param place the closest known position
 * @param rule name of the rule; null where the error concerns no single rule
 * @param message the message of Drools
 * @param syntax whether the file could not be parsed
 */
public record CompileError(
        String file, Place place, @Nullable String rule, String message, boolean syntax) {}
