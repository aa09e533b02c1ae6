package io.qarules.engine.penalize;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import org.jspecify.annotations.Nullable;

/** What an offence came from (POLICY 12). Of a merged offence it is that of the one that stays. */
public interface Origin {
    /** Returns the agent as of the local day of the offence. */
    Agent agent();

    /** Returns the inspector's finding; null for a detected one. */
    @Nullable
    Finding finding();

    /** Returns the evaluation with the finding; null for a detected one. */
    @Nullable
    Evaluation evaluation();

    /** Returns the callback that it was detected from; null if it was not. */
    @Nullable
    Callback callback();

    /** Returns the event that it was detected from; null if it was not. */
    @Nullable
    Event event();

    /** Returns the local days from the agent's first day to that of the offence; null where unknown or negative. */
    @Nullable
    Long tenureDays();
}
