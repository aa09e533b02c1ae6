package io.qarules.outcome;

/**
 * A finding, improvement or nomination that did not count, and why (POLICY 2.5 and 7).
 *
 * @param findingId the id of the finding, improvement or nomination
 * @param clause the finding's clause, or the clause of the award
 * @param reason the first reason that applies
 */
public record Exclusion(String findingId, String clause, ExclusionReason reason) {}
