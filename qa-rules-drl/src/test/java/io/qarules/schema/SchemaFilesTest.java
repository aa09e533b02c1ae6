package io.qarules.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qarules.book.Adjustment;
import io.qarules.book.BookHistory;
import io.qarules.book.Cause;
import io.qarules.book.CauseKind;
import io.qarules.book.Entry;
import io.qarules.book.FactChange;
import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.book.Facts;
import io.qarules.book.LoggedFact;
import io.qarules.book.MonthLine;
import io.qarules.book.Retraction;
import io.qarules.book.Statement;
import io.qarules.book.StatementLine;
import io.qarules.calibration.AlphaProof;
import io.qarules.calibration.CalibratedCall;
import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationDecision;
import io.qarules.calibration.CalibrationFile;
import io.qarules.calibration.CalibrationKind;
import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.CallDeviation;
import io.qarules.calibration.InspectorAgreement;
import io.qarules.calibration.Judgement;
import io.qarules.calibration.UndefinedAgreement;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.citation.Policy;
import io.qarules.drivers.AdviceEnd;
import io.qarules.drivers.AdvisedWeight;
import io.qarules.drivers.AffectedDecision;
import io.qarules.drivers.AffectedGroup;
import io.qarules.drivers.AffectedMember;
import io.qarules.drivers.AgentForecast;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversFile;
import io.qarules.drivers.DriversFileReading;
import io.qarules.drivers.DriversMember;
import io.qarules.drivers.DriversPeriod;
import io.qarules.drivers.DriversRefusal;
import io.qarules.drivers.DriversRefusalReason;
import io.qarules.drivers.ForecastBackTest;
import io.qarules.drivers.MetricDriver;
import io.qarules.drivers.MissingForecast;
import io.qarules.drivers.WeightAdvice;
import io.qarules.drivers.WeightChange;
import io.qarules.drivers.WeightEffect;
import io.qarules.drivers.WeightStep;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.DriversFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Periods;
import io.qarules.generators.Reached;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Change;
import io.qarules.outcome.ChangeKind;
import io.qarules.outcome.ConditionAnswer;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Effect;
import io.qarules.outcome.EffectKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.NotCounted;
import io.qarules.outcome.NotCountedReason;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PatternTrace;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Score;
import io.qarules.outcome.TallyStanding;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhatIf;
import io.qarules.outcome.WhyNot;
import io.qarules.period.AwardClaim;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PreviousMonth;
import io.qarules.period.PreviousPeriod;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.Inspector;
import io.qarules.plan.PlanAgent;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import io.qarules.plan.PlannedCall;
import io.qarules.plan.QuotaPart;
import io.qarules.plan.Sample;
import io.qarules.plan.SampleProof;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import io.qarules.plan.Stratum;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.AgentOutcome;
import io.qarules.problem.FisherTable;
import io.qarules.problem.GroupSize;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemAgent;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.ProblemFile;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.ProblemProof;
import io.qarules.problem.ProblemReview;
import io.qarules.problem.Training;
import io.qarules.problem.TrainingEffect;
import io.qarules.problem.TrainingProof;
import io.qarules.problem.TrainingStatus;
import io.qarules.problem.UndefinedEffect;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.GroupSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.MetricProof;
import io.qarules.settlement.NextTier;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.SettlementProof;
import io.qarules.settlement.StandingProof;
import io.qarules.settlement.TierCut;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the JSON Schema files are the records, and what comes and goes fits them")
class SchemaFilesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonWriter WRITER = new JsonWriter();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema CASE_FILE = schema("case-file");
    private static final Schema OUTCOME = schema("outcome");
    private static final Schema PERIOD_FILE = schema("period-file");
    private static final Schema SETTLEMENT = schema("settlement");

    private static final Schema EXPLANATION = schema("explanation");

    private static final Set<ProblemCode> OF_FIELDS = Set.of(ProblemCode.MISSING_FIELD, ProblemCode.INVALID_VALUE);

    /** Definitions of money and of maps, which are no records. */
    private static final Set<String> BY_NAME = Set.of("money", "attributes", "numbers", "measures");

    private static final Map<String, Class<?>> OF_ADVICE = Map.of(
            "policy", PolicyVersion.class,
            "decision", SettlementDecision.class,
            "advice", WeightAdvice.class,
            "weight", AdvisedWeight.class,
            "step", WeightStep.class,
            "change", WeightChange.class,
            "effect", WeightEffect.class,
            "affectedMember", AffectedMember.class,
            "affectedGroup", AffectedGroup.class,
            "affectedDecision", AffectedDecision.class);

    private static final Map<String, Class<?>> OF_CASES = Map.ofEntries(
            Map.entry("agent", Agent.class),
            Map.entry("historyEntry", HistoryEntry.class),
            Map.entry("wage", Wage.class),
            Map.entry("call", Call.class),
            Map.entry("notes", Notes.class),
            Map.entry("callback", Callback.class),
            Map.entry("question", Question.class),
            Map.entry("section", Section.class),
            Map.entry("finding", Finding.class),
            Map.entry("evaluation", Evaluation.class),
            Map.entry("verification", Verification.class),
            Map.entry("appeal", Appeal.class),
            Map.entry("improvement", Improvement.class),
            Map.entry("nomination", Nomination.class),
            Map.entry("event", Event.class));
    private static final Map<String, Class<?>> OF_OUTCOMES = Map.of(
            "text", Text.class,
            "policy", PolicyVersion.class,
            "decision", Decision.class,
            "exclusion", Exclusion.class,
            "score", Score.class,
            "problem", Problem.class);
    private static final Map<String, Class<?>> OF_PERIODS = Map.ofEntries(
            Map.entry("agent", Agent.class),
            Map.entry("historyEntry", HistoryEntry.class),
            Map.entry("wage", Wage.class),
            Map.entry("call", Call.class),
            Map.entry("notes", Notes.class),
            Map.entry("period", Period.class),
            Map.entry("csatScale", CsatScale.class),
            Map.entry("survey", Survey.class),
            Map.entry("previousMonth", PreviousMonth.class),
            Map.entry("award", AwardClaim.class),
            Map.entry("score", MemberScore.class),
            Map.entry("text", Text.class),
            Map.entry("decision", MemberDecision.class),
            Map.entry("previousPeriod", PreviousPeriod.class),
            Map.entry("member", Member.class));
    private static final Map<String, Class<?>> OF_SETTLEMENTS = Map.of(
            "text", Text.class,
            "policy", PolicyVersion.class,
            "problem", Problem.class,
            "decision", SettlementDecision.class,
            "member", MemberSettlement.class,
            "fund", FundStatement.class,
            "entry", FundEntry.class,
            "group", GroupSettlement.class);

    private static final Map<String, Class<?>> OF_LEDGERS = Map.of(
            "text", Text.class,
            "decision", Decision.class,
            "factRef", FactRef.class,
            "cause", Cause.class,
            "entry", Entry.class);

    private static final Map<String, Class<?>> OF_EXPLANATIONS = Map.ofEntries(
            Map.entry("proof", Proof.class),
            Map.entry("ruleTrace", RuleTrace.class),
            Map.entry("amountTrace", AmountTrace.class),
            Map.entry("patternTrace", PatternTrace.class),
            Map.entry("conditionTrace", ConditionTrace.class),
            Map.entry("actualValue", ActualValue.class),
            Map.entry("notCounted", NotCounted.class),
            Map.entry("effect", Effect.class),
            Map.entry("whatIf", WhatIf.class),
            Map.entry("tally", TallyStanding.class),
            Map.entry("standing", StandingProof.class),
            Map.entry("metricProof", MetricProof.class),
            Map.entry("tierCut", TierCut.class),
            Map.entry("nextTier", NextTier.class),
            Map.entry("settlementProof", SettlementProof.class),
            Map.entry("whyNot", WhyNot.class),
            Map.entry("missing", Missing.class));

    @Example
    void everyObjectHasTheFieldsOfItsRecordInTheirOrder() {
        OF_EXPLANATIONS.forEach((name, record) -> isRecord(json("explanation").at("/$defs/" + name), record));

        areRecords("case-file", CaseFile.class, OF_CASES);
        areRecords("outcome", Outcome.class, OF_OUTCOMES);
        areRecords("period-file", PeriodFile.class, OF_PERIODS);
        areRecords("settlement", Settlement.class, OF_SETTLEMENTS);
        areRecords("facts", Facts.class, with(OF_CASES, Map.of("retraction", Retraction.class)));
        areRecords("adjustment", Adjustment.class, with(OF_LEDGERS, Map.of("problem", Problem.class)));
        areRecords("statement", Statement.class, Map.of("line", StatementLine.class));
        areRecords(
                "history",
                BookHistory.class,
                with(
                        OF_LEDGERS,
                        Map.of(
                                "loggedFact", LoggedFact.class,
                                "monthLine", MonthLine.class,
                                "line", StatementLine.class)));
    }

    @Example
    @Policy("19")
    void plansHaveTheFieldsOfTheirRecordsAndAllWords() {
        areRecords(
                "plan-file",
                PlanFile.class,
                Map.of(
                        "period", Period.class,
                        "agent", PlanAgent.class,
                        "inspector", Inspector.class,
                        "call", PlanCall.class,
                        "plannedCall", PlannedCall.class));
        areRecords(
                "plan",
                InspectionPlan.class,
                Map.of(
                        "text", Text.class,
                        "policy", PolicyVersion.class,
                        "problem", Problem.class,
                        "sample", Sample.class,
                        "assignment", Assignment.class,
                        "shortfall", Shortfall.class));
        words(json("plan").at("/$defs/shortfall/properties/reason"), ShortfallReason.values());
    }

    @Example
    @Policy("19")
    void calibrationsHaveTheFieldsOfTheirRecordsAndAllWords() {
        areRecords(
                "calibration-file",
                CalibrationFile.class,
                Map.of(
                        "period", Period.class,
                        "evaluation", Evaluation.class,
                        "section", Section.class,
                        "question", Question.class,
                        "finding", Finding.class));
        areRecords(
                "calibration",
                Calibration.class,
                Map.of(
                        "text", Text.class,
                        "policy", PolicyVersion.class,
                        "problem", Problem.class,
                        "call", CalibratedCall.class,
                        "judgement", Judgement.class,
                        "inspector", CalibratedInspector.class,
                        "agreement", InspectorAgreement.class,
                        "decision", CalibrationDecision.class));
        words(json("calibration").at("/$defs/agreement/properties/undefined"), UndefinedAgreement.values());
        words(json("calibration").at("/$defs/decision/properties/kind"), CalibrationKind.values());
    }

    @Example
    @Policy("19")
    void driversHaveTheFieldsOfTheirRecordsAndAllWords() throws IOException {
        areRecords(
                "drivers-file",
                DriversFile.class,
                Map.of("period", DriversPeriod.class, "member", DriversMember.class));
        areRecords(
                "drivers",
                Drivers.class,
                with(
                        Map.of(
                                "text", Text.class,
                                "problem", Problem.class,
                                "metric", MetricDriver.class,
                                "refusal", DriversRefusal.class,
                                "forecast", AgentForecast.class,
                                "backTest", ForecastBackTest.class),
                        OF_ADVICE));
        words(json("drivers").at("/$defs/refusal/properties/reason"), DriversRefusalReason.values());
        words(json("drivers").at("/$defs/forecast/properties/missing"), MissingForecast.values());
        words(json("drivers").at("/$defs/advice/properties/end"), AdviceEnd.values());
        words(json("drivers").at("/$defs/decision/properties/kind"), DecisionKind.values());
        words(json("drivers").at("/$defs/decision/properties/status"), DecisionStatus.values());
        assertThat(schema("drivers-file").validate(example("drivers"))).isEmpty();
        DriversFileReading reading =
                new DriversFileReader(true).read(example("drivers").toString());
        assertThat(reading.problems()).isEmpty();
        assertThat(schema("drivers-file").validate(MAPPER.readTree(WRITER.write(reading.driversFile()))))
                .isEmpty();
    }

    @Example
    void problemsHaveTheFieldsOfTheirRecordsAndAllWords() {
        areRecords(
                "problem-file",
                ProblemFile.class,
                Map.of(
                        "period", Period.class,
                        "text", Text.class,
                        "outcome", AgentOutcome.class,
                        "decision", MemberDecision.class,
                        "agent", ProblemAgent.class,
                        "training", Training.class,
                        "group", AgentGroup.class));
        areRecords(
                "problem-review",
                ProblemReview.class,
                Map.of(
                        "text", Text.class,
                        "policy", PolicyVersion.class,
                        "problem", Problem.class,
                        "size", GroupSize.class,
                        "share", OffenceShare.class,
                        "decision", ProblemDecision.class,
                        "training", TrainingEffect.class,
                        "group", AgentGroup.class));
        JsonNode review = json("problem-review").get("$defs");
        words(review.at("/decision/properties/kind"), ProblemKind.values());
        words(review.at("/training/properties/status"), TrainingStatus.values());
        words(review.at("/training/properties/undefined"), UndefinedEffect.values());
    }

    @Example
    @Policy("19")
    void explanationsOfTheOfficeHaveTheFieldsOfTheirRecords() {
        Map<String, Class<?>> records = Map.ofEntries(
                Map.entry("ruleTrace", RuleTrace.class),
                Map.entry("amountTrace", AmountTrace.class),
                Map.entry("patternTrace", PatternTrace.class),
                Map.entry("conditionTrace", ConditionTrace.class),
                Map.entry("actualValue", ActualValue.class),
                Map.entry("sampleProof", SampleProof.class),
                Map.entry("quotaPart", QuotaPart.class),
                Map.entry("stratum", Stratum.class),
                Map.entry("calibrationProof", CalibrationProof.class),
                Map.entry("callDeviation", CallDeviation.class),
                Map.entry("alphaProof", AlphaProof.class),
                Map.entry("problemProof", ProblemProof.class),
                Map.entry("trainingProof", TrainingProof.class),
                Map.entry("fisherTable", FisherTable.class),
                Map.entry("whyNot", OfficeWhyNot.class));
        words(json("office-explanation").at("/$defs/whyNot/properties/kind"), OfficeKind.values());
        records.forEach((name, record) -> isRecord(json("office-explanation").at("/$defs/" + name), record));
        for (String name :
                List.of("text", "policy", "problem", "ruleTrace", "patternTrace", "conditionTrace", "missing")) {
            assertThat(json("office-explanation").at("/$defs/" + name))
                    .isEqualTo(json("explanation").at("/$defs/" + name));
        }
        Map<String, String> sources = Map.of(
                "plan sample", "sample",
                "plan assignment", "assignment",
                "plan shortfall", "shortfall",
                "calibration call", "call",
                "calibration inspector", "inspector",
                "calibration agreement", "agreement",
                "calibration decision", "calibrationDecision",
                "problem-review share", "share",
                "problem-review decision", "problemDecision",
                "problem-review training", "training");
        sources.forEach((source, name) -> assertThat(json("office-explanation").at("/$defs/" + name))
                .as(name)
                .isEqualTo(json(source.split(" ")[0]).at("/$defs/" + source.split(" ")[1])));
        explainsAll("explainedPlan", "plan", "proofs");
        explainsAll("explainedCalibration", "calibration", "proofs");
        explainsAll("explainedReview", "problem-review", "proofs", "trainingProofs");
    }

    /** What is explained has the fields of the result, and then those of the proofs. */
    private static void explainsAll(String name, String result, String... proofs) {
        assertThat(ImmutableList.copyOf(json("office-explanation")
                        .at("/$defs/%s/properties".formatted(name))
                        .fieldNames()))
                .containsExactlyElementsOf(Stream.concat(
                                ImmutableList.copyOf(
                                        json(result).get("properties").fieldNames())
                                        .stream(),
                                Stream.of(proofs))
                        .toList());
    }

    private static Map<String, Class<?>> with(Map<String, Class<?>> some, Map<String, Class<?>> more) {
        Map<String, Class<?>> all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }

    @Example
    void everyWordIsOneOfItsEnum() {
        words(json("case-file").at("/$defs/evaluation/properties/kind"), EvaluationKind.values());
        words(json("outcome").at("/$defs/decision/properties/kind"), DecisionKind.values());
        words(json("outcome").at("/$defs/decision/properties/status"), DecisionStatus.values());
        words(json("outcome").at("/$defs/exclusion/properties/reason"), ExclusionReason.values());
        words(json("outcome").at("/$defs/problem/properties/code"), ProblemCode.values());
        words(json("period-file").at("/$defs/survey/properties/review"), SurveyReview.values());
        words(json("period-file").at("/$defs/survey/properties/appeal"), SurveyAppeal.values());
        words(json("period-file").at("/$defs/score/properties/kind"), EvaluationKind.values());
        words(json("period-file").at("/$defs/decision/properties/kind"), DecisionKind.values());
        words(json("period-file").at("/$defs/decision/properties/status"), DecisionStatus.values());
        words(json("period-file").at("/$defs/decision/properties/audience"), Audience.values());
        words(json("explanation").at("/$defs/effect/properties/kind"), EffectKind.values());
        words(json("explanation").at("/$defs/whatIf/properties/change"), Change.values());
        words(json("explanation").at("/$defs/notCounted/properties/reason"), NotCountedReason.values());
        words(json("explanation").at("/$defs/missing/properties/reason"), MissingReason.values());
        words(json("explanation").at("/$defs/conditionTrace/properties/answer"), ConditionAnswer.values());
        words(json("settlement").at("/$defs/decision/properties/kind"), DecisionKind.values());
        words(json("settlement").at("/$defs/decision/properties/status"), DecisionStatus.values());
        words(json("facts").at("/$defs/retraction/properties/kind"), FactKind.values());
        for (String name : List.of("adjustment", "history")) {
            words(json(name).at("/$defs/factRef/properties/kind"), FactKind.values());
            words(json(name).at("/$defs/cause/properties/kind"), CauseKind.values());
            words(json(name).at("/$defs/entry/properties/kind"), ChangeKind.values());
            words(json(name).at("/$defs/entry/properties/decisionKind"), DecisionKind.values());
        }
        words(json("history").at("/$defs/loggedFact/properties/change"), FactChange.values());
        assertThat(json("case-file").at("/$defs/verification/properties/severity/enum"))
                .extracting(JsonNode::asText)
                .contains(Arrays.stream(Severity.values()).map(Enum::name).toArray(String[]::new));
    }

    @Example
    void everyFieldIsDescribedInBothLanguages() {
        for (String name : names()) {
            assertThat(json(name).findParents("type").stream()
                            .filter(node -> node.has("properties"))
                            .flatMap(node -> Stream.concat(Stream.of(node), children(node.get("properties")))))
                    .allSatisfy(node ->
                            assertThat(node.path("description").asText()).matches(".*\\p{IsHan}.* / .*[a-z].*"));
        }
    }

    @Example
    void theExamplesFit() throws IOException {
        for (String name : List.of("case", "points-ledger", "s3")) {
            assertThat(CASE_FILE.validate(example(name))).as(name).isEmpty();
        }
        for (String name : List.of("period", "appraisal", "recognition", "s3-centre")) {
            assertThat(PERIOD_FILE.validate(example(name))).as(name).isEmpty();
        }
    }

    /** Every field of part two of the policy, as read, written and settled. */
    @Example
    @Policy({"17", "20"})
    void aPeriodOfPartTwoFitsAndSoDoesItsSettlement() throws IOException {
        String period = """
                {"period": {"id": "2026-Q4", "from": "2026-10-01", "to": "2026-12-31", "closed": true}, "fund": "1000.00",
                 "csatScale": {"min": 1, "max": 10}, "indicators": {"answerRate": 98.5},
                 "members": [{"agent": {"id": "A1", "line": "any", "team": "T1", "performancePay": "2000.00",
                                        "attributes": {"level": "NEW"}},
                   "surveys": [{"id": "U1", "csat": 9, "nps": 9}], "indicators": {"score": 80.5},
                   "measures": {"csat": 4.3, "surveys": 31, "nps": -20}, "attributes": {"shift": "NIGHT"},
                   "scores": [{"evaluationId": "E1", "score": "80.00", "kind": "MYSTERY"}, {"evaluationId": "E2"}],
                   "decisions": [{"id": "FINE:F1", "kind": "FINE", "clause": "6.3.3.2", "subjectId": "F1",
                                  "occurredAt": "2026-10-03T01:12:58Z", "occurrence": 1, "status": "FINAL",
                                  "amount": "50.00", "collected": "50.00", "audience": "SUPERVISOR", "rule": "r",
                                  "reason": {"zh": "罚", "en": "fined"}}],
                   "previous": [{"period": "2026-Q3", "tier": "D", "index": "63.10"}]}]}""";
        Settlement settlement = Settlement.builder()
                .period("2026-Q4")
                .policy(new PolicyVersion("p", "1.0.0", "sha256:" + "0".repeat(64)))
                .members(List.of(MemberSettlement.builder()
                        .agentId("A1")
                        .metrics(Map.of("score", new BigDecimal("80.50")))
                        .composite(new BigDecimal("80.50"))
                        .tier("B")
                        .indices(Map.of("quality", new BigDecimal("80.50")))
                        .decisions(List.of(SettlementDecision.builder()
                                .id("PERFORMANCE_PAY:2026-Q4:A1")
                                .kind(DecisionKind.PERFORMANCE_PAY)
                                .clause("pay")
                                .status(DecisionStatus.FINAL)
                                .factor(new BigDecimal("1.20"))
                                .amount(new BigDecimal("2400.00"))
                                .rule("pay: rule")
                                .reason(new Text("系数", "factor"))
                                .build()))
                        .build()))
                .fund(new FundStatement(
                        new BigDecimal("1000.00"),
                        new BigDecimal("500.00"),
                        List.of(FundEntry.builder()
                                .awardId("TEAM_AWARD:2026-Q4:team:T1")
                                .group("team:T1")
                                .amount(new BigDecimal("500.00"))
                                .status(DecisionStatus.FINAL)
                                .balance(new BigDecimal("500.00"))
                                .build())))
                .groups(List.of(new GroupSettlement("centre", List.of())))
                .problems(List.of())
                .build();

        assertThat(PERIOD_FILE.validate(MAPPER.readTree(period))).isEmpty();
        assertThat(PERIOD_FILE.validate(MAPPER.readTree(
                        WRITER.write(new PeriodFileReader().read(period).periodFile()))))
                .isEmpty();
        assertThat(SETTLEMENT.validate(MAPPER.readTree(WRITER.write(settlement))))
                .isEmpty();
    }

    @Example
    void whatDoesNotFitInAPeriodIsSaidWithItsPlace() throws IOException {
        JsonNode broken = MAPPER.readTree("""
                {"period": {"id": "2026-10"}, "members": [{"agent": {"id": "A1"}, "measures": {"csat": 6},
                 "scores": [{"score": "80.00"}], "indicators": {"sales": "many"}}]}""");

        assertThat(PERIOD_FILE.validate(broken))
                .extracting(error -> error.getInstanceLocation().toString())
                .contains("/period", "/members/0/measures/csat", "/members/0/scores/0", "/members/0/indicators/sales");
    }

    @Example
    void whatDoesNotFitIsSaidWithItsPlace() throws IOException {
        JsonNode broken = MAPPER.readTree("{\"agent\": {\"id\": 7}, \"calls\": [{\"id\": \"C1\"}]}");

        assertThat(CASE_FILE.validate(broken))
                .extracting(error -> error.getInstanceLocation().toString())
                .contains("/agent/id", "/calls/0");
    }

    @Property(tries = 200)
    void aCaseWithoutProblemsOfFieldsFitsAndSoDoesItsOutcome(@ForAll(supplier = CaseFiles.class) CaseFile caseFile)
            throws IOException {
        String written = WRITER.write(caseFile);
        Outcome outcome = Standard.RULES.evaluate(new CaseFileReader().read(written));
        boolean sound = outcome.problems().stream().noneMatch(problem -> OF_FIELDS.contains(problem.code()));
        Reached.atLeast(5, "no field is missing or invalid", sound);
        List<Error> errors = CASE_FILE.validate(MAPPER.readTree(written));
        if (sound) {
            assertThat(errors).as(written).isEmpty();
        }
        assertThat(OUTCOME.validate(MAPPER.readTree(WRITER.write(outcome))))
                .as(() -> WRITER.write(outcome))
                .isEmpty();
    }

    @Property(tries = 100)
    void aPeriodWithoutProblemsOfFieldsFitsAndSoDoesItsSettlement(
            @ForAll(supplier = Periods.class) PeriodFile periodFile) throws IOException {
        String written = WRITER.write(periodFile);
        Settlement settlement = Standard.RULES.settle(new PeriodFileReader().read(written));
        boolean sound = settlement.problems().stream().noneMatch(problem -> OF_FIELDS.contains(problem.code()));
        Reached.atLeast(50, "no field is missing or invalid", sound);
        if (sound) {
            assertThat(PERIOD_FILE.validate(MAPPER.readTree(written)))
                    .as(written)
                    .isEmpty();
        }
        assertThat(SETTLEMENT.validate(MAPPER.readTree(WRITER.write(settlement))))
                .as(() -> WRITER.write(settlement))
                .isEmpty();
    }

    /** What is the same in an outcome, or a settlement, is the same in its explanation. */
    @Example
    void anExplanationHasTheDefinitionsOfWhatItExplains() {
        for (String name : List.of("text", "policy", "decision", "exclusion", "score", "problem")) {
            assertThat(json("explanation").at("/$defs/" + name))
                    .isEqualTo(json("outcome").at("/$defs/" + name));
        }
        for (String name : List.of("fund", "entry")) {
            assertThat(json("explanation").at("/$defs/" + name))
                    .isEqualTo(json("settlement").at("/$defs/" + name));
        }
        assertThat(json("explanation").at("/$defs/settlementDecision"))
                .isEqualTo(json("settlement").at("/$defs/decision"));
    }

    @Property(tries = 25)
    void theProofsOfACaseFit(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) throws IOException {
        ExplainedOutcome explained = Standard.RULES.explain(caseFile);

        explains(WRITER.write(explained), "explainedOutcome");
        for (Decision decision : explained.outcome().decisions()) {
            explains(WRITER.write(decision, explained.proof(decision.id()).orElseThrow()), "caseProof");
        }
    }

    @Property(tries = 25)
    void theProofsOfAPeriodFit(@ForAll(supplier = Periods.class) PeriodFile periodFile) throws IOException {
        ExplainedSettlement explained = Standard.RULES.explainSettlement(periodFile);

        explains(WRITER.write(explained), "explainedSettlement");
        for (MemberSettlement member : explained.settlement().members()) {
            for (SettlementDecision decision : member.decisions()) {
                explains(
                        WRITER.write(
                                decision,
                                explained.proof(member.agentId(), decision.id()).orElseThrow()),
                        "periodProof");
            }
        }
    }

    /** With tallies and a supervisor's share, tiers by bands, titles, the centre; and answers to why not. */
    @Example
    @Policy({"15", "17"})
    void theProofsOfTheExamplesFitAndSoDoAnswersToWhyNot() throws IOException {
        for (String name : List.of("points-ledger", "s3")) {
            QaRulesEngine rules =
                    QaRulesEngine.builder().resources("qa-rules/" + name).build();
            CaseFileReading caseFile = new CaseFileReader().read(example(name).toString());
            explains(WRITER.write(rules.explain(caseFile)), "explainedOutcome");
        }
        for (String name : List.of("appraisal", "recognition", "s3-centre")) {
            QaRulesEngine rules = QaRulesEngine.builder()
                    .settlementResources("qa-rules/" + name)
                    .build();
            PeriodFileReading period = new PeriodFileReader().read(example(name).toString());
            explains(WRITER.write(rules.explainSettlement(period)), "explainedSettlement");
        }
        CaseFileReading caseFile = new CaseFileReader().read(example("case").toString());
        explains(WRITER.write(Standard.RULES.whyNot(caseFile, DecisionKind.FINE, "6.3.1.2", null)), "whyNot");
    }

    /** Fits the schema, and the part of it that is meant. */
    private static void explains(String json, String kind) throws IOException {
        JsonNode written = MAPPER.readTree(json);
        assertThat(EXPLANATION.validate(written)).as(json).isEmpty();
        assertThat(ImmutableList.copyOf(
                        json("explanation").at("/$defs/" + kind + "/properties").fieldNames()))
                .containsAll(ImmutableList.copyOf(written.fieldNames()));
    }

    private static void areRecords(String schema, Class<?> root, Map<String, Class<?>> definitions) {
        isRecord(json(schema), root);
        definitions.forEach((name, record) -> isRecord(json(schema).at("/$defs/" + name), record));
        assertThat(ImmutableList.copyOf(json(schema).get("$defs").fieldNames()).stream()
                        .filter(name -> !BY_NAME.contains(name)))
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(definitions.keySet());
    }

    private static JsonNode example(String name) throws IOException {
        return MAPPER.readTree(Files.readString(Path.of("../examples/%s.json".formatted(name)), UTF_8));
    }

    private static void isRecord(JsonNode object, Class<?> record) {
        assertThat(ImmutableList.copyOf(object.path("properties").fieldNames()))
                .as(record.getSimpleName())
                .containsExactly(Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName())
                        .toArray(String[]::new));
    }

    private static void words(JsonNode property, Enum<?>[] words) {
        assertThat(property.get("enum"))
                .extracting(JsonNode::asText)
                .filteredOn(word -> !word.equals("null"))
                .containsExactly(Arrays.stream(words).map(Enum::name).toArray(String[]::new));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return ImmutableList.copyOf(node.elements()).stream();
    }

    /** Returns the names of all schemas. */
    private static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of("../qa-rules-api/src/main/resources/qa-rules/schema"))) {
            return files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String name) {
        try (InputStream in =
                SchemaFilesTest.class.getResourceAsStream("/qa-rules/schema/%s.schema.json".formatted(name))) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(json(name));
    }
}
