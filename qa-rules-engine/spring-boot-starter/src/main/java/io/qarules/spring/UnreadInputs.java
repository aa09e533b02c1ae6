package io.qarules.spring;

import io.qarules.outcome.Problem;
import java.util.List;

/** Is told of inputs that are refused while they are read, of which no {@code DecisionListener} hears. */
interface UnreadInputs {
    /** Takes what is wrong with one input; at least one problem. */
    void refused(List<Problem> problems);
}
