package io.qarules.engine.detect;

import io.qarules.casefile.Call;
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
