package io.qarules.office;

import io.qarules.RulePackException;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationFileReading;
import io.qarules.calibration.CalibrationInput;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFileReading;
import io.qarules.drivers.DriversInput;
import io.qarules.engine.check.CalibrationCheck;
import io.qarules.engine.check.CheckedCalibration;
import io.qarules.engine.check.CheckedDrivers;
import io.qarules.engine.check.CheckedOutcomes;
import io.qarules.engine.check.CheckedPlan;
import io.qarules.engine.check.CheckedProblemFile;
import io.qarules.engine.check.DriversCheck;
import io.qarules.engine.check.PlanCheck;
import io.qarules.engine.check.ProblemFileCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.OfficePolicy;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.sample.SampleStage;
import io.qarules.engine.source.PackSource;
import io.qarules.office.calibration.Calibrator;
import io.qarules.office.drivers.Explainer;
import io.qarules.office.drivers.Forecaster;
import io.qarules.office.plan.Planner;
import io.qarules.office.problem.Reviewer;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFileReading;
import io.qarules.plan.PlanInput;
import io.qarules.problem.ProblemFileReading;
import io.qarules.problem.ProblemInput;
import io.qarules.problem.ProblemReview;

/**
 * The inspection office (POLICY 19): {@code InspectionOffice office = InspectionOffice.standard();}. Its functions are
 * pure: equal input gives an equal result. Immutable and safe for use by many threads.
 */
public final class InspectionOffice {
    private static final String STANDARD_PACK = "qa-rules/inspection-office";

    private final RulePack pack;

    private InspectionOffice(RulePack pack) {
        this.pack = pack.requireOffice();
    }

    /**
     * Returns an office by the standard pack {@code inspection-office} of the dependency {@code qa-rules-drl}.
     *
     * @throws RulePackException if the pack is not on the class path
     */
    public static InspectionOffice standard() {
        return new InspectionOffice(RulePack.resources(
                InspectionOffice.class.getClassLoader(), STANDARD_PACK, StageRules.DEFAULT_FIRING_LIMIT, null));
    }

    /**
     * Returns an office by another pack.
     *
     * @param source the pack's texts
     * @throws RulePackException if the pack does not load, or is none of the inspection office
     */
    public static InspectionOffice of(PackSource source) {
        return new InspectionOffice(
                RulePack.load(source, InspectionOffice.class.getClassLoader(), StageRules.DEFAULT_FIRING_LIMIT, null));
    }

    /**
     * Plans which calls are heard, by whom and when.
     *
     * @param input a plan file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period, the seed or the day to replan from cannot be used
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public InspectionPlan plan(PlanInput input) {
        PlanFileReading reading = input.reading();
        Problems problems = new Problems(reading.problems());
        CheckedPlan plan = PlanCheck.check(reading.planFile(), problems);
        OfficePolicy policy = pack.officePolicy();
        Planner planned = Planner.of(plan, SampleStage.run(pack, plan), policy.zone(), policy.shortestCall());
        return new InspectionPlan(
                plan.id(),
                plan.seed(),
                pack.version(),
                planned.samples(),
                planned.assignments(),
                planned.shortfalls(),
                problems.list());
    }

    /**
     * Compares what inspectors said of the same calls, and says who is called in.
     *
     * @param input a calibration file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period has no id
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public Calibration calibrate(CalibrationInput input) {
        CalibrationFileReading reading = input.reading();
        Problems problems = new Problems(reading.problems());
        CheckedCalibration calibration = CalibrationCheck.check(reading.calibrationFile(), problems);
        Calibrator calibrator = Calibrator.of(calibration);
        return new Calibration(
                calibration.id(),
                pack.version(),
                calibrator.calls(),
                calibrator.inspectorsById(),
                calibrator.agreements(),
                calibrator.decisions(pack),
                problems.list());
    }

    /**
     * Says what goes with satisfaction over several periods, and forecasts the next one of each agent. No rule decides
     * on it.
     *
     * @param input a drivers file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if there is no metric or no period, or there are more than 50 metrics or
     *     120 periods
     */
    public Drivers drivers(DriversInput input) {
        DriversFileReading reading = input.reading();
        Problems problems = new Problems(reading.problems());
        CheckedDrivers drivers = DriversCheck.check(reading.driversFile(), problems);
        Explainer explainer = Explainer.of(drivers);
        Forecaster forecaster = Forecaster.of(drivers);
        return new Drivers(
                drivers.index(),
                drivers.periods(),
                explainer.rows(),
                explainer.leftOut(),
                explainer.adjustedRSquared(),
                explainer.metrics(),
                explainer.refusal(),
                forecaster.forecasts(),
                forecaster.backTest(),
                problems.list(),
                null);
    }

    /**
     * Says which offences are common in a group and which individual, and which trainings helped.
     *
     * @param input a problem file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period's id or days cannot be used
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public ProblemReview problems(ProblemInput input) {
        ProblemFileReading reading = input.reading();
        Problems problems = new Problems(reading.problems());
        CheckedProblemFile file = ProblemFileCheck.check(reading.problemFile(), problems);
        CheckedOutcomes previous = file.previous();
        Reviewer reviewer = Reviewer.of(file, pack);
        return new ProblemReview(
                file.outcomes().id(),
                previous == null ? null : previous.id(),
                pack.version(),
                reviewer.groups(),
                reviewer.shares(),
                reviewer.decisions(),
                reviewer.trainings(),
                reviewer.withoutOutcome(),
                problems.list());
    }

    /** Returns the pack, for tools that read its rules. */
    public RulePack pack() {
        return pack;
    }
}
