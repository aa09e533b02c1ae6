package io.qarules;

import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a case or a period fails though it was not refused and no rule failed on it: a fault of the engine, or of
 * the program's own code that reads the input. It concerns this case or period only; the cause says what happened.
 */
public final class CaseFailureException extends QaRulesException {
    private static final long serialVersionUID = 2L;

    private final String what;
    private final String place;
    private final String agentId;

    /**
     * Creates the exception.
     *
     * @param place where the case stands among others, e.g. {@code case 3} of a stream (from 1) or {@code /members/2}
     *     of a period file; empty where it was given alone
     * @param agentId the id of the agent concerned; empty where it is not known
     * @param cause what was thrown
     */
    public CaseFailureException(String place, String agentId, Throwable cause) {
        super(said(place, agentId, String.valueOf(cause)).en(), cause);
        this.what = String.valueOf(cause);
        this.place = place;
        this.agentId = agentId;
    }

    private CaseFailureException(CaseFailureException other, @Nullable Throwable cause) {
        super(String.valueOf(other.getMessage()), cause);
        this.what = other.what;
        this.place = other.place;
        this.agentId = other.agentId;
    }

    @Override
    QaRulesException withCause(@Nullable Throwable cause) {
        return new CaseFailureException(this, cause);
    }

    private static Text said(String place, String agentId, String what) {
        Text at = Failures.ofEnglish(place);
        if (place.isEmpty()) {
            return agentId.isEmpty() ? Failures.text("case", what) : Failures.text("case.agent", agentId, what);
        }
        return agentId.isEmpty()
                ? Failures.text("case.place", at, what)
                : Failures.text("case.place.agent", at, agentId, what);
    }

    @Override
    public Text text() {
        return said(place, agentId, what);
    }

    /**
     * Returns where the case stands among others, e.g. {@code case 3} of a stream (from 1) or {@code /members/2} of a
     * period file; empty where it was given alone.
     */
    public String place() {
        return place;
    }

    /** Returns the id of the agent concerned; empty where it is not known. */
    public String agentId() {
        return agentId;
    }
}
