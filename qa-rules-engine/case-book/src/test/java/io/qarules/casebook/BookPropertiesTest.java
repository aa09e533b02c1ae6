package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.qarules.CaseRefusedException;
import io.qarules.book.Adjustment;
import io.qarules.book.Entry;
import io.qarules.book.FactKind;
import io.qarules.book.Facts;
import io.qarules.book.LoggedFact;
import io.qarules.book.Retraction;
import io.qarules.book.Statement;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.MemoryStore;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.ArrivingFacts;
import io.qarules.generators.CaseFiles;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every book, whatever arrives and fails. */
class BookPropertiesTest {
    private static final QaRulesEngine RULES = QaRulesEngine.standard();
    private static final QaRulesEngine DEARER =
            QaRulesEngine.builder().pack(CaseBookContract.dearer()).build();
    private static final YearMonth FIRST = YearMonth.of(2026, 8);

    private final SetClock clock = new SetClock("2026-11-20T00:00:00Z");

    private StoredCaseBook book(BookStore store) {
        return StoredCaseBook.builder().store(store).clock(clock).build();
    }

    @Property(tries = 10)
    void any_order_and_any_splitting_of_the_same_facts_end_in_the_same_books(
            @ForAll(supplier = CaseFiles.class) CaseFile file, @ForAll Random random) {
        Map<String, Decision> one = inForce(recorded(Pieces.of(file), random, false));
        Map<String, Decision> other = inForce(recorded(Pieces.shuffled(file, random), random, true));
        assertThat(other).isEqualTo(one);
        CaseFile now = CaseFileBuilder.builder(ofA1(file)).asOf(clock.instant()).build();
        assertThat(one).isEqualTo(byId(RULES.evaluate(now).decisions()));
    }

    private StoredCaseBook recorded(List<Facts> pieces, Random random, boolean again) {
        StoredCaseBook book = book(new MemoryStore());
        for (int i = 0; i < pieces.size(); i++) {
            Adjustment first = book.record("A1", pieces.get(i), "k" + i);
            if (again && random.nextInt(4) == 0) {
                assertThat(book.record("A1", pieces.get(i), "k" + i)).isEqualTo(first);
            }
        }
        assertThat(book.verify()).isEmpty();
        return book;
    }

    @Property(tries = 6)
    void a_fault_at_any_point_and_calling_again_change_nothing(
            @ForAll(supplier = CaseFiles.class) CaseFile file, @ForAll Random random) {
        List<Facts> pieces = Pieces.shuffled(file, random);
        StoredCaseBook calm = book(new MemoryStore());
        MemoryStore store = new MemoryStore();
        book(store).close();
        StoredCaseBook faulty = book(store, random);
        for (int i = 0; i < pieces.size(); i++) {
            Facts piece = pieces.get(i);
            String key = "k" + i;
            Adjustment expected = calm.record("A1", piece, key);
            Adjustment found = FaultyStore.insist(() -> faulty.record("A1", piece, key));
            assertThat(found.amount()).isEqualTo(expected.amount());
            assertThat(found.entries()).hasSameSizeAs(expected.entries());
        }
        for (YearMonth month = FIRST; month.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            YearMonth each = month;
            assertThat(FaultyStore.insist(() -> faulty.close(each))).isEqualTo(calm.close(each));
        }
        assertThat(book(store).verify()).isEmpty();
        assertThat(book(store).history("A1").log())
                .hasSameSizeAs(calm.history("A1").log());
    }

    private StoredCaseBook book(BookStore store, Random random) {
        return FaultyStore.insist(() -> book(new FaultyStore(store, random, 15)));
    }

    /** The one goes on from what it has in memory of an agent, the other reads and decides all of it for each call. */
    @Property(tries = 4)
    void what_is_kept_in_memory_of_an_agent_changes_no_entry(
            @ForAll(supplier = CaseFiles.class) CaseFile file,
            @ForAll(supplier = CaseFiles.class) CaseFile corrections,
            @ForAll Random random) {
        StoredCaseBook keeping = book(new MemoryStore());
        StoredCaseBook reading = StoredCaseBook.builder()
                .inMemory()
                .clock(clock)
                .agentsInMemory(0)
                .build();
        List<Facts> calls = Pieces.shuffled(file, random);
        calls.addAll(Pieces.shuffled(corrections, random));
        clock.set("2026-06-01T00:00:00Z");
        for (int i = 0; i < calls.size(); i++) {
            clock.set(clock.instant().plus(Duration.ofHours(random.nextInt(72))).toString());
            Facts facts = random.nextInt(6) == 0 ? retraction(random) : calls.get(i);
            record(keeping, "A1", facts, "k" + i);
            record(reading, "A1", facts, "k" + i);
        }
        assertThat(keeping.history("A1")).isEqualTo(reading.history("A1"));
        assertThat(keeping.verify()).isEmpty();
    }

    /** Most calls bring the latest facts, on which the one book decides by themselves, under two versions of the rules. */
    @Property(tries = 4)
    void what_is_decided_on_the_latest_facts_alone_changes_no_entry(@ForAll Random random) {
        StoredCaseBook keeping = ofTwoVersions(builder -> builder);
        StoredCaseBook reading = ofTwoVersions(builder -> builder.agentsInMemory(0));
        ArrivingFacts arriving = new ArrivingFacts(random, false, 5);
        for (int i = 0; i < 25; i++) {
            CaseFile more = arriving.next();
            if (more.asOf() != null && more.asOf().isAfter(clock.instant()) || i == 0) {
                clock.set(String.valueOf(more.asOf()));
            }
            record(keeping, "A1", Facts.of(more), "k" + i);
            record(reading, "A1", Facts.of(more), "k" + i);
        }
        assertThat(keeping.history("A1")).isEqualTo(reading.history("A1"));
        assertThat(keeping.verify()).isEmpty();
    }

    private StoredCaseBook ofTwoVersions(UnaryOperator<CaseBookBuilder> more) {
        StoredCaseBook book = more.apply(
                        StoredCaseBook.builder().inMemory().clock(clock).loading(source -> DEARER))
                .build();
        book.publish(CaseBookContract.dearer(), YearMonth.of(2026, 9));
        return book;
    }

    /** Deciding on all facts for each call took over 40 times the bytes. */
    @Test
    void one_more_fact_costs_with_many_offences_not_much_more_than_with_few() {
        clock.set("2027-12-01T00:00:00Z");
        StoredCaseBook book = book(new MemoryStore());
        book.record("few", offences(0, 20), "all");
        book.record("many", offences(0, 2_000), "all");
        oneMore(book, "few", 20, 20); // loads what is loaded once
        oneMore(book, "many", 2_000, 20);
        long few = oneMore(book, "few", 40, 20);
        long many = oneMore(book, "many", 2_020, 20);
        assertThat((double) many / few).isLessThan(6);
    }

    /** Returns how many bytes the calls allocate. */
    private static long oneMore(StoredCaseBook book, String agentId, int from, int calls) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < calls; i++) {
            book.record(agentId, offences(from + i, 1), "k" + (from + i));
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static Facts offences(int from, int count) {
        return Facts.builder()
                .evaluations(IntStream.range(from, from + count)
                        .mapToObj(number -> Evaluation.builder()
                                .id("E" + number)
                                .kind(EvaluationKind.REGULAR)
                                .status(EvaluationStatus.SUBMITTED)
                                .submittedAt(Instant.parse("2026-01-01T00:00:00Z")
                                        .plus(Duration.ofHours(3).multipliedBy(number)))
                                .findings(List.of(Finding.builder()
                                        .id("F" + number)
                                        .clause("6.3.2.4")
                                        .build()))
                                .build())
                        .toList())
                .build();
    }

    @Property(tries = 6)
    void what_was_decided_as_known_then_is_what_an_evaluation_of_the_facts_known_then_decides(
            @ForAll(supplier = CaseFiles.class) CaseFile file, @ForAll Random random) {
        StoredCaseBook book = book(new MemoryStore());
        List<Adjustment> adjustments = new ArrayList<>();
        List<Facts> pieces = Pieces.shuffled(file, random);
        for (int i = 0; i < pieces.size(); i++) {
            adjustments.add(book.record("A1", pieces.get(i), "k" + i));
        }
        Instant asOf = file.asOf();
        for (int i = 0; i < pieces.size(); i++) {
            Outcome found = book.outcome("A1", asOf, adjustments.get(i).knownAt());
            List<LoggedFact> known = book.history("A1").log().stream()
                    .filter(known(adjustments.get(i).knownAt()))
                    .toList();
            assertThat(found).isEqualTo(RULES.evaluate(FactLog.of("A1", known).caseFile(asOf)));
        }
        assertThat(book.outcome("A1", asOf, null).decisions())
                .isEqualTo(RULES.evaluate(ofA1(file)).decisions());
    }

    private static Predicate<LoggedFact> known(Instant knownAt) {
        return fact -> !fact.knownAt().isAfter(knownAt);
    }

    @Property(tries = 6)
    void entries_always_add_up_and_closed_statements_never_change(
            @ForAll(supplier = CaseFiles.class) CaseFile file,
            @ForAll(supplier = CaseFiles.class) CaseFile corrections,
            @ForAll Random random) {
        StoredCaseBook book = book(new MemoryStore());
        List<Facts> calls = Pieces.shuffled(file, random);
        calls.addAll(Pieces.shuffled(corrections, random));
        Map<YearMonth, Statement> closed = new TreeMap<>();
        YearMonth next = FIRST;
        int key = 0;
        for (Facts facts : calls) {
            record(book, random.nextBoolean() ? "A1" : "A2", facts, "k" + key++);
            if (random.nextInt(5) == 0) {
                record(book, "A1", retraction(random), "k" + key++);
            }
            if (random.nextInt(8) == 0 && next.isBefore(YearMonth.of(2026, 11))) {
                closed.put(next, book.close(next));
                next = next.plusMonths(1);
            }
            assertThat(book.verify()).isEmpty();
        }
        closed.forEach((month, statement) -> {
            assertThat(book.statement(month)).contains(statement);
            assertThat(book.close(month)).isEqualTo(statement);
            statement.lines().forEach(line -> {
                assertThat(line.collect()).isNotNegative();
                if (line.cap() != null) {
                    assertThat(line.collect()).isLessThanOrEqualTo(line.cap());
                }
                assertThat(line.carriedIn().add(line.fines()).add(line.awards()))
                        .isEqualByComparingTo(line.pay()
                                .add(line.giveBack())
                                .subtract(line.collect())
                                .add(line.carriedOut()));
            });
        });
    }

    /** Facts of two case files can exclude each other, such as two evaluations with one finding: that is refused. */
    private static void record(StoredCaseBook book, String agentId, Facts facts, String key) {
        try {
            book.record(agentId, facts, key);
        } catch (CaseRefusedException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static Facts retraction(Random random) {
        FactKind kind = FactKind.values()[random.nextInt(FactKind.values().length)];
        String id = kind.name().charAt(0) + String.valueOf(random.nextInt(5));
        return Facts.builder().retractions(List.of(new Retraction(kind, id))).build();
    }

    private static Map<String, Decision> inForce(StoredCaseBook book) {
        Map<String, Decision> standing = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Entry entry : book.history("A1").entries()) {
            sum = sum.add(entry.amount());
            standing.remove(entry.decisionId());
            if (entry.after() != null) {
                standing.put(entry.decisionId(), entry.after());
            }
        }
        assertThat(sum)
                .isEqualByComparingTo(
                        standing.values().stream().map(Decision::money).reduce(BigDecimal.ZERO, BigDecimal::add));
        return standing;
    }

    private static CaseFile ofA1(CaseFile file) {
        return CaseFileBuilder.builder(file)
                .agent(AgentBuilder.builder(file.agent()).id("A1").build())
                .build();
    }

    private static Map<String, Decision> byId(List<Decision> decisions) {
        Map<String, Decision> byId = new LinkedHashMap<>();
        decisions.forEach(decision -> byId.put(decision.id(), decision));
        return byId;
    }
}
