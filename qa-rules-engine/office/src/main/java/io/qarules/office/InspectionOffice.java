package io.qarules.office;

import io.qarules.RulePackException;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationInput;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFileReading;
import io.qarules.drivers.DriversInput;
import io.qarules.engine.check.CheckedDrivers;
import io.qarules.engine.check.DriversCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.office.drivers.Explainer;
import io.qarules.office.drivers.Forecaster;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanInput;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.ProblemInput;
import io.qarules.problem.ProblemReview;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
        return new PlanRun(pack, input.reading()).plan();
    }

    /**
     * Plans, with a proof of how much of each agent is heard.
     *
     * @param input a plan file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period, the seed or the day to replan from cannot be used
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public ExplainedPlan explainPlan(PlanInput input) {
        return explainPlan(input, agentId -> true);
    }

    /**
     * Plans, with a proof of how much of some agents is heard.
     *
     * @param input a plan file, or what a reader made of one
     * @param agentIds whether an agent is asked about
     * @throws io.qarules.CaseRefusedException if the period, the seed or the day to replan from cannot be used
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public ExplainedPlan explainPlan(PlanInput input, Predicate<String> agentIds) {
        return new PlanRun(pack, input.reading()).explained(agentIds);
    }

    /**
     * Says why agents have no quota, or no reserved part, by a clause.
     *
     * @param clause of rules of the pack
     * @param subject restricts the answer to one agent; null for all
     * @throws IllegalArgumentException if no such file has the kind, no rule names the clause, or there is no such subject
     * @throws io.qarules.CaseRefusedException if the file cannot be used at all
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public OfficeWhyNot whyNot(PlanInput input, OfficeKind kind, String clause, @Nullable String subject) {
        return new PlanRun(pack, input.reading()).whyNot(kind, clause, subject);
    }

    /**
     * Compares what inspectors said of the same calls, and says who is called in.
     *
     * @param input a calibration file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period has no id
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public Calibration calibrate(CalibrationInput input) {
        return new CalibrationRun(pack, input.reading()).calibration();
    }

    /**
     * Compares, with a proof of why each is called in.
     *
     * @param input a calibration file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period has no id
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public ExplainedCalibration explainCalibration(CalibrationInput input) {
        return new CalibrationRun(pack, input.reading()).explained();
    }

    /**
     * Says why inspectors are not called in by a clause.
     *
     * @param clause of rules of the pack
     * @param subject restricts the answer to one inspector, {@code scores} or the clause of an agreement; null for all
     * @throws IllegalArgumentException if no such file has the kind, no rule names the clause, or there is no such subject
     * @throws io.qarules.CaseRefusedException if the file cannot be used at all
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public OfficeWhyNot whyNot(CalibrationInput input, OfficeKind kind, String clause, @Nullable String subject) {
        return new CalibrationRun(pack, input.reading()).whyNot(kind, clause, subject);
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
        return new ProblemRun(pack, input.reading()).review();
    }

    /**
     * Reviews, with a proof of what follows from each share, and of what is said of each training.
     *
     * @param input a problem file, or what a reader made of one
     * @throws io.qarules.CaseRefusedException if the period's id or days cannot be used
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public ExplainedReview explainProblems(ProblemInput input) {
        return new ProblemRun(pack, input.reading()).explained();
    }

    /**
     * Says why problems are not common or individual, or trainings have another status, by a clause.
     *
     * @param clause of rules of the pack
     * @param subject restricts the answer to the offences or the training of one group; null for all
     * @throws IllegalArgumentException if no such file has the kind, no rule names the clause, or there is no such subject
     * @throws io.qarules.CaseRefusedException if the file cannot be used at all
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    public OfficeWhyNot whyNot(ProblemInput input, OfficeKind kind, String clause, @Nullable String subject) {
        return new ProblemRun(pack, input.reading()).whyNot(kind, clause, subject);
    }

    /** Returns the pack, for tools that read its rules. */
    public RulePack pack() {
        return pack;
    }
}
