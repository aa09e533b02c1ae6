package io.qarules.outcome;

/** To whom a decision is reported (source 003, 8.2). */
public enum Audience {
    /** Conduct of one agent. */
    SUPERVISOR,
    /** What calls for training. */
    TRAINER,
    /** Awards. */
    MANAGER,
    /** What harms the company's image, and dismissals. */
    DIRECTOR
}
