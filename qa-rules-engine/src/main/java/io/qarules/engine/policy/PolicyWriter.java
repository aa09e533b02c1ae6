package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.PackText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a pack that evaluates cases. A setting made twice is an error, since rules have no order.
 */
public final class PolicyWriter implements PolicyBook {
    private static final String EVERY_CLAUSE = "*";

    private final SetOnce said;
    private final Map<String, Period> repeatWindows = new HashMap<>();
    private final List<Set<String>> acts = new ArrayList<>();
    private final List<Grade> grades = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private Set<String> techniqueExcuses = Set.of();
    private @Nullable PackName name;
    private @Nullable ZoneId zone;
    private @Nullable Rule acknowledgement;
    private @Nullable BigDecimal deductionCapPercent;
    private boolean finesAllowed = true;
    private @Nullable Integer appealWithinDays;
    private @Nullable Integer appealsAtMost;

    public PolicyWriter(Firing firing) {
        said = new SetOnce(firing);
    }

    /**
     * Returns the collected settings.
     *
     * @throws RefusedSettingException if a required setting is missing
     */
    public Policy policy() {
        grades.sort(Comparator.comparing(Grade::from).reversed());
        return new Policy(
                SetOnce.required(name, "pack( \"my-pack\", \"1.0.0\" )"),
                SetOnce.required(zone, "zone( \"Asia/Shanghai\" )"),
                Map.copyOf(repeatWindows),
                ClausePatterns.of(techniqueExcuses),
                List.copyOf(acts),
                acknowledgement,
                deductionCapPercent,
                finesAllowed,
                List.copyOf(grades),
                appealWithinDays,
                appealsAtMost,
                settings.stream().sorted(Comparator.comparing(Setting::name)).toList());
    }

    @Override
    public void pack(String id, String version) {
        said.once(PackText.of("SETTING.pack"));
        name = new PackName(id, version);
    }

    @Override
    public void zone(String id) {
        said.once(PackText.of("SETTING.zone"));
        try {
            zone = ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-zone", id), PackText.maybe("\"Asia/Shanghai\""), null, e);
        }
    }

    @Override
    public void repeatWindowInMonths(int months) {
        window(EVERY_CLAUSE, Period.ofMonths(positive(months)));
    }

    @Override
    public void repeatWindowInMonths(String clause, int months) {
        window(clause, Period.ofMonths(positive(months)));
    }

    @Override
    public void repeatWindowInDays(int days) {
        window(EVERY_CLAUSE, Period.ofDays(positive(days)));
    }

    @Override
    public void repeatWindowInDays(String clause, int days) {
        window(clause, Period.ofDays(positive(days)));
    }

    @Override
    public void techniqueExcuses(String... clauses) {
        said.once(PackText.of("SETTING.technique"));
        techniqueExcuses = Set.of(clauses);
    }

    @Override
    public void oneAct(String... clauses) {
        Set<String> act = new LinkedHashSet<>(List.of(clauses));
        act.forEach(clause -> said.once(PackText.of("SETTING.act", clause)));
        acts.add(act);
    }

    @Override
    public void acknowledgeFines() {
        said.once(PackText.of("SETTING.acknowledgement"));
        acknowledgement = said.rule();
    }

    @Override
    public void deductionCap(double percentOfGross) {
        said.once(PackText.of("SETTING.deduction-cap"));
        if (!(percentOfGross >= 0 && percentOfGross <= 100)) {
            throw new RefusedSettingException(PackText.of("POLICY.deduction-cap-range", percentOfGross));
        }
        deductionCapPercent = BigDecimal.valueOf(percentOfGross);
    }

    @Override
    public void finesAllowed(boolean allowed) {
        said.once(PackText.of("SETTING.fines-allowed"));
        finesAllowed = allowed;
    }

    @Override
    public void grade(String name, double from) {
        grade(name, from, false);
    }

    @Override
    public void gradeToRectify(String name, double from) {
        grade(name, from, true);
    }

    @Override
    public void appealWithinDays(int days) {
        said.once(PackText.of("SETTING.appeal-window"));
        appealWithinDays = notNegative(PackText.of("SETTING.an-appeal-window"), days);
    }

    @Override
    public void appealsAtMost(int appeals) {
        said.once(PackText.of("SETTING.appeals"));
        appealsAtMost = notNegative(PackText.of("SETTING.a-number-of-appeals"), appeals);
    }

    @Override
    public void setting(String name, double value) {
        said.once(PackText.of("SETTING.setting", name));
        settings.add(new Setting(name, BigDecimal.valueOf(value)));
    }

    private void grade(String name, double from, boolean rectify) {
        said.once(PackText.of("SETTING.grade", name));
        said.once(PackText.of("SETTING.grade-from", from));
        grades.add(new Grade(name, BigDecimal.valueOf(from), rectify, said.rule()));
    }

    private void window(String clause, Period window) {
        said.once(
                clause.equals(EVERY_CLAUSE)
                        ? PackText.of("SETTING.every-window")
                        : PackText.of("SETTING.window", clause));
        repeatWindows.put(clause, window);
    }

    private static int notNegative(PackText what, int value) {
        if (value < 0) {
            throw new RefusedSettingException(PackText.of("POLICY.not-negative", what, value));
        }
        return value;
    }

    private static int positive(int length) {
        if (length <= 0) {
            throw new RefusedSettingException(PackText.of("POLICY.window-length", length));
        }
        return length;
    }
}
