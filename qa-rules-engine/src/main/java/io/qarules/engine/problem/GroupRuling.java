package io.qarules.engine.problem;

import io.qarules.engine.rules.text.Rule;
import io.qarules.problem.ProblemKind;

/** What a rule says of a group's offences of a clause. */
public record GroupRuling(ProblemKind kind, GroupOffence offence, Rule rule) {
    /** Returns what the decision is called: its kind, and the clause, line and team of the offences. */
    public String id() {
        return "%s:%s".formatted(kind, ReviewNames.of(offence));
    }
}
