package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.PackText;
import io.qarules.engine.value.TextOrder;
import io.qarules.engine.vocabulary.Owner;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a pack that evaluates cases. A setting made twice is an error, since rules have no order.
 */
public final class PolicyWriter implements PolicyBook {
    private final SetOnce said;
    private final PackHead head;
    private final RepeatSettings repeats;
    private final List<Set<String>> acts = new ArrayList<>();
    private final List<Grade> grades = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<TallyWriter> tallies = new ArrayList<>();
    private final VocabularyWriter words = new VocabularyWriter(Owner.OF_CASES);
    private Set<String> techniqueExcuses = Set.of();
    private @Nullable Rule acknowledgement;
    private @Nullable BigDecimal deductionCapPercent;
    private final Map<CalendarUnit, BigDecimal> fineLimits = new EnumMap<>(CalendarUnit.class);
    private boolean finesAllowed = true;
    private @Nullable Integer appealWithinDays;
    private @Nullable Integer appealsAtMost;

    public PolicyWriter(Firing firing) {
        said = new SetOnce(firing);
        head = new PackHead(said);
        repeats = new RepeatSettings(said);
    }

    /**
     * Returns the collected settings.
     *
     * @throws RefusedSettingException if required settings are missing, or some contradict each other
     */
    public Policy policy() {
        RefusedSettings refused = new RefusedSettings();
        refused.of(head::name);
        refused.of(head::zone);
        repeats.check(refused);
        tallies.forEach(tally -> refused.of(tally::tally));
        refused.throwAny();
        grades.sort(Comparator.comparing(Grade::from).reversed());
        return new Policy(
                head.name(),
                new LocalDays(head.zone()),
                new RepeatsByClause(repeats.byClause()),
                repeats.groups(),
                ClausePatterns.of(techniqueExcuses),
                List.copyOf(acts),
                acknowledgement,
                deductionCapPercent,
                Collections.unmodifiableMap(fineLimits),
                finesAllowed,
                List.copyOf(grades),
                appealWithinDays,
                appealsAtMost,
                settings.stream().sorted(Comparator.comparing(Setting::name)).toList(),
                words.vocabulary(),
                tallies.stream()
                        .map(TallyWriter::tally)
                        .sorted(Comparator.comparing(Tally::name, TextOrder.BY_CODE_POINT))
                        .toList());
    }

    @Override
    public void pack(String id, String version) {
        head.pack(id, version);
    }

    @Override
    public void zone(String id) {
        head.zone(id);
    }

    @Override
    public void repeatWindowInMonths(int months) {
        repeats.within(RepeatSettings.EVERY_CLAUSE, Period.ofMonths(positive(months)));
    }

    @Override
    public void repeatWindowInMonths(String clause, int months) {
        repeats.within(clause, Period.ofMonths(positive(months)));
    }

    @Override
    public void repeatWindowInDays(int days) {
        repeats.within(RepeatSettings.EVERY_CLAUSE, Period.ofDays(positive(days)));
    }

    @Override
    public void repeatWindowInDays(String clause, int days) {
        repeats.within(clause, Period.ofDays(positive(days)));
    }

    @Override
    public void repeatWithin(String unit) {
        repeats.each(RepeatSettings.EVERY_CLAUSE, unit);
    }

    @Override
    public void repeatWithin(String clause, String unit) {
        repeats.each(clause, unit);
    }

    @Override
    public void repeatResetsAfterDays(int days) {
        repeats.resetsAfter(RepeatSettings.EVERY_CLAUSE, positive(days));
    }

    @Override
    public void repeatResetsAfterDays(String clause, int days) {
        repeats.resetsAfter(clause, positive(days));
    }

    @Override
    public void countTogether(String... clauses) {
        repeats.together(List.of(clauses));
    }

    @Override
    public void techniqueExcuses(String... clauses) {
        said.once(PackText.of("SETTING.technique"));
        techniqueExcuses = Set.of(clauses);
    }

    @Override
    public void oneAct(String... clauses) {
        Set<String> act = new LinkedHashSet<>(List.of(clauses));
        for (String clause : act) {
            if (clause.endsWith("*")) {
                throw new RefusedSettingException(
                        PackText.of("POLICY.act-of-a-group", clause), PackText.of("POLICY.name-each"), null);
            }
            said.once(PackText.of("SETTING.act", clause));
        }
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
        deductionCapPercent = Decimals.shortest(percentOfGross);
    }

    @Override
    public void fineLimit(String unit, double amount) {
        CalendarUnit limited = CalendarUnit.of(unit, CalendarUnit.OF_LIMITS);
        said.once(PackText.of("SETTING.fine-limit", unit));
        if (!Double.isFinite(amount) || amount < 0) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.not-negative", PackText.of("SETTING.a-fine-limit"), amount));
        }
        fineLimits.put(limited, Money.round(Decimals.shortest(amount)));
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
        settings.add(new Setting(name, Decimals.shortest(value)));
    }

    @Override
    public TallyBook tally(String name) {
        words.tally(name);
        TallyWriter tally = new TallyWriter(name, said);
        tallies.add(tally);
        return tally;
    }

    @Override
    public void consequence(String word) {
        words.consequence(word);
    }

    @Override
    public void event(String type) {
        words.event(type);
    }

    @Override
    public void flag(String owner, String name) {
        words.flag(owner, name);
    }

    @Override
    public void number(String owner, String name) {
        words.number(owner, name);
    }

    @Override
    public void word(String owner, String name, String... among) {
        words.word(owner, name, among);
    }

    private void grade(String name, double from, boolean rectify) {
        said.once(PackText.of("SETTING.grade", name));
        said.once(PackText.of("SETTING.grade-from", from));
        grades.add(new Grade(name, Decimals.shortest(from), rectify, said.rule()));
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
