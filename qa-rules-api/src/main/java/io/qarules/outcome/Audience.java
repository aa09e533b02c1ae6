package io.qarules.outcome;

/** Who is told of a decision (source 003, 8.2; POLICY 3). */
public enum Audience {
    /** The agent's supervisor: every decision that goes to none of the others. */
    SUPERVISOR,
    /** The trainer: training and offline training. */
    TRAINER,
    /** The manager: awards. */
    MANAGER,
    /** The director: recommended dismissals, and all decisions from a finding that harmed the company's image. */
    DIRECTOR
}
