package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.casefile.Event;
import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;

/**
 * The verbs of stage {@code detect}, called on the global {@code detect} (POLICY 4). The clause of a finding is the
 * rule's {@code @clause}.
 */
public interface Detect {
    /**
     * Adds a finding that the call breaches the clause, dated at the start of the call. Its id is {@code call:<call
     * id>:<clause>}.
     *
     * @param call the call matched by the rule
     */
    @Verb
    void breach(Call call);

    /**
     * Adds a finding that an event breaches the clause, dated as the event and on its call (POLICY 12). Its id is {@code
     * event:<event id>:<clause>}.
     *
     * @param event the event matched by the rule
     */
    @Verb
    void breach(Event event);

    /**
     * Gives a HANDOVER to the supervisor instead of a finding, about subject {@code event:<event id>:<clause>}; nothing
     * for an event after {@code asOf} (POLICY 12).
     *
     * @param event the event matched by the rule
     */
    @Verb(DecisionKind.HANDOVER)
    void handOver(Event event);

    /**
     * Adds a finding that a callback was late, dated at the end of the time allowed. Its id is {@code
     * callback:<callback id>:<clause>}.
     *
     * @param wait the callback matched by the rule
     * @param hours the time allowed, in hours; rounded to milliseconds
     */
    @Verb
    void breachAfterHours(CallbackWait wait, BigDecimal hours);

    /**
     * Gives a HANDOVER to the supervisor instead of a finding, for a late callback of an absent agent. It is dated at
     * the end of the time allowed, about subject {@code callback:<callback id>:<clause>}.
     *
     * @param wait the callback matched by the rule
     * @param hours the time allowed, in hours; rounded to milliseconds
     */
    @Verb(DecisionKind.HANDOVER)
    void handOverAfterHours(CallbackWait wait, BigDecimal hours);
}
