package io.qarules.plan;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says of how much of an agent is heard (POLICY 19).
 *
 * @param rule the rule's name
 * @param kind the kind of call for which it reserves a part; null where it says how many calls are heard in all
 * @param calls how many calls
 * @param counts whether it is the number that counts: of several rules the largest does. No number of calls in all
 *     counts where more is reserved
 */
public record QuotaPart(String rule, @Nullable String kind, int calls, boolean counts) {}
