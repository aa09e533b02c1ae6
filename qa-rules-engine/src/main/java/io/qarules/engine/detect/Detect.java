package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;
import java.math.BigDecimal;

/**
 * What a rule of stage {@code detect} can say, on the global {@code detect}. The clause is the rule's
 * {@code @clause}.
 */
public interface Detect {
    /** The call breaches the clause; subject {@code call:<call id>:<clause>}. */
    @Verb
    void breach(Call call);

    /** The call back was not made within the hours; subject {@code callback:<callback id>:<clause>}. */
    @Verb
    void breachAfterHours(CallbackWait wait, BigDecimal hours);

    /** The call back was not made within the hours and nobody is to blame: the supervisor takes over. */
    @Verb(DecisionKind.HANDOVER)
    void handOverAfterHours(CallbackWait wait, BigDecimal hours);
}
