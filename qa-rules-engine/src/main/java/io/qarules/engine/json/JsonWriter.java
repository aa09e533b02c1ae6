package io.qarules.engine.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.RulePackDescription;
import io.qarules.calibration.AlphaProof;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationDecision;
import io.qarules.calibration.CalibrationFile;
import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.calibration.InspectorAgreement;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Attributed;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.FailScope;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Question;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import io.qarules.drivers.AdvisedWeight;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.MetricDriver;
import io.qarules.drivers.WeightAdvice;
import io.qarules.drivers.WeightChange;
import io.qarules.engine.value.Decimals;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.TallyStanding;
import io.qarules.outcome.WhyNot;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousPeriod;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFile;
import io.qarules.plan.Sample;
import io.qarules.plan.SampleProof;
import io.qarules.plan.Stratum;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.FisherTable;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.ProblemProof;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.TrainingEffect;
import io.qarules.problem.TrainingProof;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.SettlementProof;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes results and inputs as JSON on one line: fields in the order of the record's components, money as strings with
 * two decimals, instants in UTC. Immutable and safe for use by many threads.
 */
public final class JsonWriter {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule("qa-rules")
                    .addSerializer(BigDecimal.class, new MoneySerializer())
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(YearMonth.class, ToStringSerializer.instance))
            .addMixIn(Decision.class, DecisionMixIn.class)
            .addMixIn(CaseFile.class, CaseFileMixIn.class)
            .addMixIn(Agent.class, AgentMixIn.class)
            .addMixIn(Attributed.class, AttributedMixIn.class)
            .addMixIn(Evaluation.class, EvaluationMixIn.class)
            .addMixIn(PeriodFile.class, PeriodFileMixIn.class)
            .addMixIn(Section.class, SectionMixIn.class)
            .addMixIn(Question.class, QuestionMixIn.class)
            .addMixIn(Proof.class, ProofMixIn.class)
            .addMixIn(Problem.class, ProblemMixIn.class)
            .addMixIn(Member.class, MemberMixIn.class)
            .addMixIn(Settlement.class, SettlementMixIn.class)
            .addMixIn(StreamedSettlement.class, SettlementMixIn.class)
            .addMixIn(FundEntry.class, FundEntryMixIn.class)
            .addMixIn(MemberDecision.class, DecisionMixIn.class)
            .addMixIn(SettlementDecision.class, SettlementDecisionMixIn.class)
            .addMixIn(MemberSettlement.class, MemberSettlementMixIn.class)
            .addMixIn(InspectorAgreement.class, InspectorAgreementMixIn.class)
            .addMixIn(Drivers.class, DriversMixIn.class)
            .addMixIn(DriversMember.class, DriversMemberMixIn.class)
            .addMixIn(MetricDriver.class, MetricDriverMixIn.class)
            .addMixIn(AdvisedWeight.class, AdvisedWeightMixIn.class)
            .addMixIn(WeightChange.class, WeightChangeMixIn.class)
            .addMixIn(TrainingEffect.class, TrainingEffectMixIn.class)
            .addMixIn(ExplainedOutcome.class, ExplainedOutcomeMixIn.class)
            .addMixIn(ExplainedSettlement.class, ExplainedSettlementMixIn.class)
            .addMixIn(ExplainedPlan.class, ExplainedPlanMixIn.class)
            .addMixIn(Stratum.class, StratumMixIn.class)
            .addMixIn(ExplainedCalibration.class, ExplainedCalibrationMixIn.class)
            .addMixIn(AlphaProof.class, AlphaProofMixIn.class)
            .addMixIn(ExplainedReview.class, ExplainedReviewMixIn.class)
            .addMixIn(FisherTable.class, FisherTableMixIn.class)
            .build();
    private static final ObjectMapper EXACT = MAPPER.copy()
            .registerModule(new SimpleModule("qa-rules-exact").addSerializer(BigDecimal.class, new PlainSerializer()));
    private static final ObjectWriter STREAM = MAPPER.writer()
            .withoutFeatures(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    private static final ObjectWriter TOKENS = MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    /** The settings of a generator that say how numbers are written, and how they are set here. */
    private static final int NUMBERS =
            StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature().getMask()
                    | JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature().getMask()
                    | JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature().getMask();

    private static final int NUMBERS_HERE =
            StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature().getMask()
                    | JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature().getMask();

    /**
     * Writes an outcome.
     *
     * @return one line of JSON
     */
    public String write(Outcome outcome) {
        return json(outcome);
    }

    /**
     * Writes an outcome with one more field, {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedOutcome explained) {
        return json(explained);
    }

    /**
     * Writes a settlement with two more fields, {@code standings} and {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedSettlement explained) {
        return json(explained);
    }

    /**
     * Writes one decision of a settlement with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(SettlementDecision decision, SettlementProof proof) {
        return json(new ProvedOfPeriod(decision, proof));
    }

    /**
     * Writes one decision with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(Decision decision, Proof proof) {
        return json(new Proved(decision, proof));
    }

    /**
     * Writes the answer to why a decision is missing.
     *
     * @return one line of JSON
     */
    public String write(WhyNot whyNot) {
        return json(whyNot);
    }

    /**
     * Writes a settlement.
     *
     * @return one line of JSON
     */
    public String write(Settlement settlement) {
        return json(settlement);
    }

    /**
     * Writes a settlement member by member, with the same text as for a {@link Settlement}.
     *
     * @param settlement its members are built while they are written
     * @param out not closed, and not flushed
     * @throws IOException if the writer fails
     */
    public void write(StreamedSettlement settlement, Writer out) throws IOException {
        STREAM.writeValue(out, settlement);
    }

    /**
     * Writes a case file.
     *
     * @return one line of JSON
     */
    public String write(CaseFile caseFile) {
        return json(caseFile);
    }

    /**
     * Writes a period file.
     *
     * @return one line of JSON
     */
    public String write(PeriodFile periodFile) {
        return json(periodFile);
    }

    /**
     * Writes a plan file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(PlanFile planFile) {
        return json(planFile);
    }

    /**
     * Writes a plan of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(InspectionPlan plan) {
        return json(plan);
    }

    /**
     * Writes a calibration file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(CalibrationFile calibrationFile) {
        return json(calibrationFile);
    }

    /**
     * Writes a calibration of the inspection office; alpha is a JSON number.
     *
     * @return one line of JSON
     */
    public String write(Calibration calibration) {
        return json(calibration);
    }

    /**
     * Writes a drivers file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(DriversFile driversFile) {
        return json(driversFile);
    }

    /**
     * Writes what the inspection office found to go with satisfaction; what is no number of points is a JSON number.
     *
     * @return one line of JSON
     */
    public String write(Drivers drivers) {
        return json(drivers);
    }

    /**
     * Writes a problem file of the inspection office.
     *
     * @return one line of JSON
     */
    public String write(ProblemFile problemFile) {
        return json(problemFile);
    }

    /**
     * Writes which problems are common, as the inspection office says; p is a JSON number.
     *
     * @return one line of JSON
     */
    public String write(ProblemReview review) {
        return json(review);
    }

    /**
     * Writes a plan with one more field, {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedPlan explained) {
        return json(explained);
    }

    /**
     * Writes how much of an agent is heard with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(Sample decision, SampleProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes a calibration with one more field, {@code proofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedCalibration explained) {
        return json(explained);
    }

    /**
     * Writes who is called in with the proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(CalibrationDecision decision, CalibrationProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes a review of problems with two more fields, {@code proofs} and {@code trainingProofs}.
     *
     * @return one line of JSON
     */
    public String write(ExplainedReview explained) {
        return json(explained);
    }

    /**
     * Writes what follows from a share with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(ProblemDecision decision, ProblemProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes what is said of a training with its proof: {@code {"decision": {…}, "proof": {…}}}.
     *
     * @return one line of JSON
     */
    public String write(TrainingEffect decision, TrainingProof proof) {
        return json(new ProvedByOffice(decision, proof));
    }

    /**
     * Writes the answer to why a decision of the inspection office is missing.
     *
     * @return one line of JSON
     */
    public String write(OfficeWhyNot whyNot) {
        return json(whyNot);
    }

    /**
     * Writes the description of a pack.
     *
     * @return one line of JSON
     */
    public String write(RulePackDescription description) {
        return json(description);
    }

    /**
     * Writes a record of another module, such as a page or a comparison of the workbench, in the same way.
     *
     * @param report a public record in an exported package
     * @return one line of JSON
     */
    public String writeReport(Record report) {
        return json(report);
    }

    /**
     * Writes a fact, such as a call, for a store: as in a case file, but money with all its decimals.
     *
     * @param fact a record of a case file
     * @return one line of JSON
     */
    public String writeFact(Record fact) {
        return json(EXACT, fact);
    }

    /**
     * Writes the line that takes the place of an outcome if the case was refused.
     *
     * @param line the physical line of the input, or the number of the array element, from 1
     * @param problems why it was refused
     * @return one line of JSON
     */
    public String writeRefusal(long line, List<Problem> problems) {
        return json(new Refusal(line, problems));
    }

    /**
     * Writes the line that takes the place of an outcome if a rule failed.
     *
     * @param line the physical line of the input, or the number of the array element, from 1
     * @param rule the rule's name
     * @param file the rule's file in its pack
     * @param message what happened
     * @return one line of JSON
     */
    public String writeFailure(long line, String rule, String file, String message) {
        return json(new Failure(line, List.of(), new Failed(rule, file, message)));
    }

    /**
     * Writes the line that takes the place of a result: a refusal, or a failure, whose {@code rule} and {@code file}
     * are null if no rule failed.
     *
     * @param line the physical line of the input, or the number of the array element, from 1
     * @param error why there is no result
     * @return one line of JSON
     */
    public String writeFailure(long line, QaRulesException error) {
        if (error instanceof CaseRefusedException refused) {
            return writeRefusal(line, refused.problems());
        }
        String message = String.valueOf(error.getMessage());
        return error instanceof RuleFailureException failure
                ? writeFailure(line, failure.rule(), failure.file(), message)
                : json(new Failure(line, List.of(), new Failed(null, null, message)));
    }

    /**
     * Writes a record to a generator of somebody else, whose settings of numbers are as they were afterwards.
     *
     * @throws IOException if the generator fails
     */
    static void write(Record record, JsonGenerator json) throws IOException {
        int before = json.getFeatureMask();
        json.overrideStdFeatures(NUMBERS_HERE, NUMBERS);
        try {
            TOKENS.writeValue(json, record);
        } finally {
            json.overrideStdFeatures(before, NUMBERS);
        }
    }

    private static String json(Object value) {
        return json(MAPPER, value);
    }

    private static String json(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written as JSON: " + value, e);
        }
    }

    private record Proved(Decision decision, Proof proof) {}

    private record ProvedOfPeriod(SettlementDecision decision, SettlementProof proof) {}

    private record ProvedByOffice(Record decision, RuleProof proof) {}

    private record Refusal(long line, List<Problem> problems) {}

    private record Failure(long line, List<Problem> problems, Failed failure) {}

    private record Failed(@Nullable String rule, @Nullable String file, String message) {}

    /** Fields that came later are left out where they are null, so that what uses none of them keeps its bytes. */
    interface EvaluationMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long revision();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Scoring scoring();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal base();
    }

    interface DecisionMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Integer points();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String liable();
    }

    interface CaseFileMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Event> events();
    }

    interface AgentMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<HistoryEntry> history();
    }

    interface AttributedMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSerialize(contentUsing = PlainSerializer.class)
        Map<String, Object> attributes();
    }

    interface PeriodFileMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSerialize(contentUsing = PlainSerializer.class)
        Map<String, Object> indicators();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        CsatScale csatScale();
    }

    interface InspectorAgreementMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal alpha();
    }

    interface DriversMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal adjustedRSquared();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        WeightAdvice advice();
    }

    interface DriversMemberMixIn {
        @JsonSerialize(contentUsing = PlainSerializer.class)
        Map<String, Object> points();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal satisfactionIndex();
    }

    interface MetricDriverMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal coefficient();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal standardised();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal lower();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal upper();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal p();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal inflation();
    }

    interface AdvisedWeightMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal weight();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal target();
    }

    interface WeightChangeMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal before();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal after();
    }

    interface TrainingEffectMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal p();
    }

    interface SectionMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal weight();
    }

    interface QuestionMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal weight();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal points();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal max();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean bonus();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal failBelow();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        FailScope failScope();
    }

    interface ProofMixIn {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int changesNotTried();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int moreCounted();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int moreNotCounted();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> tallied();
    }

    interface ProblemMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        @Nullable
        Object value();
    }

    interface MemberMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSerialize(contentUsing = PlainSerializer.class)
        Map<String, Object> indicators();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSerialize(contentUsing = PlainSerializer.class)
        Map<String, Object> measures();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<MemberScore> scores();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<MemberDecision> decisions();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<PreviousPeriod> previous();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal loggedInHours();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal scriptCompliance();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal empathy();
    }

    interface SettlementMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<GroupSettlement> groups();
    }

    interface FundEntryMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String agentId();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        String group();
    }

    interface SettlementDecisionMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal factor();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        BigDecimal value();
    }

    interface MemberSettlementMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, @Nullable BigDecimal> indices();
    }

    interface ExplainedOutcomeMixIn {
        @JsonUnwrapped
        Outcome outcome();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<TallyStanding> tallies();
    }

    interface ExplainedSettlementMixIn {
        @JsonUnwrapped
        Settlement settlement();
    }

    interface ExplainedPlanMixIn {
        @JsonUnwrapped
        InspectionPlan plan();
    }

    interface StratumMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal share();
    }

    interface ExplainedCalibrationMixIn {
        @JsonUnwrapped
        Calibration calibration();
    }

    interface AlphaProofMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal observed();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal expected();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal alpha();
    }

    interface ExplainedReviewMixIn {
        @JsonUnwrapped
        ProblemReview review();
    }

    interface FisherTableMixIn {
        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal probability();

        @JsonSerialize(using = PlainSerializer.class)
        BigDecimal p();
    }

    private static final class MoneySerializer extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(
                    Decimals.isReckonable(value)
                            ? value.setScale(2, RoundingMode.HALF_UP).toPlainString()
                            : value.toString());
        }
    }

    /**
     * Writes numbers as JSON numbers. A number with very many zeros is written with an exponent, because Jackson
     * refuses to write it in full.
     */
    private static final class PlainSerializer extends JsonSerializer<Object> {
        private static final int MOST_ZEROS = 9_999;

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value instanceof BigDecimal number && Math.abs(number.scale()) > MOST_ZEROS) {
                json.writeNumber(number.toString());
            } else {
                PLAIN.writeValue(json, value);
            }
        }
    }
}
