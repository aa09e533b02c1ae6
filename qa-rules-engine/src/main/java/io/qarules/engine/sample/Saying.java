package io.qarules.engine.sample;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an agent.
 *
 * @param rule its name
 * @param kind of call for which it reserves a part; null where it gives a quota
 * @param calls how many
 */
public record Saying(String rule, @Nullable String kind, int calls) {}
