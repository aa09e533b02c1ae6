package io.qarules.benchmarks;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.engine.json.JsonWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An agent's month as most are: ten calls, five of them inspected on a form of ten questions, one finding in two
 * inspections, one finding in five verified, one in twenty under appeal.
 */
public final class UsualMix {
    private static final Instant START = Instant.parse("2026-10-01T01:00:00Z");
    private static final List<String> CLAUSES = List.of(
            "5.1.1", "5.4.5", "5.7.3", "6.3.1.1", "6.3.1.2", "6.3.1.7", "6.3.2.4", "6.3.2.7", "6.3.3.10", "6.3.3.12");

    private static final JsonWriter WRITER = new JsonWriter();

    private final Random random;
    private final List<Verification> verifications = new ArrayList<>();
    private final List<Appeal> appeals = new ArrayList<>();

    private UsualMix(long seed) {
        random = new Random(seed);
    }

    static CaseFile caseFile(long seed) {
        UsualMix mix = new UsualMix(seed);
        List<Call> calls = IntStream.range(0, 10).mapToObj(mix::call).toList();
        List<Evaluation> evaluations =
                IntStream.range(0, 5).mapToObj(mix::evaluation).toList();
        return CaseFile.builder()
                .agent(Agent.builder()
                        .id("A" + seed)
                        .surname("李")
                        .line("ecommerce")
                        .wages(List.of(new Wage(
                                YearMonth.parse("2026-10"), new BigDecimal("5200.00"), new BigDecimal("2690.00"))))
                        .build())
                .asOf(Instant.parse("2026-10-31T15:59:59Z"))
                .calls(calls)
                .evaluations(evaluations)
                .verifications(mix.verifications)
                .appeals(mix.appeals)
                .build();
    }

    /** A line for the command line. */
    public static String json(long seed) {
        return WRITER.write(caseFile(seed));
    }

    private static Instant callAt(int i) {
        return START.plus(Duration.ofHours(50L * i));
    }

    private Call call(int i) {
        int duration = 300 + random.nextInt(300);
        int talk = duration - 5 - random.nextInt(20);
        int consultation = duration / 3 + random.nextInt(duration / 3);
        return Call.builder()
                .id("C" + i)
                .startedAt(callAt(i))
                .durationSeconds((long) duration)
                .talkSeconds((long) talk)
                .consultationSeconds((long) consultation)
                .connected(true)
                .hungUpBy(Party.CUSTOMER)
                .intentConfirmed(true)
                .orderId("O" + i)
                .deal(oneIn(3))
                .spokenSurname("李")
                .notes(new Notes(true, true, !oneIn(40)))
                .build();
    }

    private Evaluation evaluation(int i) {
        return Evaluation.builder()
                .id("E" + i)
                .callId("C" + i)
                .evaluatorId("Q1")
                .form("telesales")
                .kind(EvaluationKind.REGULAR)
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(callAt(i).plus(Duration.ofHours(20)))
                .sections(List.of(section("opening"), section("advice")))
                .findings(oneIn(2) ? List.of(finding("F" + i, callAt(i))) : List.of())
                .build();
    }

    private Section section(String id) {
        List<Question> questions = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Question.builder()
                        .id("q" + i)
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.valueOf(3 + random.nextInt(3)))
                        .max(BigDecimal.valueOf(5))
                        .build())
                .toList();
        return new Section(id, BigDecimal.valueOf(50), questions);
    }

    private Finding finding(String id, Instant callAt) {
        if (oneIn(5)) {
            verifications.add(Verification.builder()
                    .id("V" + id)
                    .findingId(id)
                    .by("S1")
                    .at(callAt.plus(Duration.ofDays(2)))
                    .upheld(!oneIn(10))
                    .build());
        }
        if (oneIn(20)) {
            AppealStatus status = oneIn(2) ? AppealStatus.OPEN : AppealStatus.REJECTED;
            appeals.add(new Appeal("P" + id, id, callAt.plus(Duration.ofDays(3)), status, null));
        }
        return Finding.builder()
                .id(id)
                .clause(CLAUSES.get(random.nextInt(CLAUSES.size())))
                .severity(oneIn(4) ? Severity.MODERATE : Severity.MINOR)
                .note("heard in the recording")
                .build();
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
