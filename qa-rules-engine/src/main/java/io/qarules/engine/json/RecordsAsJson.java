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
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import io.qarules.calibration.AlphaProof;
import io.qarules.calibration.Calibration;
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
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.MetricDriver;
import io.qarules.drivers.WeightAdvice;
import io.qarules.drivers.WeightChange;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.value.Decimals;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.TallyStanding;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousPeriod;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Stratum;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.FisherTable;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.TrainingEffect;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the records of the API are written: which fields may be missing, and how numbers are shown. */
final class RecordsAsJson {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8) // bytes say what a text would
            .addModule(new SimpleModule("qa-rules")
                    .addSerializer(BigDecimal.class, new MoneySerializer())
                    .addSerializer(Instant.class, new InstantSerializer())
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
            .addMixIn(RuleTrace.class, RuleTraceMixIn.class)
            .addMixIn(Problem.class, ProblemMixIn.class)
            .addMixIn(Member.class, MemberMixIn.class)
            .addMixIn(Settlement.class, SettlementMixIn.class)
            .addMixIn(StreamedSettlement.class, StreamedSettlementMixIn.class)
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

    private RecordsAsJson() {}

    /** Returns a record on one line. */
    static String json(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written as JSON: " + value, e);
        }
    }

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

    interface RuleTraceMixIn {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<AmountTrace> amounts();
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

    interface StreamedSettlementMixIn extends SettlementMixIn {
        @JsonSerialize(using = MembersSerializer.class)
        Iterable<MemberSettlement> members();
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

    /** Writes members on all cores, some at a time. */
    private static final class MembersSerializer extends JsonSerializer<Iterable<MemberSettlement>> {
        private static final int SOME = 100;
        private static final ObjectWriter PARTS = MAPPER.writer().withRootValueSeparator(",");

        @Override
        public void serialize(Iterable<MemberSettlement> members, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartArray();
            try (Stream<byte[]> parts = OrderedParallelMap.mapLarge(
                    Streams.stream(Iterables.partition(members, SOME)), MembersSerializer::part)) {
                for (byte[] part : (Iterable<byte[]>) parts::iterator) {
                    write(part, json);
                }
            }
            json.writeEndArray();
        }

        private static byte[] part(List<MemberSettlement> members) {
            ByteArrayOutputStream part = new ByteArrayOutputStream(SOME << 11);
            try (SequenceWriter each = PARTS.writeValues(part)) {
                each.writeAll(members);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // it is in memory
            }
            return part.toByteArray();
        }

        /** A stream gets the bytes as they are. */
        private static void write(byte[] part, JsonGenerator json) throws IOException {
            if (json.getOutputTarget() instanceof OutputStream out) {
                json.writeRawValue(""); // what stands between this part and the one before
                json.flush();
                out.write(part);
            } else {
                json.writeRawValue(new String(part, StandardCharsets.UTF_8));
            }
        }
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

    private static final class InstantSerializer extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(InstantText.write(value));
        }
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
    static final class PlainSerializer extends JsonSerializer<Object> {
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
