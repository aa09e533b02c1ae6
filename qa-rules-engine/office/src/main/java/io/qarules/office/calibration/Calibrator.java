package io.qarules.office.calibration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.calibration.CalibratedCall;
import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.CalibrationDecision;
import io.qarules.calibration.CallDeviation;
import io.qarules.calibration.InspectorAgreement;
import io.qarules.calibration.UndefinedAgreement;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Section;
import io.qarules.engine.calibrate.Agreement;
import io.qarules.engine.calibrate.CalibrateStage;
import io.qarules.engine.calibrate.CalledIn;
import io.qarules.engine.calibrate.InspectorBias;
import io.qarules.engine.check.CheckedCalibration;
import io.qarules.engine.check.CheckedJudgement;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import io.qarules.office.statistics.KrippendorffAlpha;
import io.qarules.office.statistics.Level;
import io.qarules.office.statistics.MeanInterval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what inspectors said of the same calls (POLICY 19). */
public final class Calibrator {
    private final String periodId;
    private final List<JudgedCall> calls;
    private final SortedMap<String, List<BigDecimal>> deviations;
    private final List<InspectorAgreement> agreements = new ArrayList<>();
    /** Of the scores and of each clause, by what rules see of them. */
    private final Map<Agreement, KrippendorffAlpha> alphas = new LinkedHashMap<>();

    private Calibrator(CheckedCalibration calibration) {
        this.periodId = calibration.id();
        SortedMap<String, List<CheckedJudgement>> byCall = calibration.judgements().stream()
                .collect(groupingBy(CheckedJudgement::callId, () -> new TreeMap<>(TextOrder.BY_CODE_POINT), toList()));
        byCall.values().removeIf(judgements -> judgements.size() < 2);
        this.calls = byCall.values().stream().map(JudgedCall::new).toList();
        this.deviations = deviations();
        agree(null, null, calls.stream().map(JudgedCall::scores).toList(), Level.INTERVAL);
        for (String section : sections()) {
            agree(
                    null,
                    section,
                    calls.stream().map(call -> call.scores(section)).toList(),
                    Level.INTERVAL);
        }
        for (String clause : clauses()) {
            agree(clause, null, calls.stream().map(call -> call.heard(clause)).toList(), Level.NOMINAL);
        }
    }

    public static Calibrator of(CheckedCalibration calibration) {
        return new Calibrator(calibration);
    }

    public List<CalibratedCall> calls() {
        return calls.stream().map(JudgedCall::shown).toList();
    }

    public List<CalibratedInspector> inspectorsById() {
        return deviations.entrySet().stream()
                .map(inspector -> inspector(inspector.getKey(), inspector.getValue()))
                .toList();
    }

    public List<InspectorAgreement> agreements() {
        return agreements;
    }

    /** Returns who is called in by the rules of a pack, which see what is not rounded. */
    public List<CalledIn> calledIn(RulePack pack) {
        return CalibrateStage.run(pack, periodId, biases(), List.copyOf(alphas.keySet()));
    }

    /** Returns the same as decisions. */
    public static List<CalibrationDecision> decisions(List<CalledIn> called) {
        return called.stream().map(Calibrator::decision).toList();
    }

    /** Returns all that the rules of a pack see. */
    public List<Object> facts(RulePack pack) {
        return CalibrateStage.facts(pack, biases(), List.copyOf(alphas.keySet()));
    }

    /** Returns how alpha came about. */
    KrippendorffAlpha alpha(Agreement agreement) {
        return Objects.requireNonNull(alphas.get(agreement), "an agreement of another calibration");
    }

    /** Returns the calls of which an inspector has a deviation, in the order of their ids. */
    List<CallDeviation> deviations(String inspectorId) {
        return calls.stream()
                .map(call -> call.deviation(inspectorId))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<InspectorBias> biases() {
        List<InspectorBias> biases = new ArrayList<>();
        deviations.forEach((inspector, own) -> {
            Ratio bias = mean(own);
            Ratio deviation = mean(signless(own));
            if (bias != null && deviation != null) {
                biases.add(new InspectorBias(inspector, bias.comparable(), deviation.comparable(), own.size()));
            }
        });
        return biases;
    }

    private static CalibrationDecision decision(CalledIn called) {
        InspectorBias inspector = called.inspector();
        return new CalibrationDecision(
                called.kind(),
                inspector == null ? null : inspector.inspectorId(),
                called.rule().clause(),
                called.rule().name(),
                CalibrationTexts.reason(called));
    }

    private SortedMap<String, List<BigDecimal>> deviations() {
        SortedMap<String, List<BigDecimal>> all = new TreeMap<>(TextOrder.BY_CODE_POINT);
        calls.forEach(call -> call.judgements().forEach(judgement -> {
            List<BigDecimal> own = all.computeIfAbsent(judgement.inspectorId(), any -> new ArrayList<>());
            BigDecimal deviation = call.deviation(judgement);
            if (deviation != null) {
                own.add(deviation);
            }
        }));
        return all;
    }

    private static CalibratedInspector inspector(String id, List<BigDecimal> deviations) {
        MeanInterval interval = MeanInterval.of(deviations);
        return new CalibratedInspector(
                id,
                deviations.size(),
                rounded(mean(deviations)),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                rounded(mean(signless(deviations))));
    }

    private static List<BigDecimal> signless(List<BigDecimal> deviations) {
        return deviations.stream().map(BigDecimal::abs).toList();
    }

    private static @Nullable Ratio mean(List<BigDecimal> values) {
        return Ratio.mean(values.stream().map(Ratio::of).toList());
    }

    private static @Nullable BigDecimal rounded(@Nullable Ratio mean) {
        return mean == null ? null : mean.rounded();
    }

    private SortedSet<String> clauses() {
        SortedSet<String> clauses = new TreeSet<>(TextOrder.BY_CODE_POINT);
        calls.forEach(call -> call.judgements().forEach(judgement -> judgement.evaluation().findings().stream()
                .filter(Objects::nonNull)
                .map(Finding::clause)
                .filter(Objects::nonNull)
                .forEach(clauses::add)));
        return clauses;
    }

    private SortedSet<String> sections() {
        SortedSet<String> sections = new TreeSet<>(TextOrder.BY_CODE_POINT);
        calls.forEach(call -> call.judgements().forEach(judgement -> judgement.evaluation().sections().stream()
                .map(Section::id)
                .filter(Objects::nonNull)
                .forEach(sections::add)));
        return sections;
    }

    private void agree(@Nullable String clause, @Nullable String section, List<List<BigDecimal>> units, Level level) {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(units, level);
        UndefinedAgreement undefined = alpha.undefined() == null
                ? null
                : UndefinedAgreement.valueOf(alpha.undefined().name());
        agreements.add(
                new InspectorAgreement(clause, section, alpha.rounded(), undefined, alpha.units(), alpha.pairs()));
        if (section == null) {
            alphas.put(new Agreement(clause, alpha.alpha(), alpha.units(), alpha.pairs()), alpha);
        }
    }
}
