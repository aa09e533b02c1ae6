package io.qarules.outcome;

import java.util.List;

/**
 * What something beside the rule did to a decision.
 *
 * @param ids what did it: verifications, appeals, evaluations or other decisions; may be empty
 * @param text what it did
 */
public record Effect(EffectKind kind, List<String> ids, Text text) {
    public Effect {
        ids = List.copyOf(ids);
    }
}
