package io.qarules.engine.policy;

import com.google.common.collect.Sets;
import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.DecisionKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one tally counts. */
final class TallyWriter implements TallyBook {
    /** A recommendation: what is counted is FINAL, and this never is (POLICY 3). */
    private static final DecisionKind NEVER_IN_FORCE = DecisionKind.DISMISSAL;

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
     * @throws RefusedSettingException if it is not said what it counts, or when
     */
    Tally tally() {
        if (kinds.isEmpty()) {
            throw lacks("of( WARNING )");
        }
        if (each == null && !ever && rollingDays == 0) {
            throw lacks("each( \"quarter\" )");
        }
        return new Tally(name, Sets.immutableEnumSet(kinds), clauses, each, rollingDays, rule);
    }

    @Override
    public TallyBook of(DecisionKind... counted) {
        once("SETTING.tally-kinds");
        List<String> given = Arrays.stream(DecisionKind.values())
                .filter(kind -> Verbs.isGiven(Stage.PENALIZE, kind))
                .filter(kind -> kind != NEVER_IN_FORCE)
                .map(Enum::name)
                .toList();
        for (DecisionKind kind : counted) {
            if (kind == NEVER_IN_FORCE) {
                throw new RefusedSettingException(
                        PackText.of("POLICY.never-in-force", kind),
                        PackText.of("HINT.choose", PackText.commas(given)),
                        null);
            }
            if (!given.contains(kind.name())) {
                throw new RefusedSettingException(
                        PackText.of("POLICY.no-penalty", kind),
                        PackText.of("HINT.choose", PackText.commas(given)),
                        null);
            }
            kinds.add(kind);
        }
        if (kinds.contains(DecisionKind.POINTS) && kinds.size() > 1) {
            throw new RefusedSettingException(PackText.of("POLICY.points-and-decisions", name));
        }
        return this;
    }

    @Override
    public TallyBook clauses(String... counted) {
        once("SETTING.tally-clauses");
        clauses = ClausePatterns.of(List.of(counted));
        return this;
    }

    @Override
    public TallyBook each(String unit) {
        once("SETTING.tally-time");
        ever = unit.equals(Tally.EVER);
        each = ever ? null : CalendarUnit.of(unit, CalendarUnit.OF_COUNTS, Tally.EVER);
        return this;
    }

    @Override
    public TallyBook withinDays(int days) {
        once("SETTING.tally-time");
        if (days < 1) {
            throw new RefusedSettingException(PackText.of("POLICY.tally-days", days));
        }
        rollingDays = days;
        return this;
    }

    private void once(String key) {
        said.once(PackText.of(key, name));
    }

    private RefusedSettingException lacks(String example) {
        return new RefusedSettingException(
                PackText.of("POLICY.tally-lacks", name), PackText.maybe("." + example), rule);
    }
}
