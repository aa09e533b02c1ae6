package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.qarules.RuleFailureException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.RunningCase;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.engine.source.PackSource;
import io.qarules.generators.ArrivingFacts;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that goes on, fact by fact, always has the outcome of an evaluation of all its facts. */
@StatisticsReport(onFailureOnly = true)
class RunningCaseTest {
    private static final int STEPS = 25;
    private static final PackSource EVERYTHING = PackSource.directory(Path.of("src/test/resources/centres/everything"));
    private static final QaRulesEngine OF_EVERYTHING =
            QaRulesEngine.builder().pack(EVERYTHING).build();
    private static final QaRulesEngine WITHOUT_MONTHS =
            QaRulesEngine.builder().pack(withoutMonths()).build();

    @Property(tries = 40)
    void by_the_standard_pack(@ForAll Random random) {
        new Comparison(Standard.RULES, new ArrivingFacts(random, false, 0)).run(80, 0);
    }

    @Property(tries = 40)
    void by_the_standard_pack_with_surprises(@ForAll Random random) {
        new Comparison(Standard.RULES, new ArrivingFacts(random, false, 1 + random.nextInt(40))).run(20, 10);
    }

    @Property(tries = 40)
    void by_a_pack_of_events_windows_tallies_limits_and_dated_agents(@ForAll Random random) {
        new Comparison(WITHOUT_MONTHS, new ArrivingFacts(random, true, 1 + random.nextInt(20))).run(20, 10);
    }

    /** They add up all facts of a month: everything is always decided on. */
    @Property(tries = 10)
    void by_a_pack_of_awards_for_months(@ForAll Random random) {
        new Comparison(OF_EVERYTHING, new ArrivingFacts(random, true, 5)).run(0, 100);
    }

    @Test
    void a_case_fails_at_the_firing_limit_as_an_evaluation_does(@TempDir Path folder) {
        Path pack = TestPack.minimal(folder).penalize("7", "decide.warn( $o );").directory();
        QaRulesEngine rules =
                QaRulesEngine.builder().directory(pack).firingLimit(4).build();
        TestCase facts = TestCase.ofAgent("A1").finding("F10", "7", at(10)).finding("F11", "7", at(11));
        RunningCase begun = rules.begin(facts.caseFile());
        CaseFile three = facts.finding("F12", "7", at(12)).caseFile();
        RunningCase running = begun.with(only("F12", 12), () -> three);
        CaseFile four = facts.finding("F13", "7", at(13)).caseFile();

        assertThat(running.added()).isPresent();
        assertThatThrownBy(() -> running.with(only("F13", 13), () -> four))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage(catchThrowable(() -> rules.evaluate(four)).getMessage());
    }

    private static CaseFile only(String finding, int day) {
        return TestCase.ofAgent("A1").finding(finding, "7", at(day)).caseFile();
    }

    @Test
    void a_rule_that_fails_on_the_latest_fact_fails_as_in_an_evaluation(@TempDir Path folder) {
        QaRulesEngine rules = TestPack.minimal(folder)
                .penalize("7", "decide.warn( $o );")
                .penalizeTwice("9", "")
                .load();
        TestCase facts = TestCase.ofAgent("A1").finding("F1", "7", at(10));
        RunningCase running = rules.begin(facts.caseFile());
        CaseFile more = TestCase.ofAgent("A1").finding("F2", "9", at(11)).caseFile();
        CaseFile all = facts.finding("F2", "9", at(11)).caseFile();

        assertThatThrownBy(() -> running.with(more, () -> all))
                .isInstanceOf(RuleFailureException.class)
                .hasMessage(catchThrowable(() -> rules.evaluate(all)).getMessage());
    }

    private static String at(int day) {
        return "2026-10-%dT10:00:00+08:00".formatted(day);
    }

    /** The texts of the pack without awards for months; with offences that are spent after 20 days. */
    private static PackSource withoutMonths() {
        SortedMap<String, String> texts = new TreeMap<>(EVERYTHING.files());
        texts.remove("reward/6.2.4-month.drl");
        texts.put("policy/window.drl", """
                package everything.policy;

                import io.qarules.engine.policy.*;

                global PolicyBook policy;

                rule "limit in time"
                  @clause("limit")
                when
                then
                  policy.repeatWindowInDays( "6.3.2.*", 20 );
                end
                """);
        return new PackSource("without-months", texts);
    }

    /** Holds the running case to an evaluation after each step. */
    private record Comparison(QaRulesEngine rules, ArrivingFacts facts) {
        /**
         * Runs all steps.
         *
         * @param shortly in how many of a hundred steps the latest facts are decided on by themselves, at least
         * @param anew in how many all are, at least
         */
        void run(double shortly, double anew) {
            RunningCase running = rules.begin(facts.all());
            for (int step = 0; step < STEPS; step++) {
                List<Decision> before = running.outcome().decisions();
                CaseFile more = facts.next();
                running = running.with(more, facts::all);
                requireSame(running.outcome());
                Optional<List<Decision>> added = running.added();
                if (added.isPresent()) {
                    List<Decision> sum = new ArrayList<>(before);
                    sum.addAll(added.get());
                    assertThat(running.outcome().decisions()).containsExactlyInAnyOrderElementsOf(sum);
                }
                Reached.atLeast(shortly, "decided on by themselves", added.isPresent());
                Reached.atLeast(anew, "all decided on", added.isEmpty());
                Reached.atLeast(
                        shortly / 4,
                        "decisions added",
                        added.isPresent() && !added.get().isEmpty());
            }
            running = running.anew(facts.all());
            requireSame(running.outcome());
        }

        private void requireSame(Outcome found) {
            Outcome expected = rules.evaluate(facts.all());
            assertThat(found).isEqualTo(expected);
            assertThat(Standard.WRITER.write(found)).isEqualTo(Standard.WRITER.write(expected));
        }
    }
}
