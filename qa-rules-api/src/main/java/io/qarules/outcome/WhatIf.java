package io.qarules.outcome;

import java.util.List;

/**
 * What would be decided if one thing were different. The case was evaluated so; nothing is guessed.
 *
 * @param ids what would be different: findings, or verifications where one is taken away
 * @param decisions all decisions about the same subject then; empty where there would be none
 * @param text the same as a sentence
 */
public record WhatIf(Change change, List<String> ids, List<Decision> decisions, Text text) {
    public WhatIf {
        ids = List.copyOf(ids);
        decisions = List.copyOf(decisions);
    }
}
