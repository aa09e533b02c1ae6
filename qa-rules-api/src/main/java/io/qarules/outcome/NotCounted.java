package io.qarules.outcome;

import org.jspecify.annotations.Nullable;

/**
 * An earlier finding of the same clause that does not raise the occurrence number of an offence (POLICY 2.8).
 *
 * @param findingId the earlier finding
 * @param reason why it is not counted
 * @param because depends on the reason: the id of the evaluation, appeal or verification that takes it out, of the
 *     finding that takes precedence (SUPERSEDED), of the decision that awaits verification (PENDING), or the local day
 *     from which the offence no longer counts (SPENT); otherwise null
 * @param text the same in a sentence
 */
public record NotCounted(
        String findingId, NotCountedReason reason, @Nullable String because, Text text) {}
