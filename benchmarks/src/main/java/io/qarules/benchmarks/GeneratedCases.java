package io.qarules.benchmarks;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Faultless case files from a seed, crowded on purpose: a few clauses, calls, orders and moments, so that findings
 * repeat, overlap and tie, and much is verified, appealed against and dated after the moment of the question.
 *
 * <p>The properties of the standard packs have a generator of their own, {@code io.qarules.generators.CaseFiles} in the
 * tests of qa-rules-drl, which can shrink a case that fails. This one needs no jqwik and gives case n of every run the
 * same bytes: the benchmarks' jar asks all peers to decide these cases alike before it measures any.
 */
final class GeneratedCases {
    private static final List<String> CLAUSES = clauses();
    private static final List<String> ONE_ACT = List.of("6.3.1.3", "6.3.3.6", "6.3.3.7", "6.3.3.8");
    private static final Instant START = Instant.parse("2026-09-28T01:00:00Z");

    private final Random random;
    private final List<String> clauses;
    private final List<String> calls = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    private GeneratedCases(long seed) {
        random = new Random(seed);
        clauses = chance(4)
                ? ONE_ACT
                : Stream.generate(() -> oneOf(CLAUSES))
                        .limit(1 + random.nextInt(6))
                        .toList();
    }

    static Stream<CaseFile> some(int count) {
        return IntStream.range(0, count).mapToObj(GeneratedCases::of);
    }

    static CaseFile of(long seed) {
        return new GeneratedCases(seed).caseFile();
    }

    private CaseFile caseFile() {
        return CaseFile.builder()
                .agent(Agent.builder()
                        .id("A1")
                        .surname(maybe("李", "王"))
                        .wages(wages())
                        .build())
                .asOf(START.plus(Duration.ofDays(chance(3) ? 3 : 40)))
                .calls(list(5, this::call))
                .callbacks(list(2, this::callback))
                .evaluations(list(8, this::evaluation))
                .verifications(findings.isEmpty() ? List.of() : list(8, this::verification))
                .appeals(findings.isEmpty() ? List.of() : list(4, this::appeal))
                .improvements(findings.isEmpty() ? List.of() : list(3, this::improvement))
                .nominations(list(2, this::nomination))
                .build();
    }

    private List<Wage> wages() {
        return Stream.of("2026-09", "2026-10")
                .filter(month -> chance(2))
                .map(month -> new Wage(YearMonth.parse(month), money("5200.00", "2700.01", "999.99"), money("2690.00")))
                .toList();
    }

    private Call call(int i) {
        String id = "C" + i;
        calls.add(id);
        boolean personal = chance(6);
        boolean incomplete = chance(6);
        if (personal) {
            findings.add("call:" + id + ":6.3.3.2");
        }
        if (incomplete) {
            findings.add("call:" + id + ":6.3.1.2");
        }
        return Call.builder()
                .id(id)
                .startedAt(moment())
                .durationSeconds(maybe(0L, 400L, 401L))
                .consultationSeconds(maybe(0L, 100L))
                .connected(incomplete || chance(2))
                .hungUpBy(maybe(Party.AGENT, Party.CUSTOMER))
                .intentConfirmed(flag())
                .orderId(maybe("O1", "O2"))
                .deal(flag())
                .quotedWithoutConsulting(flag())
                .unansweredRepeats(maybe(2L, 3L))
                .spokenSurname(maybe("李"))
                .surnameRemark(flag())
                .personal(personal)
                .notes(incomplete ? new Notes(true, false, null) : maybe(new Notes(true, true, null)))
                .build();
    }

    private Callback callback(int i) {
        Instant requestedAt = moment();
        return Callback.builder()
                .id("B" + i)
                .requestedAt(requestedAt)
                .returnedAt(maybe(requestedAt.plus(Duration.ofHours(3)), requestedAt.plus(Duration.ofHours(4))))
                .attempts(oneOf(1L, 2L, 3L))
                .agentPresent(flag())
                .build();
    }

    private Evaluation evaluation(int i) {
        return Evaluation.builder()
                .id("E" + i)
                .callId(calls.isEmpty() || chance(5) ? null : oneOf(calls))
                .kind(chance(5) ? oneOf(EvaluationKind.values()) : EvaluationKind.REGULAR)
                .status(chance(8) ? oneOf(EvaluationStatus.values()) : EvaluationStatus.SUBMITTED)
                .submittedAt(moment())
                .reviewed(flag())
                .sections(list(2, this::section))
                .findings(list(3, j -> finding("F" + i + "." + j)))
                .build();
    }

    private Section section(int i) {
        return new Section("s" + i, decimal("60", "0", "33.3"), list(3, this::question));
    }

    private Question question(int i) {
        return Question.builder()
                .id("q" + i)
                .weight(decimal("1", "0", "2.5"))
                .points(chance(5) ? null : decimal("0", "3", "4.5", "5"))
                .max(decimal("5", "7"))
                .fatal(chance(8))
                .build();
    }

    private Finding finding(String id) {
        findings.add(id);
        Set<String> consequences = new TreeSet<>(Comparator.comparing(Consequence.ALL::indexOf));
        list(2, i -> consequences.add(oneOf(Consequence.ALL.toArray(String[]::new))));
        return Finding.builder()
                .id(id)
                .clause(chance(20) ? oneOf("7.1", "5") : oneOf(clauses))
                .severity(maybe(Severity.MINOR, Severity.MODERATE, Severity.SEVERE))
                .occurredAt(chance(2) ? moment() : null)
                .consequences(consequences)
                .imageHarmed(chance(6))
                .technique(chance(6))
                .orderId(maybe("O1"))
                .build();
    }

    private Verification verification(int i) {
        return Verification.builder()
                .id("V" + i)
                .findingId(oneOf(findings))
                .by("S1")
                .at(moment())
                .upheld(!chance(4))
                .severity(chance(3) ? oneOf(Severity.values()) : null)
                .amount(chance(2) ? money("50.00", "75.50", "250.00", "0.00", "1000.00") : null)
                .build();
    }

    private Appeal appeal(int i) {
        return new Appeal(
                "P" + i,
                oneOf(findings),
                moment(),
                chance(2) ? AppealStatus.OPEN : oneOf(AppealStatus.values()),
                chance(2) ? moment() : null);
    }

    private Improvement improvement(int i) {
        return new Improvement("I" + i, oneOf(findings), oneOf(ImprovementGrade.values()), moment());
    }

    private Nomination nomination(int i) {
        return Nomination.builder()
                .id("N" + i)
                .type(oneOf(NominationType.values()))
                .callId(calls.isEmpty() ? null : oneOf(calls))
                .by("S1")
                .at(moment())
                .amount(money("50.00", "0.01"))
                .build();
    }

    /** One of twelve, up to the turn of the month and five days after it. */
    private Instant moment() {
        return START.plus(Duration.ofHours(17L * random.nextInt(12)));
    }

    /** One in so many. */
    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private @Nullable Boolean flag() {
        return maybe(true, false);
    }

    private BigDecimal money(String... amounts) {
        return decimal(amounts);
    }

    private BigDecimal decimal(String... numbers) {
        return new BigDecimal(oneOf(numbers));
    }

    /** Unknown one time in three. */
    @SafeVarargs
    private <T> @Nullable T maybe(T... values) {
        return chance(3) ? null : oneOf(values);
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> list(int most, IntFunction<T> element) {
        return IntStream.rangeClosed(1, random.nextInt(most + 1))
                .mapToObj(element)
                .toList();
    }

    private static List<String> clauses() {
        List<String> clauses = new ArrayList<>(List.of("5.1.1", "5.7.3", "5.4.5"));
        IntStream.rangeClosed(1, 7).forEach(i -> clauses.add("6.3.1." + i));
        IntStream.rangeClosed(4, 8).forEach(i -> clauses.add("6.3.2." + i));
        IntStream.rangeClosed(1, 12).forEach(i -> clauses.add("6.3.3." + i));
        return clauses;
    }
}
