package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import java.math.BigDecimal;

/**
 * What a rule of stage {@code detect} can say, on the global {@code detect}. The clause is the rule's
 * {@code @clause}.
 */
public interface Detect {
    /** The call breaches the clause; subject {@code call:<call id>:<clause>}. */
    void breach(Call call);

    /** The call back was not made within the hours; subject {@code callback:<callback id>:<clause>}. */
    void breachAfterHours(CallbackWait wait, BigDecimal hours);

    /** The call back was not made within the hours and nobody is to blame: the supervisor takes over. */
    void handOverAfterHours(CallbackWait wait, BigDecimal hours);
}
