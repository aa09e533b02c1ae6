package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What Drools does not accept, in its own words.
 *
 * @param place the nearest that is known
 * @param rule null where it is not about one rule
 * @param syntax whether the file cannot be parsed at all
 */
public record CompileError(
        String file, Place place, @Nullable String rule, String message, boolean syntax) {}
