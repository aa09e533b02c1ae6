package io.qarules.generators;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CallbackBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Direction;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.FailScope;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationBuilder;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.casefile.Question;
import io.qarules.casefile.QuestionBuilder;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.VerificationBuilder;
import io.qarules.casefile.Wage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Valid case files. Ids, clauses, orders and moments come from small pools, so that findings share calls and clauses,
 * acts share orders, and dates tie.
 */
public final class CaseFiles implements ArbitrarySupplier<CaseFile> {
    private static final Instant MONTH_END = Instant.parse("2026-10-31T15:59:59Z");

    /** Ends of local months among them. */
    public static final List<Instant> MOMENTS = Stream.of(
                    "2026-08-31T15:59:59Z",
                    "2026-08-31T16:00:00Z",
                    "2026-09-12T01:00:00Z",
                    "2026-09-12T03:00:00Z",
                    "2026-09-12T03:30:00Z",
                    "2026-09-12T04:00:00Z",
                    "2026-09-12T04:00:00.001Z",
                    "2026-09-30T15:59:59.999Z",
                    "2026-09-30T16:00:00Z",
                    "2026-10-03T01:12:58Z",
                    "2026-10-03T02:00:00Z",
                    "2026-10-03T05:00:00Z",
                    "2026-10-03T23:30:00Z",
                    "2026-10-04T00:00:00Z",
                    "2026-10-10T08:00:00Z",
                    "2026-10-10T12:00:00Z",
                    "2026-10-20T02:00:00Z",
                    "2026-10-31T12:00:00Z",
                    "2026-10-31T15:59:59Z",
                    "2026-10-31T16:00:00Z",
                    "2026-11-02T01:00:00Z",
                    "2026-11-05T01:00:00Z")
            .map(Instant::parse)
            .toList();

    private static final List<YearMonth> WAGE_MONTHS = Stream.of("2026-08", "2026-09", "2026-10", "2026-11")
            .map(YearMonth::parse)
            .toList();

    /** Of which 60 can be taken a month. */
    private static final List<Wage> LOW_WAGES = WAGE_MONTHS.stream()
            .map(month -> new Wage(month, new BigDecimal("300.00"), new BigDecimal("0.00")))
            .toList();

    private static final String[] COMMON_CLAUSES = {
        "5.1.1", "5.7.3", "6.3.1.2", "6.3.1.3", "6.3.1.7", "6.3.3.6", "6.3.3.7", "6.3.3.8", "6.3.3.9", "6.3.2.5"
    };
    private static final String[] ONE_ACT = {"6.3.1.3", "6.3.3.6", "6.3.3.7", "6.3.3.8"};
    private static final String[] RANGES = {"6.3.2.5", "6.3.3.1", "6.3.3.9"};
    private static final String[] OTHER_CLAUSES = {
        "6.3.1.1",
        "6.3.1.4",
        "6.3.1.5",
        "6.3.1.6",
        "6.3.2.4",
        "6.3.2.6",
        "6.3.2.7",
        "6.3.2.8",
        "6.3.3.1",
        "6.3.3.2",
        "6.3.3.3",
        "6.3.3.4",
        "6.3.3.5",
        "6.3.3.10",
        "6.3.3.11",
        "6.3.3.12"
    };

    @Override
    public Arbitrary<CaseFile> get() {
        return Combinators.combine(drafts(), clauses()).as(CaseFiles::settled);
    }

    /** The same, where a month's wage seldom bears all fines. */
    public static final class OfLowWages implements ArbitrarySupplier<CaseFile> {
        @Override
        public Arbitrary<CaseFile> get() {
            return new CaseFiles().get().map(caseFile -> CaseFileBuilder.builder(caseFile)
                    .agent(AgentBuilder.builder(caseFile.agent())
                            .wages(LOW_WAGES)
                            .build())
                    .build());
        }
    }

    /** The few clauses that one case is about: most findings are repeats. */
    private static Arbitrary<List<String>> clauses() {
        Arbitrary<String> clause = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(COMMON_CLAUSES)),
                Tuple.of(8, Arbitraries.of(OTHER_CLAUSES)),
                Tuple.of(1, Arbitraries.of("7.1", "5")));
        return Arbitraries.frequencyOf(
                Tuple.of(3, clause.list().ofMinSize(1).ofMaxSize(6)),
                Tuple.of(2, Arbitraries.just(List.of(ONE_ACT))),
                Tuple.of(1, Arbitraries.just(List.of(RANGES))));
    }

    /** References, and the clauses of findings, are still to be settled. */
    private static Arbitrary<CaseFile> drafts() {
        return Builders.withBuilder(CaseFile::builder)
                .use(agents())
                .in(CaseFileBuilder::agent)
                .use(Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(MONTH_END)), Tuple.of(1, Arbitraries.of(MOMENTS))))
                .in(CaseFileBuilder::asOf)
                .use(some(calls(), Call::id, 4))
                .in(CaseFileBuilder::calls)
                .use(some(callbacks(), Callback::id, 3))
                .in(CaseFileBuilder::callbacks)
                .use(some(evaluations(), Evaluation::id, 5))
                .in(CaseFileBuilder::evaluations)
                .use(some(verifications(), Verification::id, 7))
                .in(CaseFileBuilder::verifications)
                .use(some(appeals(), Appeal::id, 5))
                .in(CaseFileBuilder::appeals)
                .use(some(improvements(), Improvement::id, 5))
                .in(CaseFileBuilder::improvements)
                .use(some(nominations(), Nomination::id, 3))
                .in(CaseFileBuilder::nominations)
                .build(CaseFileBuilder::build);
    }

    private static Arbitrary<Agent> agents() {
        return Builders.withBuilder(Agent::builder)
                .use(Arbitraries.of("A17", "A9"))
                .in(AgentBuilder::id)
                .use(Arbitraries.of("李", "王").injectNull(0.2))
                .in(AgentBuilder::surname)
                .use(Arbitraries.of("ecommerce", "hotline").injectNull(0.5))
                .in(AgentBuilder::line)
                .use(Arbitraries.just(LocalDate.parse("2025-01-06")).injectNull(0.5))
                .in(AgentBuilder::hiredOn)
                .use(money("2000.00", "0.00").injectNull(0.5))
                .in(AgentBuilder::performancePay)
                .use(wages())
                .in(AgentBuilder::wages)
                .build(AgentBuilder::build);
    }

    /** Some bear all fines, some a part of the first or the second, some nothing; one agent in three earns 300 a month. */
    private static Arbitrary<List<Wage>> wages() {
        Arbitrary<Wage> wage = Combinators.combine(
                        Arbitraries.of(WAGE_MONTHS),
                        money("5200.00", "3000.55", "2700.01", "2690.00", "2000.00", "999.99", "300.00", "120.00"),
                        money("2690.00", "0.00", "0.00"))
                .as(Wage::new);
        return Arbitraries.frequencyOf(
                Tuple.of(2, wage.list().uniqueElements(Wage::month).ofMaxSize(3)),
                Tuple.of(1, Arbitraries.just(LOW_WAGES)));
    }

    private static Arbitrary<Call> calls() {
        return Builders.withBuilder(Call::builder)
                .use(ids("C", 5))
                .in(CallBuilder::id)
                .use(moments())
                .in(CallBuilder::startedAt)
                .use(Arbitraries.of(0L, 1L, 399L, 400L, 401L).injectNull(0.4))
                .in(CallBuilder::durationSeconds)
                .use(Arbitraries.of(0L, 380L).injectNull(0.5))
                .in(CallBuilder::talkSeconds)
                .use(Arbitraries.of(0L, 100L).injectNull(0.4))
                .in(CallBuilder::consultationSeconds)
                .use(Arbitraries.of(Direction.class).injectNull(0.5))
                .in(CallBuilder::direction)
                .use(Arbitraries.of(true, false).injectNull(0.3))
                .in(CallBuilder::connected)
                .use(Arbitraries.of(Party.class).injectNull(0.3))
                .in(CallBuilder::hungUpBy)
                .use(seldomFalse())
                .in(CallBuilder::intentConfirmed)
                .use(orders())
                .in(CallBuilder::orderId)
                .use(Arbitraries.of(true, false).injectNull(0.3))
                .in(CallBuilder::deal)
                .use(Arbitraries.of(true, false).injectNull(0.3))
                .in(CallBuilder::quotedWithoutConsulting)
                .use(Arbitraries.of(0L, 2L, 3L).injectNull(0.6))
                .in(CallBuilder::unansweredRepeats)
                .use(Arbitraries.of("李", "王").injectNull(0.6))
                .in(CallBuilder::spokenSurname)
                .use(Arbitraries.of(true, false).injectNull(0.6))
                .in(CallBuilder::surnameRemark)
                .use(Arbitraries.of(true, false, false).injectNull(0.5))
                .in(CallBuilder::personal)
                .use(Combinators.combine(seldomFalse(), seldomFalse(), seldomFalse())
                        .as(Notes::new)
                        .injectNull(0.5))
                .in(CallBuilder::notes)
                .build(CallBuilder::build);
    }

    private static Arbitrary<Callback> callbacks() {
        return Builders.withBuilder(Callback::builder)
                .use(ids("B", 4))
                .in(CallbackBuilder::id)
                .use(moments())
                .in(CallbackBuilder::requestedAt)
                .use(moments().injectNull(0.4))
                .in(CallbackBuilder::returnedAt)
                .use(Arbitraries.of(0L, 1L, 2L, 3L))
                .in(CallbackBuilder::attempts)
                .use(Arbitraries.of(true, false).injectNull(0.4))
                .in(CallbackBuilder::agentPresent)
                .build(CallbackBuilder::build);
    }

    private static Arbitrary<Evaluation> evaluations() {
        return Builders.withBuilder(Evaluation::builder)
                .use(ids("E", 12))
                .in(EvaluationBuilder::id)
                .use(picks().injectNull(0.2))
                .in(EvaluationBuilder::callId)
                .use(Arbitraries.of("Q1", "Q2").injectNull(0.5))
                .in(EvaluationBuilder::evaluatorId)
                .use(Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.just(EvaluationKind.REGULAR)),
                        Tuple.of(2, Arbitraries.of(EvaluationKind.class))))
                .in(EvaluationBuilder::kind)
                .use(Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(EvaluationStatus.SUBMITTED)),
                        Tuple.of(1, Arbitraries.of(EvaluationStatus.class))))
                .in(EvaluationBuilder::status)
                .use(moments())
                .in(EvaluationBuilder::submittedAt)
                .use(Arbitraries.of(true, false).injectNull(0.4))
                .in(EvaluationBuilder::reviewed)
                .use(sections().list().uniqueElements(Section::id).ofMaxSize(2))
                .in(EvaluationBuilder::sections)
                .use(some(findings(), Finding::id, 5))
                .in(EvaluationBuilder::findings)
                .use(Arbitraries.of(0L, 1L, 2L).injectNull(0.7))
                .in(EvaluationBuilder::revision)
                .use(Arbitraries.of(Scoring.class).injectNull(0.6))
                .in(EvaluationBuilder::scoring)
                .use(decimals("100", "50", "7.5").injectNull(0.8))
                .in(EvaluationBuilder::base)
                .build(EvaluationBuilder::build)
                .map(CaseFiles::withoutBoundsOfDeductions)
                .map(evaluation -> evaluation.status() == EvaluationStatus.DRAFT
                                && evaluation.submittedAt().equals(MOMENTS.get(0))
                        ? EvaluationBuilder.builder(evaluation)
                                .submittedAt(null)
                                .build()
                        : evaluation);
    }

    /** Where points are deducted, any fail a fatal question. */
    private static Evaluation withoutBoundsOfDeductions(Evaluation evaluation) {
        if (evaluation.scoring() != Scoring.DEDUCTION) {
            return evaluation;
        }
        return EvaluationBuilder.builder(evaluation)
                .sections(evaluation.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.weight(),
                                section.questions().stream()
                                        .map(question -> QuestionBuilder.builder(question)
                                                .failBelow(null)
                                                .build())
                                        .toList()))
                        .toList())
                .build();
    }

    private static Arbitrary<Section> sections() {
        return Combinators.combine(
                        ids("s", 3),
                        decimals("60", "0", "33.3"),
                        questions().list().uniqueElements(Question::id).ofMaxSize(3))
                .as(Section::new);
    }

    private static Arbitrary<Question> questions() {
        return Builders.withBuilder(Question::builder)
                .use(ids("q", 4))
                .in(QuestionBuilder::id)
                .use(decimals("1", "0", "2.5"))
                .in(QuestionBuilder::weight)
                .use(decimals("0", "3", "4", "4.5", "5").injectNull(0.2))
                .in(QuestionBuilder::points)
                .use(decimals("5", "10"))
                .in(QuestionBuilder::max)
                .use(Arbitraries.of(true, false, false).injectNull(0.5))
                .in(QuestionBuilder::fatal)
                .use(Arbitraries.of(true, false).injectNull(0.7))
                .in(QuestionBuilder::bonus)
                .use(decimals("0", "3", "4.5").injectNull(0.7))
                .in(QuestionBuilder::failBelow)
                .use(Arbitraries.of(FailScope.class).injectNull(0.7))
                .in(QuestionBuilder::failScope)
                .build(QuestionBuilder::build);
    }

    private static Arbitrary<Finding> findings() {
        return Builders.withBuilder(Finding::builder)
                .use(ids("F", 24))
                .in(FindingBuilder::id)
                .use(picks())
                .in(FindingBuilder::clause)
                .use(Arbitraries.of(Severity.class).injectNull(0.3))
                .in(FindingBuilder::severity)
                .use(moments().injectNull(0.6))
                .in(FindingBuilder::occurredAt)
                .use(Arbitraries.of(Consequence.ALL).set().ofMaxSize(3))
                .in(FindingBuilder::consequences)
                .use(Arbitraries.of(true, false, false).injectNull(0.4))
                .in(FindingBuilder::imageHarmed)
                .use(Arbitraries.of(true, false, false, false).injectNull(0.5))
                .in(FindingBuilder::technique)
                .use(orders())
                .in(FindingBuilder::orderId)
                .use(Arbitraries.of("", "听过录音").injectNull(0.8))
                .in(FindingBuilder::note)
                .build(FindingBuilder::build);
    }

    private static Arbitrary<Verification> verifications() {
        return Builders.withBuilder(Verification::builder)
                .use(ids("V", 12))
                .in(VerificationBuilder::id)
                .use(picks())
                .in(VerificationBuilder::findingId)
                .use(Arbitraries.of("S1").injectNull(0.2))
                .in(VerificationBuilder::by)
                .use(moments())
                .in(VerificationBuilder::at)
                .use(Arbitraries.of(true, true, true, false))
                .in(VerificationBuilder::upheld)
                .use(Arbitraries.of(Severity.class).injectNull(0.7))
                .in(VerificationBuilder::severity)
                .use(money("50.00", "75.50", "250.00", "0.00", "1000.00").injectNull(0.3))
                .in(VerificationBuilder::amount)
                .build(VerificationBuilder::build);
    }

    private static Arbitrary<Appeal> appeals() {
        return Builders.withBuilder(Appeal::builder)
                .use(ids("P", 8))
                .in(AppealBuilder::id)
                .use(picks())
                .in(AppealBuilder::findingId)
                .use(moments())
                .in(AppealBuilder::filedAt)
                .use(Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(AppealStatus.OPEN)),
                        Tuple.of(1, Arbitraries.of(AppealStatus.class))))
                .in(AppealBuilder::status)
                .use(moments().injectNull(0.4))
                .in(AppealBuilder::decidedAt)
                .build(AppealBuilder::build);
    }

    private static Arbitrary<Improvement> improvements() {
        return Combinators.combine(ids("I", 12), picks(), Arbitraries.of(ImprovementGrade.class), moments())
                .as(Improvement::new);
    }

    private static Arbitrary<Nomination> nominations() {
        return Builders.withBuilder(Nomination::builder)
                .use(ids("N", 4))
                .in(NominationBuilder::id)
                .use(Arbitraries.of(NominationType.class))
                .in(NominationBuilder::type)
                .use(picks().injectNull(0.4))
                .in(NominationBuilder::callId)
                .use(Arbitraries.of("S1", "S2"))
                .in(NominationBuilder::by)
                .use(moments())
                .in(NominationBuilder::at)
                .use(money("50.00", "0.01"))
                .in(NominationBuilder::amount)
                .build(NominationBuilder::build);
    }

    private static <T> Arbitrary<List<T>> some(Arbitrary<T> records, Function<T, Object> id, int most) {
        return records.list().uniqueElements(id).ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    /** F9 and F10 among them: ids are compared as text. */
    private static Arbitrary<String> ids(String prefix, int count) {
        return Arbitraries.of(
                IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList());
    }

    private static Arbitrary<String> orders() {
        return Arbitraries.of("O1", "O2").injectNull(0.4);
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(MOMENTS.subList(0, 12))), Tuple.of(1, Arbitraries.of(MOMENTS)));
    }

    private static Arbitrary<Boolean> seldomFalse() {
        return Arbitraries.of(true, true, true, false).injectNull(0.2);
    }

    private static Arbitrary<BigDecimal> money(String... amounts) {
        return Arbitraries.of(amounts).map(BigDecimal::new);
    }

    private static Arbitrary<BigDecimal> decimals(String... numbers) {
        return money(numbers);
    }

    /** A reference to be settled when the whole case is there. */
    private static Arbitrary<String> picks() {
        return Arbitraries.integers().between(0, 23).map(String::valueOf);
    }

    private static CaseFile settled(CaseFile draft, List<String> clauses) {
        List<String> calls = draft.calls().stream().map(Call::id).toList();
        Set<String> claimed = new HashSet<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (Evaluation evaluation : draft.evaluations()) {
            evaluations.add(EvaluationBuilder.builder(evaluation)
                    .callId(picked(evaluation.callId(), calls))
                    .findings(evaluation.findings().stream()
                            .filter(finding -> claimed.add(finding.id()))
                            .map(finding -> FindingBuilder.builder(finding)
                                    .clause(picked(finding.clause(), clauses))
                                    .build())
                            .toList())
                    .build());
        }
        List<String> findings = Stream.concat(
                        evaluations.stream().flatMap(evaluation -> evaluation.findings().stream()
                                .map(Finding::id)),
                        Detected.ids(draft).stream())
                .toList();
        CaseFileBuilder settled = CaseFileBuilder.builder(draft)
                .evaluations(evaluations)
                .nominations(draft.nominations().stream()
                        .map(nomination -> NominationBuilder.builder(nomination)
                                .callId(picked(nomination.callId(), calls))
                                .build())
                        .toList());
        if (findings.isEmpty()) {
            return settled.verifications(List.of())
                    .appeals(List.of())
                    .improvements(List.of())
                    .build();
        }
        return settled.verifications(draft.verifications().stream()
                        .map(verification -> VerificationBuilder.builder(verification)
                                .findingId(picked(verification.findingId(), findings))
                                .build())
                        .toList())
                .appeals(draft.appeals().stream()
                        .map(appeal -> AppealBuilder.builder(appeal)
                                .findingId(picked(appeal.findingId(), findings))
                                .build())
                        .toList())
                .improvements(draft.improvements().stream()
                        .map(improvement -> new Improvement(
                                improvement.id(),
                                picked(improvement.findingId(), findings),
                                improvement.grade(),
                                improvement.at()))
                        .toList())
                .build();
    }

    private static String picked(String pick, List<String> ids) {
        return pick == null || ids.isEmpty() ? null : ids.get(Integer.parseInt(pick) % ids.size());
    }
}
