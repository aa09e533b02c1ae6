package io.qarules.outcome;

/**
 * A finding, improvement or nomination that did not count, and why.
 *
 * @param findingId the id of the finding, improvement or nomination
 * @param clause the finding's clause, or the award's
 */
public record Exclusion(String findingId, String clause, ExclusionReason reason) {}
