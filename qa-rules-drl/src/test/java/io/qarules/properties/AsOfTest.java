package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.AppealBuilder;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CallbackBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Nomination;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Detected;
import io.qarules.generators.OpenCaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.standard.Standard;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;

/** What is dated after the moment of the question does not exist yet. */
@Policy("2.1")
@StatisticsReport(onFailureOnly = true)
class AsOfTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QaRulesEngine OPEN = QaRulesEngine.builder()
            .directory(Path.of("src/test/resources/centres/everything"))
            .build();

    /** Why a later finding does not count: the reasons of its evaluation, and those up to its date (POLICY 11). */
    private static final Set<ExclusionReason> BEFORE_THE_REST =
            EnumSet.range(ExclusionReason.DRAFT, ExclusionReason.AFTER_AS_OF);

    @Property(tries = 150)
    void no_decision_is_dated_later(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll("moments") Instant asOf) {
        assertThat(Standard.RULES.evaluate(asOf(caseFile, asOf)).decisions())
                .allSatisfy(decision -> assertThat(decision.occurredAt()).isBeforeOrEqualTo(asOf));
    }

    @Property(tries = 400)
    void a_case_cut_short_is_the_case_without_what_came_later(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll("moments") Instant asOf) {
        CaseFile asked = asOf(caseFile, asOf);
        CaseFile whole = statements(asked, new Timeline(asked)::isSaidOfWhatHadHappened);
        CaseFile earlier = cut(whole);
        Outcome ofWhole = Standard.RULES.evaluate(whole);
        Outcome ofEarlier = Standard.RULES.evaluate(earlier);

        Reached.atLeast(20, "something is dated later", !earlier.equals(whole));
        Set<String> known = new Timeline(earlier).findingIds();
        assertThat(ofWhole.decisions()).isEqualTo(ofEarlier.decisions());
        assertThat(ofWhole.scores()).isEqualTo(ofEarlier.scores());
        assertThat(excluded(ofWhole, exclusion -> isAward(exclusion) || known.contains(exclusion.findingId())))
                .isEqualTo(ofEarlier.excluded());
        assertThat(excluded(ofWhole, exclusion -> !isAward(exclusion) && !known.contains(exclusion.findingId())))
                .extracting(Exclusion::reason)
                .isSubsetOf(BEFORE_THE_REST);
        assertThat(aboutAmounts(ofWhole)).isEqualTo(aboutAmounts(ofEarlier));
    }

    /**
     * The same of a pack that uses all of part two: events, what the agent is from a later day on, months, and the
     * tallies of what is decided. A finding that an event or a call shows has its id in the outcome alone, so what is left
     * out is compared with what is left out of the case cut short; but what a later call shows, which an earlier record
     * names, hangs on what the agent is by then.
     */
    @Property(tries = 300)
    @Policy({"2.1", "12", "15", "16"})
    void an_open_case_cut_short_is_the_case_without_what_came_later(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile, @ForAll("moments") Instant asOf) {
        CaseFile asked = asOf(caseFile, asOf);
        CaseFile whole = statements(asked, new Timeline(asked)::isSaidOfWhatHadHappened);
        CaseFile earlier = cut(whole);
        Outcome ofWhole = OPEN.evaluate(whole);
        Outcome ofEarlier = OPEN.evaluate(earlier);

        Reached.atLeast(
                20,
                "an event is later",
                whole.events().size() > earlier.events().size());
        Reached.atLeast(
                10,
                "a history entry is later",
                whole.agent().history().size() > earlier.agent().history().size());
        Reached.atLeast(5, "something added up", isAbout(ofEarlier, "tally:"));
        Reached.atLeast(2, "a month is rewarded", isAbout(ofEarlier, "month:"));
        Reached.atLeast(5, "an event counts", isAbout(ofEarlier, "event:"));
        assertThat(ofWhole.decisions()).isEqualTo(ofEarlier.decisions());
        assertThat(ofWhole.scores()).isEqualTo(ofEarlier.scores());
        assertThat(ofWhole.excluded())
                .containsAll(excluded(ofEarlier, exclusion -> exclusion.reason() != ExclusionReason.AFTER_AS_OF));
        assertThat(excluded(ofWhole, exclusion -> !ofEarlier.excluded().contains(exclusion)))
                .extracting(Exclusion::reason)
                .isSubsetOf(BEFORE_THE_REST);
        assertThat(aboutAmounts(ofWhole)).isEqualTo(aboutAmounts(ofEarlier));
    }

    private static boolean isAbout(Outcome outcome, String subject) {
        return outcome.decisions().stream()
                .anyMatch(decision -> decision.subjectId().startsWith(subject));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.of(CaseFiles.MOMENTS);
    }

    private static CaseFile asOf(CaseFile caseFile, Instant asOf) {
        return CaseFileBuilder.builder(caseFile).asOf(asOf).build();
    }

    private static boolean isAward(Exclusion exclusion) {
        return exclusion.clause().startsWith("6.2.");
    }

    private static List<Exclusion> excluded(Outcome outcome, Predicate<Exclusion> which) {
        return outcome.excluded().stream().filter(which).toList();
    }

    /** The others are about references to what was cut off, and about clauses of findings that were. */
    private static List<Problem> aboutAmounts(Outcome outcome) {
        return Outcomes.withoutPaths(outcome.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.AMOUNT_NOT_ALLOWED
                        || problem.code() == ProblemCode.AMOUNT_OUT_OF_RANGE
                        || problem.code() == ProblemCode.AMOUNT_UNKNOWN)
                .toList());
    }

    /** Removes by hand every record dated later. A later call stays where an earlier record refers to it. */
    private static CaseFile cut(CaseFile caseFile) {
        Instant asOf = caseFile.asOf();
        Timeline timeline = new Timeline(caseFile);
        List<Evaluation> evaluations = caseFile.evaluations().stream()
                .filter(evaluation -> !isAfter(evaluation.submittedAt(), asOf))
                .map(evaluation -> EvaluationBuilder.builder(evaluation)
                        .findings(evaluation.findings().stream()
                                .filter(finding -> !timeline.isLater(finding, evaluation))
                                .toList())
                        .build())
                .toList();
        List<Nomination> nominations = caseFile.nominations().stream()
                .filter(nomination -> !nomination.at().isAfter(asOf))
                .toList();
        List<Event> events = without(caseFile.events(), event -> event.at().isAfter(asOf));
        Set<String> referredTo = Stream.of(
                        evaluations.stream().map(Evaluation::callId),
                        nominations.stream().map(Nomination::callId),
                        events.stream().map(Event::callId))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        LocalDate today = asOf.atZone(ZONE).toLocalDate();
        return CaseFileBuilder.builder(caseFile)
                .agent(AgentBuilder.builder(caseFile.agent())
                        .history(without(caseFile.agent().history(), entry -> entry.from()
                                .isAfter(today)))
                        .build())
                .events(events)
                .calls(without(
                        caseFile.calls(), call -> call.startedAt().isAfter(asOf) && !referredTo.contains(call.id())))
                .callbacks(without(caseFile.callbacks(), callback -> callback.requestedAt()
                                .isAfter(asOf))
                        .stream()
                        .map(callback -> isAfter(callback.returnedAt(), asOf)
                                ? CallbackBuilder.builder(callback)
                                        .returnedAt(null)
                                        .build()
                                : callback)
                        .toList())
                .evaluations(evaluations)
                .verifications(
                        without(caseFile.verifications(), said -> said.at().isAfter(asOf)))
                .appeals(without(caseFile.appeals(), said -> said.filedAt().isAfter(asOf)).stream()
                        .map(appeal -> Outcomes.isOpen(appeal, asOf)
                                ? AppealBuilder.builder(appeal)
                                        .status(AppealStatus.OPEN)
                                        .decidedAt(null)
                                        .build()
                                : appeal)
                        .toList())
                .improvements(without(caseFile.improvements(), said -> said.at().isAfter(asOf)))
                .nominations(nominations)
                .build();
    }

    private static CaseFile statements(CaseFile caseFile, Predicate<Said> which) {
        return CaseFileBuilder.builder(caseFile)
                .verifications(
                        without(caseFile.verifications(), said -> !which.test(new Said(said.findingId(), said.at()))))
                .appeals(without(caseFile.appeals(), said -> !which.test(new Said(said.findingId(), said.filedAt()))))
                .improvements(
                        without(caseFile.improvements(), said -> !which.test(new Said(said.findingId(), said.at()))))
                .build();
    }

    private static <T> List<T> without(Collection<T> records, Predicate<T> which) {
        return records.stream().filter(which.negate()).toList();
    }

    private static boolean isAfter(Instant moment, Instant asOf) {
        return moment != null && moment.isAfter(asOf);
    }

    private record Said(String findingId, Instant at) {}

    /** What has happened by the moment of the question. */
    private static final class Timeline {
        private final CaseFile caseFile;
        private final Map<String, Call> calls;

        Timeline(CaseFile caseFile) {
            this.caseFile = caseFile;
            this.calls = caseFile.calls().stream().collect(Collectors.toMap(Call::id, Function.identity()));
        }

        /** A later statement is what the property is about; an earlier one about a later finding makes no sense. */
        boolean isSaidOfWhatHadHappened(Said said) {
            return said.at().isAfter(caseFile.asOf()) || happenedIds().contains(said.findingId());
        }

        boolean isLater(Finding finding, Evaluation evaluation) {
            Instant occurredAt = finding.occurredAt();
            if (occurredAt == null && evaluation.callId() != null) {
                occurredAt = calls.get(evaluation.callId()).startedAt();
            }
            return isAfter(occurredAt == null ? evaluation.submittedAt() : occurredAt, caseFile.asOf());
        }

        Set<String> findingIds() {
            Set<String> ids = new HashSet<>(Detected.ids(caseFile));
            caseFile.evaluations()
                    .forEach(evaluation -> evaluation.findings().forEach(finding -> ids.add(finding.id())));
            return ids;
        }

        private Set<String> happenedIds() {
            Set<String> ids = new HashSet<>();
            for (Evaluation evaluation : caseFile.evaluations()) {
                if (!isAfter(evaluation.submittedAt(), caseFile.asOf())) {
                    evaluation.findings().stream()
                            .filter(finding -> !isLater(finding, evaluation))
                            .forEach(finding -> ids.add(finding.id()));
                }
            }
            CaseFile begun = CaseFileBuilder.builder(caseFile)
                    .calls(without(caseFile.calls(), call -> call.startedAt().isAfter(caseFile.asOf())))
                    .build();
            ids.addAll(Detected.ids(begun));
            return ids;
        }
    }
}
