package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one tally counts. */
final class TallyWriter implements TallyBook {
    private final String name;
    private final Rule rule;
    private final SetOnce said;
    private final Set<DecisionKind> kinds = EnumSet.noneOf(DecisionKind.class);
    private @Nullable ClausePatterns clauses;
    private @Nullable CalendarUnit each;
    private boolean ever;
    private int rollingDays;

    TallyWriter(String name, SetOnce said) {
        this.name = name;
        this.rule = said.rule();
        this.said = said;
    }

    /**
     * Returns the tally.
     *
     * @throws IllegalArgumentException if it is not said what it counts, or when
     */
    Tally tally() {
        if (kinds.isEmpty()) {
            throw lacks("of( WARNING )");
        }
        if (each == null && !ever && rollingDays == 0) {
            throw lacks("each( \"quarter\" )");
        }
        return new Tally(name, Set.copyOf(kinds), clauses, each, rollingDays, rule);
    }

    @Override
    public TallyBook of(DecisionKind... counted) {
        once("the kinds");
        List<String> given = Arrays.stream(DecisionKind.values())
                .filter(kind -> Verbs.isGiven(Stage.PENALIZE, kind))
                .map(Enum::name)
                .toList();
        for (DecisionKind kind : counted) {
            if (!given.contains(kind.name())) {
                throw new IllegalArgumentException(
                        "stage penalize gives no %s. Maybe one of %s".formatted(kind, String.join(", ", given)));
            }
            kinds.add(kind);
        }
        if (kinds.contains(DecisionKind.POINTS) && kinds.size() > 1) {
            throw new IllegalArgumentException(
                    "tally \"%s\" counts points and decisions; they do not add up. Maybe two tallies".formatted(name));
        }
        return this;
    }

    @Override
    public TallyBook clauses(String... counted) {
        once("the clauses");
        clauses = ClausePatterns.of(List.of(counted));
        return this;
    }

    @Override
    public TallyBook each(String unit) {
        once("the time");
        ever = unit.equals(Tally.EVER);
        each = ever ? null : CalendarUnit.of(unit, CalendarUnit.OF_COUNTS);
        return this;
    }

    @Override
    public TallyBook withinDays(int days) {
        once("the time");
        if (days < 1) {
            throw new IllegalArgumentException("a tally is over 1 day or more, not %d".formatted(days));
        }
        rollingDays = days;
        return this;
    }

    private void once(String what) {
        said.once("%s of tally \"%s\"".formatted(what, name));
    }

    private IllegalArgumentException lacks(String example) {
        return new IllegalArgumentException("%s: rule \"%s\": tally \"%s\" does not say what it counts. Maybe .%s"
                .formatted(rule.file(), rule.name(), name, example));
    }
}
