package io.qarules.outcome;

import java.util.List;

/**
 * A change to a decision that did not come from its rule, e.g. by a verification or the deduction cap.
 *
 * @param kind what changed it
 * @param ids the verifications, appeals, evaluations or other decisions responsible; may be empty
 * @param text a sentence that says how
 */
public record Effect(EffectKind kind, List<String> ids, Text text) {
    public Effect {
        ids = List.copyOf(ids);
    }
}
