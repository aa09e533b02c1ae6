package io.qarules.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.CaseRefusedException;
import io.qarules.RulePackException;
import io.qarules.book.Adjustment;
import io.qarules.book.CauseKind;
import io.qarules.book.Entry;
import io.qarules.book.EntryExplanation;
import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.book.Facts;
import io.qarules.book.Statement;
import io.qarules.book.StatementLine;
import io.qarules.book.Transfer;
import io.qarules.casebook.store.BookStore;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.FactsReader;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.ChangeKind;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for a book over every store. */
abstract class CaseBookContract {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final SetClock clock = new SetClock("2026-01-10T00:00:00Z");
    private StoredCaseBook book;

    /** Returns an empty store. */
    private BookStore store;

    abstract BookStore store();

    @BeforeEach
    void open() {
        store = store();
        book = another();
    }

    @AfterEach
    void verifyAndClose() {
        assertThat(book.verify()).isEmpty();
        book.close();
    }

    @Test
    void a_fine_in_force_is_an_entry_against_the_agent() {
        Adjustment adjustment = book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        assertThat(adjustment.entries()).extracting(Entry::decisionId).containsExactly("FINE:F1", "ACKNOWLEDGEMENT:F1");
        Entry fine = adjustment.entries().get(0);
        assertThat(fine.kind()).isEqualTo(ChangeKind.ISSUED);
        assertThat(fine.amount()).isEqualTo("-20.00");
        assertThat(fine.belongsTo()).isEqualTo(JANUARY);
        assertThat(fine.postedTo()).isEqualTo(JANUARY);
        assertThat(fine.cause().fact()).isEqualTo(new FactRef(FactKind.EVALUATION, "E-F1"));
        assertThat(fine.cause().key()).isEqualTo("k1");
        assertThat(fine.digest())
                .isEqualTo(QaRulesEngine.standard().pack().version().digest());
        assertThat(adjustment.amount()).isEqualTo("-20.00");
    }

    @Test
    void the_same_key_gives_the_same_answer_and_changes_nothing() {
        Facts facts = Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z");
        Adjustment first = book.record("A1", facts, "k1");
        clock.set("2026-01-11T00:00:00Z");
        assertThat(book.record("A1", facts, "k1")).isEqualTo(first);
        assertThat(book.history("A1").entries()).hasSize(2);
        assertThat(book.history("A1").log()).hasSize(1);
    }

    @Test
    void a_key_for_other_facts_is_an_error() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        assertReason(
                Reason.KEY_REUSED,
                () -> book.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1"));
        book.record("A2", Given.finding("F2", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        assertThat(book.history("A2").log()).hasSize(1);
    }

    @Test
    void what_refers_to_an_unknown_finding_counts_once_that_comes() {
        Adjustment early = book.record("A1", Given.appeal("P1", "F1", "2026-01-06T02:00:00Z", "UPHELD"), "k1");
        assertThat(early.entries()).isEmpty();
        assertThat(early.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple(ProblemCode.UNKNOWN_REFERENCE, "/appeals/0/findingId"));
        assertThat(book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k2")
                        .entries())
                .isEmpty();
    }

    @Test
    void an_upheld_appeal_gives_the_fine_back_and_renumbers_the_later_one() {
        book.record("A1", Given.finding("F1", "6.3.3.12", "2026-01-05T02:00:00Z"), "k1"); // a warning
        book.record("A1", Given.finding("F2", "6.3.3.12", "2026-01-06T02:00:00Z"), "k2"); // a fine of 10
        Adjustment adjustment = book.record("A1", Given.appeal("P1", "F1", "2026-01-07T02:00:00Z", "UPHELD"), "k3");
        assertThat(adjustment.entries())
                .extracting(Entry::decisionId, Entry::kind)
                .containsExactlyInAnyOrder(
                        tuple("WARNING:F2", ChangeKind.ISSUED),
                        tuple("WARNING:F1", ChangeKind.WITHDRAWN),
                        tuple("FINE:F2", ChangeKind.WITHDRAWN),
                        tuple("ACKNOWLEDGEMENT:F2", ChangeKind.WITHDRAWN));
        assertThat(adjustment.amount()).isEqualTo("10.00");
        assertThat(adjustment.entries()).allMatch(entry -> new FactRef(FactKind.APPEAL, "P1")
                .equals(entry.cause().fact()));
    }

    @Test
    void a_fact_sent_again_corrects_and_a_greater_revision_counts() {
        String at = "2026-01-05T02:00:00Z";
        book.record("A1", Given.finding("F1", "6.3.2.4", at), "k1");
        Adjustment corrected = book.record("A1", Given.finding("F1", "6.3.3.6", at), "k2");
        // The same id on another clause: still FINE:F1, now of 200.
        assertThat(corrected.amount()).isEqualTo("-180.00");
        Facts revised = Given.facts(
                "{'evaluations': [" + Given.evaluation("E-F1", "F1", "6.3.3.3", "2026-01-06T02:00:00Z", 1) + "]}");
        assertThat(book.record("A1", revised, "k3").amount()).isEqualTo("100.00");
        // An older revision that comes late changes nothing.
        assertThat(book.record("A1", Given.finding("F1", "6.3.2.4", at), "k4").entries())
                .isEmpty();
    }

    @Test
    void a_retraction_takes_out_for_ever_whatever_the_order() {
        book.record("A1", Given.retraction("EVALUATION", "E-F1"), "k1");
        assertThat(book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k2")
                        .entries())
                .isEmpty();
        book.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-05T02:00:00Z"), "k3");
        Adjustment gone = book.record("A1", Given.retraction("EVALUATION", "E-F2"), "k4");
        assertThat(gone.amount()).isEqualTo("20.00");
        assertThat(gone.entries()).allMatch(entry -> entry.kind() == ChangeKind.WITHDRAWN);
    }

    @Test
    void facts_that_an_evaluation_would_leave_out_are_refused_and_nothing_is_stored() {
        book.record("A1", Given.wage("2026-01", "5000", "2690"), "k0");
        for (String json : List.of(
                "{'calls': [{'id': 'C1'}]}",
                "{'calls': [{'id': 'C1', 'startedAt': 'yesterday'}]}",
                "{'calls': [7]}",
                "{'calls': 7}",
                "{'verifications': [{'id': 'V1', 'findingId': 'F1', 'by': 'A1', 'at': '2026-01-05T02:00:00Z', 'upheld': true}]}",
                "{'nominations': [{'id': 'N1', 'type': 'COMMENDATION', 'at': '2026-01-05T02:00:00Z', 'amount': 5}]}",
                "{'agent': {'id': 'A2'}}",
                "{'agent': {'wages': [{'month': '2026-01'}]}}",
                "{'retractions': [{'kind': 'CALLS', 'id': 'C1'}]}",
                "{'evaluations': [{'id': 'E1', 'kind': 'REGULAR', 'status': 'SUBMITTED',"
                        + " 'submittedAt': '2026-01-05T02:00:00Z', 'findings': [{'id': 'F1'}]}]}")) {
            assertThatThrownBy(() -> book.record("A1", new FactsReader().read(json.replace('\'', '"')), "k1"))
                    .as(json)
                    .isInstanceOf(CaseRefusedException.class);
        }
        assertThatThrownBy(() -> book.record(
                        "A1",
                        Given.facts("{'calls': [{'id': 'C1', 'startedAt': '2026-01-05T02:00:00Z'},"
                                + " {'id': 'C1', 'startedAt': '2026-01-05T02:00:00Z'}]}"),
                        "k1"))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("DUPLICATE_ID at '/calls/1/id'");
        assertThat(book.history("A1").log()).hasSize(1);
    }

    @Test
    void two_evaluations_cannot_have_a_finding_of_one_id() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        Facts other = Given.facts(
                "{'evaluations': [" + Given.evaluation("E9", "F1", "6.3.2.4", "2026-01-06T02:00:00Z", 0) + "]}");
        assertThatThrownBy(() -> book.record("A1", other, "k2"))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("DUPLICATE_ID");
    }

    @Test
    void a_broken_optional_field_is_named_and_the_rest_is_stored() {
        Adjustment adjustment = book.record(
                "A1",
                new FactsReader()
                        .read("{'calls': [{'id': 'C1', 'startedAt': '2026-01-05T02:00:00Z', 'talkSeconds': 'long'}]}"
                                .replace('\'', '"')),
                "k1");
        assertThat(adjustment.problems()).extracting(Problem::path).containsExactly("/calls/0/talkSeconds");
        assertThat(book.history("A1").log()).hasSize(1);
    }

    @Test
    void time_alone_changes_decisions_by_a_refresh() {
        book.record(
                "A1",
                Given.facts("{'callbacks': [{'id': 'B1', 'requestedAt': '2026-01-10T00:00:00Z', 'attempts': 2}]}"),
                "k1");
        clock.set("2026-01-10T03:00:01Z");
        Adjustment late = book.refresh("A1");
        assertThat(late.entries()).extracting(Entry::decisionId).containsExactly("WARNING:callback:B1:6.3.3.10");
        assertThat(late.entries().get(0).cause().kind()).isEqualTo(CauseKind.TIME);
        assertThat(book.refresh("A1").entries()).isEmpty();
    }

    @Test
    void what_time_changed_between_two_calls_is_not_put_on_the_fact_that_comes_next() {
        book.record(
                "A1",
                Given.facts("{'callbacks': [{'id': 'B1', 'requestedAt': '2026-01-10T00:00:00Z', 'attempts': 2}]}"),
                "k1");
        clock.set("2026-01-10T03:00:01Z");
        Adjustment fined = book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k2");
        assertThat(fined.entries()).extracting(Entry::decisionId).containsExactly("FINE:F1", "ACKNOWLEDGEMENT:F1");
        assertCauses(
                tuple("WARNING:callback:B1:6.3.3.10", CauseKind.TIME, null),
                tuple("FINE:F1", CauseKind.FACTS, "k2"),
                tuple("ACKNOWLEDGEMENT:F1", CauseKind.FACTS, "k2"));
        List<Adjustment> delivered = new ArrayList<>();
        book.deliver(delivered::add);
        assertThat(delivered).extracting(Adjustment::key).containsExactly("k1", null, "k2");
    }

    /** F1 is dated after the clock of its call: it begins to count later, and is then the first offence. */
    @Test
    void a_fact_of_a_later_day_counts_from_then_on_and_what_follows_it_is_put_on_what_brought_it() {
        book.record("A1", Given.finding("F1", "6.3.3.12", "2026-01-12T02:00:00Z"), "k1");
        clock.set("2026-01-15T00:00:00Z");
        book.record("A1", Given.finding("F2", "6.3.3.12", "2026-01-11T02:00:00Z"), "k2");
        assertCauses(
                tuple("WARNING:F1", CauseKind.TIME, null),
                tuple("WARNING:F2", CauseKind.FACTS, "k2"),
                tuple("FINE:F1", CauseKind.FACTS, "k2"),
                tuple("ACKNOWLEDGEMENT:F1", CauseKind.FACTS, "k2"),
                tuple("WARNING:F1", CauseKind.FACTS, "k2"));
    }

    private void assertCauses(Tuple... expected) {
        assertThat(book.history("A1").entries())
                .extracting(Entry::decisionId, entry -> entry.cause().kind(), entry -> entry.cause()
                        .key())
                .containsExactly(expected);
    }

    @Test
    void a_closed_month_stays_and_what_changes_in_it_is_posted_to_the_open_one() {
        Adjustment fined = book.record("A1", Given.finding("F1", "6.3.3.6", "2026-01-05T02:00:00Z"), "k1");
        clock.set("2026-02-01T00:00:00Z");
        Statement january = book.close(JANUARY);
        assertThat(january.collect()).isEqualTo("200.00");
        assertThat(january.controlSum()).isEqualTo("-200.00");
        Adjustment back = book.record("A1", Given.appeal("P1", "F1", "2026-01-07T02:00:00Z", "UPHELD"), "k2");
        Entry clawback = back.entries().stream()
                .filter(entry -> entry.decisionId().equals("FINE:F1"))
                .findFirst()
                .orElseThrow();
        assertThat(clawback.amount()).isEqualTo("200.00");
        assertThat(clawback.belongsTo()).isEqualTo(JANUARY);
        assertThat(clawback.postedTo()).isEqualTo(FEBRUARY);
        assertThat(clawback.corrects()).isEqualTo(fined.entries().get(0).id());
        assertThat(book.close(JANUARY)).isEqualTo(january);
        clock.set("2026-03-01T00:00:00Z");
        StatementLine february = book.close(FEBRUARY).lines().get(0);
        assertThat(february.giveBack()).isEqualTo("200.00");
        assertThat(february.collect()).isEqualTo("0.00");
        assertThat(february.corrections()).isEqualTo("200.00");
        assertThat(book.statement(JANUARY)).contains(january);
    }

    /** POLICY 6: of 3000 gross 20 % are 600, of 2690 above the minimum 310. Late fines of January are paid in February. */
    @Test
    void no_more_is_collected_than_the_cap_of_the_month_it_is_paid_from() {
        book.record("A1", Given.wage("2026-02", "3000", "2690"), "w2");
        book.record("A1", Given.wage("2026-03", "3000", "2690"), "w3");
        clock.set("2026-02-02T00:00:00Z");
        book.close(JANUARY);
        book.record("A1", Given.finding("F1", "6.3.3.6", "2026-01-05T02:00:00Z"), "k1");
        book.record("A1", Given.finding("F2", "6.3.3.3", "2026-01-06T02:00:00Z"), "k2");
        book.record("A1", Given.finding("F3", "6.3.3.3", "2026-01-07T02:00:00Z"), "k3");
        book.record("A1", Given.award("N1", "2026-02-01T02:00:00Z", "70"), "k4");
        clock.set("2026-03-02T00:00:00Z");
        StatementLine february = book.close(FEBRUARY).lines().get(0);
        assertThat(february.fines()).isEqualTo("-400.00");
        assertThat(february.cap()).isEqualTo("310.00");
        assertThat(february.collect()).isEqualTo("310.00");
        assertThat(february.pay()).isEqualTo("70.00");
        assertThat(february.carriedOut()).isEqualTo("-90.00");
        clock.set("2026-04-02T00:00:00Z");
        StatementLine march = book.close(MARCH).lines().get(0);
        assertThat(march.carriedIn()).isEqualTo("-90.00");
        assertThat(march.collect()).isEqualTo("90.00");
        assertThat(march.carriedOut()).isEqualTo("0.00");
    }

    /** In February 20 come back and 20 go: no money moves, and no line says so. Verified after the test. */
    @Test
    void a_month_in_which_corrections_and_fines_are_even_has_no_line_and_leaves_the_next_one_right() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        clock.set("2026-02-10T00:00:00Z");
        assertThat(book.close(JANUARY).collect()).isEqualTo("20.00");
        book.record("A1", Given.appeal("P1", "F1", "2026-01-07T02:00:00Z", "UPHELD"), "k2");
        book.record("A1", Given.finding("F2", "6.3.2.4", "2026-02-05T02:00:00Z"), "k3");
        clock.set("2026-03-10T00:00:00Z");
        assertThat(book.close(FEBRUARY).lines()).isEmpty();
        book.record("A1", Given.finding("F3", "6.3.2.4", "2026-03-05T02:00:00Z"), "k4");
        clock.set("2026-04-10T00:00:00Z");
        StatementLine march = book.close(MARCH).lines().get(0);
        assertThat(march.collect()).isEqualTo("20.00");
        assertThat(march.corrections()).isEqualTo("0.00");
    }

    @Test
    void an_award_that_is_taken_back_after_it_was_paid_is_collected() {
        book.record("A1", Given.award("N1", "2026-01-05T02:00:00Z", "70"), "k1");
        clock.set("2026-02-01T00:00:00Z");
        assertThat(book.close(JANUARY).pay()).isEqualTo("70.00");
        book.record("A1", Given.retraction("NOMINATION", "N1"), "k2");
        clock.set("2026-03-01T00:00:00Z");
        Statement february = book.close(FEBRUARY);
        assertThat(february.collect()).isEqualTo("70.00");
        assertThat(february.pay()).isEqualTo("0.00");
    }

    @Test
    void months_are_closed_in_their_order_and_only_when_they_have_ended() {
        assertReason(Reason.MONTH_NOT_ENDED, () -> book.close(JANUARY));
        clock.set("2026-01-31T15:59:59Z");
        assertReason(Reason.MONTH_NOT_ENDED, () -> book.close(JANUARY));
        clock.set("2026-01-31T16:00:00Z"); // midnight in Shanghai
        book.close(JANUARY);
        clock.set("2026-05-01T00:00:00Z");
        assertReason(Reason.MONTH_BEFORE_OPEN, () -> book.close(MARCH));
        assertThat(book.statement(FEBRUARY)).isEmpty();
    }

    @Test
    void an_agent_who_comes_after_a_close_posts_to_the_open_month() {
        clock.set("2026-02-01T00:00:00Z");
        book.close(JANUARY);
        Adjustment late = book.record("A9", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        assertThat(late.entries()).allMatch(entry -> entry.postedTo().equals(FEBRUARY));
    }

    @Test
    void a_decision_that_moves_to_another_month_leaves_the_one_and_comes_to_the_other() {
        String finding = "{'evaluations': [{'id': 'E1', 'kind': 'REGULAR', 'status': 'SUBMITTED',"
                + " 'submittedAt': '2026-01-09T02:00:00Z',"
                + " 'findings': [{'id': 'F1', 'clause': '6.3.2.4', 'occurredAt': '%s'}]}]}";
        book.record("A1", Given.facts(finding.formatted("2026-01-05T02:00:00Z")), "k1");
        Adjustment moved = book.record("A1", Given.facts(finding.formatted("2025-12-31T02:00:00Z")), "k2");
        assertThat(moved.entries().stream().filter(entry -> entry.decisionId().equals("FINE:F1")))
                .extracting(Entry::kind, Entry::belongsTo)
                .containsExactly(
                        tuple(ChangeKind.WITHDRAWN, JANUARY), tuple(ChangeKind.ISSUED, YearMonth.of(2025, 12)));
        assertThat(moved.amount()).isEqualTo("0.00");
    }

    @Test
    void a_finding_moves_to_another_agent_with_what_names_it_and_back() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.record("A1", Given.verification("V1", "F1", "2026-01-06T02:00:00Z", true), "k2");
        Transfer transfer = book.move("F1", "A1", "A2", "m1");
        assertThat(transfer.from().amount()).isEqualTo("20.00");
        assertThat(transfer.to().amount()).isEqualTo("-20.00");
        assertThat(book.move("F1", "A1", "A2", "m1")).isEqualTo(transfer);
        assertReason(Reason.UNKNOWN_FINDING, () -> book.move("F1", "A1", "A2", "m2"));
        assertThat(book.outcome("A1", clock.instant(), null).problems()).isEmpty();
        assertThat(book.outcome("A2", clock.instant(), null).problems()).isEmpty();
        Transfer back = book.move("F1", "A2", "A1", "m3");
        assertThat(back.to().amount()).isEqualTo("-20.00");
        assertThat(book.outcome("A1", clock.instant(), null).problems()).isEmpty();
        assertThat(sum("A2")).isEqualTo("0.00");
    }

    @Test
    void what_was_decided_is_told_as_known_then_and_as_known_now() {
        book.record("A1", Given.finding("F1", "6.3.3.6", "2026-01-05T02:00:00Z"), "k1");
        Instant then = clock.instant();
        clock.set("2026-01-20T00:00:00Z");
        book.record("A1", Given.appeal("P1", "F1", "2026-01-07T02:00:00Z", "UPHELD"), "k2");
        assertThat(book.outcome("A1", then, then).decisions())
                .extracting(Decision::id)
                .contains("FINE:F1");
        assertThat(book.outcome("A1", then, null).decisions()).isEmpty();
        assertThat(book.outcome("A1", Instant.parse("2026-01-06T00:00:00Z"), null)
                        .decisions())
                .isNotEmpty();
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_log_round() {
        Adjustment first = book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        clock.set("2026-01-01T00:00:00Z");
        Adjustment second = book.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-06T02:00:00Z"), "k2");
        assertThat(second.knownAt()).isAfter(first.knownAt());
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(second.amount()).isEqualTo("-20.00");
    }

    @Test
    void an_entry_is_explained_by_its_fact_and_the_proofs_before_and_after() {
        book.record("A1", Given.finding("F1", "6.3.3.6", "2026-01-05T02:00:00Z"), "k1");
        clock.set("2026-02-01T00:00:00Z");
        book.close(JANUARY);
        Adjustment back = book.record("A1", Given.appeal("P1", "F1", "2026-01-07T02:00:00Z", "UPHELD"), "k2");
        Entry entry = back.entries().stream()
                .filter(each -> each.decisionId().equals("FINE:F1"))
                .findFirst()
                .orElseThrow();
        EntryExplanation why = book.explain(entry.id());
        assertThat(why.cause().fact()).isEqualTo(new FactRef(FactKind.APPEAL, "P1"));
        assertThat(why.before().decisionId()).isEqualTo("FINE:F1");
        assertThat(why.after()).isNull();
        assertThat(why.earlier()).hasSize(1);
        assertThat(why.text().en())
                .isEqualTo("FINE:F1 was withdrawn (200.00 CNY), because appeal P1 was recorded; it belongs to 2026-01,"
                        + " which was closed, and is posted to 2026-02");
        assertReason(Reason.UNKNOWN_ENTRY, () -> book.explain(-1));
    }

    @Test
    void every_adjustment_is_delivered_in_order_and_again_when_the_listener_fails() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-06T02:00:00Z"), "k2");
        List<String> got = new ArrayList<>();
        assertThatThrownBy(() -> book.deliver(adjustment -> {
                    got.add(adjustment.key());
                    if (adjustment.key().equals("k2")) {
                        throw new IllegalStateException("down");
                    }
                }))
                .hasMessage("down");
        assertThat(book.deliver(adjustment -> got.add(adjustment.key()))).isEqualTo(1);
        assertThat(got).containsExactly("k1", "k2", "k2");
        assertThat(book.deliver(adjustment -> got.add("more"))).isZero();
    }

    /** Nothing is left by which somebody could find out who the erased one was, not even with a list of all ids. */
    @Test
    void after_erasing_nothing_tells_of_the_agent_and_the_sums_hold() {
        book.record("A1", Given.finding("F1", "6.3.3.6", "2026-01-05T02:00:00Z"), "k1");
        clock.set("2026-02-01T00:00:00Z");
        Statement january = book.close(JANUARY);
        assertThat(book.export("A1")).contains("\"log\":[{", "E-F1", "FINE:F1", "\"month\":\"2026-01\"");
        book.erase("A1");
        assertReason(Reason.UNKNOWN_AGENT, () -> book.history("A1"));
        Statement after = book.statement(JANUARY).orElseThrow();
        assertThat(after.controlSum()).isEqualTo(january.controlSum());
        assertThat(after.lines()).extracting(StatementLine::agentId).allMatch(id -> id.startsWith("erased-"));
        String pseudonym = after.lines().get(0).agentId();
        assertThat(book.export(pseudonym)).doesNotContain("A1", "F1", "k1").contains("-200.00");
        clock.set("2026-03-01T00:00:00Z");
        assertThat(book.close(FEBRUARY).lines()).isEmpty();
        assertThat(book.close(JANUARY)).isEqualTo(after);
    }

    @Test
    void facts_that_come_after_erasing_begin_a_new_book() {
        book.record("A1", Given.finding("F1", "6.3.3.12", "2026-01-05T02:00:00Z"), "k1"); // a warning
        book.erase("A1");
        Adjustment again = book.record("A1", Given.finding("F2", "6.3.3.12", "2026-01-06T02:00:00Z"), "k1");
        assertThat(again.entries()).extracting(Entry::decisionId).containsExactly("WARNING:F2");
        assertThat(book.history("A1").log()).hasSize(1);
    }

    @Test
    void what_was_not_delivered_before_erasing_is_delivered_without_what_tells_of_the_agent() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.deliver(adjustment -> {});
        book.record("A1", Given.finding("F2", "6.3.3.6", "2026-01-06T02:00:00Z"), "k2");
        book.record("A2", Given.finding("F3", "6.3.2.4", "2026-01-06T02:00:00Z"), "k3");
        book.erase("A1");
        List<Adjustment> got = new ArrayList<>();
        assertThat(book.deliver(got::add)).isEqualTo(2);
        Adjustment bare = got.get(0);
        assertThat(bare.agentId()).startsWith("erased-");
        assertThat(bare.key()).isNull();
        assertThat(bare.problems()).isEmpty();
        assertThat(bare.amount()).isEqualTo("-200.00");
        assertThat(bare.entries()).allSatisfy(entry -> {
            assertThat(entry.after()).isNull();
            assertThat(entry.cause().fact()).isNull();
        });
        assertThat(got.get(1).key()).isEqualTo("k3");
    }

    @Test
    void the_facts_of_others_name_an_erased_one_no_longer() {
        book.record("A1", Given.facts("{'agent': {'supervisorId': 'S1', 'name': 'S1'}}"), "k0");
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.record("A1", Given.verification("V1", "F1", "2026-01-06T02:00:00Z", true), "k2");
        book.record("A1", Given.award("N1", "2026-01-06T02:00:00Z", "30"), "k3");
        book.record("S1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.erase("S1");
        String log = book.export("A1");
        assertThat(log)
                .contains("\"supervisorId\":\"erased-", "\"by\":\"erased-")
                .doesNotContain("\"by\":\"S1\"");
        assertThat(log).contains("\"name\":\"S1\""); // a name is no id
        assertThat(book.record("A1", Given.award("N1", "2026-01-06T02:00:00Z", "30"), "k3")
                        .entries())
                .hasSize(1);
        assertThat(book.refresh("A1").entries()).isEmpty();
    }

    @Test
    void a_new_version_decides_from_its_first_month_on_and_never_before() {
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        PackSource dearer = dearer();
        assertReason(Reason.DECISIONS_EXIST, () -> book.publish(dearer, JANUARY));
        book.publish(dearer, FEBRUARY);
        book.publish(dearer, FEBRUARY);
        clock.set("2026-02-10T00:00:00Z");
        Adjustment february = book.record("A1", Given.finding("F2", "6.3.2.4", "2026-02-05T02:00:00Z"), "k2");
        assertThat(february.amount()).isEqualTo("-30.00");
        assertThat(february.entries()).allMatch(entry -> entry.digest().equals(dearer.digest()));
        assertThat(sum("A1")).isEqualTo("-50.00");
    }

    @Test
    void a_rebase_shows_first_what_it_changes_and_then_posts_it() {
        Instant then = clock.instant();
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        book.record("A2", Given.finding("F1", "6.3.3.6", "2026-01-05T02:00:00Z"), "k1");
        clock.set("2026-02-01T00:00:00Z");
        book.close(JANUARY);
        Rebase rebase = book.rebase(dearer(), JANUARY);
        assertThat(rebase.preview()).extracting(RuleChange::agentId).containsExactly("A1");
        assertThat(rebase.preview().get(0).changes().get(0).amount()).isEqualTo("-10.00");
        assertThat(sum("A1")).isEqualTo("-20.00");
        List<Adjustment> posted = rebase.post();
        assertThat(posted).hasSize(1);
        Entry entry = posted.get(0).entries().get(0);
        assertThat(entry.amount()).isEqualTo("-10.00");
        assertThat(entry.postedTo()).isEqualTo(FEBRUARY);
        assertThat(entry.cause().kind()).isEqualTo(CauseKind.RULES);
        assertThat(rebase.post()).isEmpty();
        assertThat(book.outcome("A1", then, then).decisions().get(0).amount()).isEqualTo("20.00");
    }

    /** A pack for periods would leave the standard rules in force where others were named. */
    @Test
    void rules_that_evaluate_no_cases_do_not_begin_a_book() {
        PackSource periods = PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/csat-linkage");
        PackSource broken = new PackSource("broken", new TreeMap<>(Map.of("penalize/7.1-late.drl", "package")));
        BookStore begun = store();

        for (PackSource source : List.of(periods, broken)) {
            CaseBookBuilder builder = StoredCaseBook.builder().store(begun).rules(source);
            assertThatThrownBy(builder::build).isInstanceOf(RulePackException.class);
        }
        assertThatThrownBy(() -> book.publish(periods, FEBRUARY)).isInstanceOf(RulePackException.class);
        try (StoredCaseBook standard = StoredCaseBook.builder().store(begun).build()) {
            assertThat(standard.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1")
                            .entries())
                    .isNotEmpty();
        }
    }

    /** POLICY 13: 200 on the agent, 20 on the supervisor. */
    @Test
    void a_supervisors_share_stands_in_his_ledger_and_falls_with_the_decision() {
        PackSource shares = PackSource.resources(CaseBookContract.class.getClassLoader(), "centres/supervisors-share");
        try (StoredCaseBook shared = StoredCaseBook.builder()
                .store(store())
                .rules(shares)
                .clock(clock)
                .build()) {
            shared.record("A1", Given.facts("{'agent': {'supervisorId': 'S1'}}"), "k0");
            Adjustment fined = shared.record("A1", Given.finding("F1", "7.2", "2026-01-05T02:00:00Z"), "k1");
            assertThat(fined.amount()).isEqualTo("-200.00");
            Entry share = shared.history("S1").entries().get(0);
            assertThat(fined.entries()).contains(share);
            assertThat(share.decisionId()).isEqualTo("FINE:F1:SUPERVISOR");
            assertThat(share.originId()).isEqualTo("A1");
            assertThat(share.amount()).isEqualTo("-20.00");
            assertThat(share.cause()).isEqualTo(fined.entries().get(0).cause());
            clock.set("2026-02-01T00:00:00Z");
            assertThat(shared.close(JANUARY).lines())
                    .extracting(StatementLine::agentId, StatementLine::collect)
                    .containsExactly(tuple("A1", new BigDecimal("200.00")), tuple("S1", new BigDecimal("20.00")));
            shared.record("A1", Given.appeal("P1", "F1", "2026-01-07T02:00:00Z", "UPHELD"), "k2");
            assertThat(shared.history("S1").entries())
                    .extracting(Entry::kind, entry -> entry.amount().toString(), Entry::postedTo)
                    .containsExactly(
                            tuple(ChangeKind.ISSUED, "-20.00", JANUARY),
                            tuple(ChangeKind.WITHDRAWN, "20.00", FEBRUARY));
            assertThat(shared.verify()).isEmpty();
        }
    }

    @Test
    void a_share_of_a_supervisor_who_was_erased_stands_under_his_pseudonym() {
        PackSource shares = PackSource.resources(CaseBookContract.class.getClassLoader(), "centres/supervisors-share");
        try (StoredCaseBook shared = StoredCaseBook.builder()
                .store(store())
                .rules(shares)
                .clock(clock)
                .build()) {
            shared.record("A1", Given.facts("{'agent': {'supervisorId': 'S1'}}"), "k0");
            shared.record("A1", Given.finding("F1", "7.2", "2026-01-05T02:00:00Z"), "k1");
            shared.erase("S1");
            Adjustment more = shared.record("A1", Given.finding("F2", "7.2", "2026-01-06T02:00:00Z"), "k2");
            assertThat(more.entries()).extracting(Entry::agentId).doesNotContain("S1");
            assertThat(more.entries()).extracting(Entry::decisionId).contains("FINE:F2:SUPERVISOR");
            assertThat(more.entries()).extracting(Entry::decisionId).doesNotContain("FINE:F1:SUPERVISOR");
            assertThat(shared.verify()).isEmpty();
        }
    }

    /** Two books over one store are two processes: what the one added is read before the other decides. */
    @Test
    void what_others_added_since_counts_in_the_next_decision() {
        StoredCaseBook other = another();
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        other.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-06T02:00:00Z"), "k2");
        Adjustment third = book.record("A1", Given.finding("F3", "6.3.2.4", "2026-01-07T02:00:00Z"), "k3");
        assertThat(occurrences(third)).containsExactly(3, 3);
        Adjustment fell = other.record("A1", Given.appeal("P1", "F1", "2026-01-08T02:00:00Z", "UPHELD"), "k4");
        assertThat(occurrences(fell)).contains(1, 2).doesNotContain(3);
        Adjustment next = book.record("A1", Given.finding("F4", "6.3.2.4", "2026-01-09T02:00:00Z"), "k5");
        assertThat(occurrences(next)).containsExactly(3, 3);
        assertThat(book.verify()).isEmpty();
    }

    /** The book of F1 and the one begun after its erasure both had one call: that tells nothing of what is stored. */
    @Test
    void an_agent_who_comes_again_after_another_process_erased_him_begins_anew() {
        StoredCaseBook other = another();
        book.record("A1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        other.erase("A1");
        other.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-06T02:00:00Z"), "k2");
        Adjustment second = book.record("A1", Given.finding("F3", "6.3.2.4", "2026-01-07T02:00:00Z"), "k3");
        assertThat(occurrences(second)).containsExactly(2, 2);
        assertThat(book.verify()).isEmpty();
    }

    @Test
    void who_was_renamed_by_another_process_is_named_so_in_the_next_decision() {
        StoredCaseBook other = another();
        book.record("A1", Given.award("N1", "2026-01-06T02:00:00Z", "30"), "k1");
        book.record("S1", Given.finding("F1", "6.3.2.4", "2026-01-05T02:00:00Z"), "k1");
        other.erase("S1");
        book.record("A1", Given.finding("F2", "6.3.2.4", "2026-01-07T02:00:00Z"), "k2");
        assertThat(book.verify()).isEmpty();
        assertThat(book.export("A1")).doesNotContain("\"by\":\"S1\"");
    }

    private StoredCaseBook another() {
        return StoredCaseBook.builder().store(store).clock(clock).build();
    }

    private static List<Integer> occurrences(Adjustment adjustment) {
        return adjustment.entries().stream()
                .flatMap(entry -> Stream.ofNullable(entry.after()))
                .map(Decision::occurrence)
                .toList();
    }

    static PackSource dearer() {
        PackSource standard = PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/telesales");
        SortedMap<String, String> files = new TreeMap<>(standard.files());
        files.replaceAll((file, text) ->
                file.contains("6.3.2.4") ? text.replace("decide.fine( $o, 20 )", "decide.fine( $o, 30 )") : text);
        assertThat(files).isNotEqualTo(standard.files());
        return new PackSource("dearer", files);
    }

    private BigDecimal sum(String agentId) {
        return book.history(agentId).entries().stream()
                .map(Entry::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static void assertReason(Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(CaseBookException.class)
                .extracting(thrown -> ((CaseBookException) thrown).reason())
                .isEqualTo(reason);
    }
}
