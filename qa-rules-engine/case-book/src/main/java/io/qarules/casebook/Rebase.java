package io.qarules.casebook;

import io.qarules.book.Adjustment;
import io.qarules.engine.source.PackSource;
import java.time.YearMonth;
import java.util.List;

/** Other rules for decisions that exist: see first what they change, then post it. */
public final class Rebase {
    private final VersionChanges rules;
    private final PackSource source;
    private final YearMonth effectiveFrom;

    Rebase(VersionChanges rules, PackSource source, YearMonth effectiveFrom) {
        this.rules = rules;
        this.source = source;
        this.effectiveFrom = effectiveFrom;
    }

    /** Returns what would change, sorted by agent; nothing is written. */
    public List<RuleChange> preview() {
        return rules.preview(source, effectiveFrom);
    }

    /**
     * Puts the rules in force and posts what changes; what belongs to closed months goes to the open one. Calling again
     * goes on where a call before broke off.
     *
     * @return the adjustments of the agents for whom something changes, sorted by agent
     * @throws io.qarules.RulePackException if the rules do not load
     */
    public List<Adjustment> post() {
        rules.preview(source, effectiveFrom); // what does not load or fails on a case is not put in force
        return rules.post(source, effectiveFrom);
    }
}
