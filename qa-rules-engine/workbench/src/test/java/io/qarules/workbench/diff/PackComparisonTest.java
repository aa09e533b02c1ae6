package io.qarules.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.CaseResult;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseInput;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Text;
import io.qarules.workbench.diff.DiffReport.AffectedCase;
import io.qarules.workbench.diff.DiffReport.ChangeGroup;
import io.qarules.workbench.diff.DiffReport.Example;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackComparisonTest {
    @TempDir
    private Path directory;

    private QaRulesEngine coaches;

    @BeforeEach
    void load() {
        coaches = TestPack.minimal(directory.resolve("coaches"))
                .penalize("7.1", "decide.coach( $o );")
                .load();
    }

    @Test
    void examples_are_the_first_ones_and_the_rest_is_counted() {
        DiffReport report = PackComparison.of(coaches, pack("fines", "decide.fine( $o, 30 );"), cases(5));

        ChangeGroup gained = report.changes().stream()
                .filter(group -> group.change() == ChangeType.GAINED)
                .findFirst()
                .orElseThrow();
        assertThat(gained.decisions()).isEqualTo(5);
        assertThat(gained.examples()).extracting(Example::line).containsExactly(1L, 2L, 3L);
        assertThat(gained.notShown()).isEqualTo(2);
        assertThat(gained.examples().get(0).text().en()).isEqualTo("FINE:F1: FINAL, amount 30.00, collected 30.00");
    }

    @Test
    @Policy("10")
    void what_is_null_cannot_be_read_or_fails_is_counted_and_the_others_are_compared() {
        CaseFileReader reader = new CaseFileReader();
        List<CaseInput> inputs = new ArrayList<>(cases(2).toList());
        inputs.add(1, null);
        inputs.add(2, () -> reader.read("not JSON"));
        inputs.add(3, () -> {
            throw new IllegalStateException("lost");
        });

        DiffReport report = PackComparison.of(coaches, pack("fines", "decide.fine( $o, 30 );"), inputs.stream());

        assertThat(report.cases().read()).isEqualTo(5);
        assertThat(report.cases().compared()).isEqualTo(2);
        assertThat(report.cases().unreadable()).isEqualTo(2);
        assertThat(report.cases().failedBefore()).isEqualTo(1);
        assertThat(report.cases().failedAfter()).isEqualTo(1);
        assertThat(report.notCompared()).extracting(NotCompared::line).containsExactly(2L, 3L, 4L);
        assertThat(english(report.notCompared().get(0).before())).contains("the case is null");
        assertThat(english(report.notCompared().get(1).before())).contains("cannot be read as JSON");
        assertThat(english(report.notCompared().get(2).before())).contains("lost");
    }

    @Test
    @Policy("10")
    void a_case_that_a_reader_gives_is_read_once_for_both_packs() {
        AtomicInteger reads = new AtomicInteger();
        CaseFile caseFile = cases(1).findFirst().orElseThrow();

        CaseDiff diff = CaseDiff.between(7, coaches, coaches, () -> {
            reads.incrementAndGet();
            return caseFile.reading();
        });

        assertThat(reads).hasValue(1);
        assertThat(diff.line()).isEqualTo(7);
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.before()).isEqualTo(diff.after()).isInstanceOf(CaseResult.Decided.class);
    }

    @Test
    void the_ten_most_affected_are_by_money_then_by_decisions_then_the_earliest() {
        QaRulesEngine fines = TestPack.minimal(directory.resolve("fines"))
                .penalize("7.1", "occurrence == 1", "decide.coach( $o );")
                .penalize("7.1", "occurrence > 1", "decide.fine( $o, 30 );")
                .load();

        DiffReport report =
                PackComparison.of(coaches, fines, IntStream.rangeClosed(1, 12).mapToObj(i -> repeated("A" + i, i % 4)));

        // The number of fines is i mod 4 - 1, and each is 30.00 for a coaching that goes.
        assertThat(report.mostAffected())
                .extracting(AffectedCase::agentId)
                .containsExactly("A3", "A7", "A11", "A2", "A6", "A10");
        assertThat(report.cases().affected()).isEqualTo(6);
        assertThat(report.money().after().collected()).isEqualByComparingTo("270");
    }

    @Test
    void no_more_than_ten_are_kept_and_the_least_affected_go_first() {
        DiffReport report = PackComparison.of(
                coaches,
                pack("fines", "decide.fine( $o, 30 );"),
                IntStream.rangeClosed(1, 30).mapToObj(i -> repeated("A" + i, i == 25 ? 2 : 1)));

        assertThat(report.mostAffected())
                .extracting(AffectedCase::agentId)
                .containsExactly("A25", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9");
    }

    @Test
    void the_fields_of_a_changed_decision_are_named_with_both_values() {
        DiffReport report = PackComparison.of(
                pack("ten", "decide.fine( $o, 10 );"), pack("range", "decide.fineBetween( $o, 10, 20 );"), cases(1));

        ChangeGroup changed = report.changes().get(0);
        assertThat(changed.change()).isEqualTo(ChangeType.CHANGED);
        assertThat(changed.examples().get(0).text().en())
                .isEqualTo("FINE:F1: status FINAL → PROPOSED, min — → 10.00, max — → 20.00, collected 10.00 → 0.00");
        assertThat(changed.fields()).extracting(DiffReport.FieldCount::field).contains("status", "min", "max");
    }

    @Test
    void a_case_on_which_one_pack_fails_is_affected_and_not_compared() {
        QaRulesEngine fails = TestPack.minimal(directory.resolve("fails"))
                .penalizeTwice("7.1", "")
                .load();

        DiffReport report = PackComparison.of(coaches, fails, cases(12));

        assertThat(report.cases()).isEqualTo(new DiffReport.Cases(12, 0, 12, 0, 0, 12));
        assertThat(report.notCompared()).hasSize(10);
        assertThat(report.notCompared().get(0).before()).isNull();
        assertThat(english(report.notCompared().get(0).after())).contains("7.1: 1", "penalize/7.1-1.drl", "agent A1");
        assertThat(PackComparison.of(fails, fails, cases(12)).noneAffected())
                .as("both fail alike")
                .isTrue();
    }

    @Test
    void a_rule_that_is_renamed_affects_nobody_and_is_said() {
        QaRulesEngine renamed = TestPack.minimal(directory.resolve("renamed"))
                .file(
                        "penalize/7.1.drl",
                        TestPack.penalizeDrl(
                                "7.1: other", "7.1", "$o : Offence( clause == \"7.1\" )", "decide.coach( $o );"))
                .load();

        DiffReport report = PackComparison.of(coaches, renamed, cases(3));

        assertThat(report.noneAffected()).isTrue();
        assertThat(report.rules().added()).containsExactly("7.1: other");
        assertThat(report.rules().removed()).containsExactly("7.1: 1");
    }

    @Test
    void comments_and_white_space_are_no_change_of_a_rule() {
        QaRulesEngine same = TestPack.minimal(directory.resolve("same"))
                .file(
                        "penalize/7.1.drl",
                        "// why\n"
                                + TestPack.penalizeDrl(
                                        "7.1: 1",
                                        "7.1",
                                        "$o : Offence(   clause == \"7.1\" )\n",
                                        "  decide.coach( $o );"))
                .load();

        DiffReport report = PackComparison.of(coaches, same, Stream.of());

        assertThat(report.rules().changed()).isEmpty();
        assertThat(report.before().digest()).isNotEqualTo(report.after().digest());
    }

    @Test
    void a_grade_that_moves_is_counted_though_no_decision_does() {
        QaRulesEngine strict = graded("strict", 85);
        QaRulesEngine mild = graded("mild", 80);
        CaseFile scored = TestCase.ofAgent("A1")
                .evaluation(
                        "E1",
                        "2026-10-03T10:00:00+08:00",
                        evaluation -> evaluation.sections(List.of(new Section(
                                "s",
                                BigDecimal.ONE,
                                List.of(new Question(
                                        "q", BigDecimal.ONE, new BigDecimal("4.1"), new BigDecimal("5"), false))))))
                .caseFile();

        DiffReport report = PackComparison.of(mild, strict, Stream.of(scored));

        assertThat(report.grades()).containsExactly(new DiffReport.GradeLine("GOOD", "PASS", 1));
        assertThat(report.cases().affected()).isEqualTo(1);
        assertThat(report.changes()).isEmpty();
    }

    private QaRulesEngine graded(String name, int good) {
        return TestPack.minimal(directory.resolve(name))
                .policy("policy.grade( \"GOOD\", %d );".formatted(good))
                .policy("policy.grade( \"PASS\", 0 );")
                .load();
    }

    private QaRulesEngine pack(String name, String says) {
        return TestPack.minimal(directory.resolve(name)).penalize("7.1", says).load();
    }

    private static Stream<CaseFile> cases(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> repeated("A" + i, 1));
    }

    private static CaseFile repeated(String agentId, int findings) {
        TestCase testCase = TestCase.ofAgent(agentId);
        for (int i = 1; i <= findings; i++) {
            testCase.finding("F" + i, "7.1", "2026-10-0%dT10:00:00+08:00".formatted(i));
        }
        return testCase.caseFile();
    }

    private static String english(Text text) {
        return Objects.requireNonNull(text).en();
    }
}
