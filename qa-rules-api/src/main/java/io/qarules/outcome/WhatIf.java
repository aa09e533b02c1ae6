package io.qarules.outcome;

import java.util.List;

/**
 * The decisions about a subject if one thing in the case were different. The changed case was evaluated to obtain them.
 *
 * @param change what would be different
 * @param ids the findings concerned, or for WITHOUT_VERIFICATION the verifications
 * @param decisions all decisions about the same subject in the changed case; empty if there would be none
 * @param text the same in a sentence
 */
public record WhatIf(Change change, List<String> ids, List<Decision> decisions, Text text) {
    public WhatIf {
        ids = List.copyOf(ids);
        decisions = List.copyOf(decisions);
    }
}
