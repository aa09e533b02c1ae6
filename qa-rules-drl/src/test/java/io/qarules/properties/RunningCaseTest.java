package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.RunningCase;
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

/** A case that goes on, fact by fact, always has the outcome of an evaluation of all its facts. */
@StatisticsReport(onFailureOnly = true)
class RunningCaseTest {
    private static final int STEPS = 30;
    private static final PackSource EVERYTHING = PackSource.directory(Path.of("src/test/resources/centres/everything"));
    private static final QaRulesEngine OF_EVERYTHING =
            QaRulesEngine.builder().pack(EVERYTHING).build();
    private static final QaRulesEngine WITHOUT_TOTALS =
            QaRulesEngine.builder().pack(withoutTotals()).build();

    @Property(tries = 60)
    void by_the_standard_pack(@ForAll Random random) {
        new Comparison(Standard.RULES, new ArrivingFacts(random, false, 0)).run(80, 0);
    }

    @Property(tries = 60)
    void by_the_standard_pack_with_surprises(@ForAll Random random) {
        new Comparison(Standard.RULES, new ArrivingFacts(random, false, 1 + random.nextInt(40))).run(20, 10);
    }

    @Property(tries = 60)
    void by_a_pack_of_events_windows_calendar_periods_and_dated_agents(@ForAll Random random) {
        new Comparison(WITHOUT_TOTALS, new ArrivingFacts(random, true, 1 + random.nextInt(20))).run(20, 10);
    }

    /** Its tallies and limits add up all facts: everything is always decided on. */
    @Property(tries = 20)
    void by_a_pack_of_totals(@ForAll Random random) {
        new Comparison(OF_EVERYTHING, new ArrivingFacts(random, true, 5)).run(0, 100);
    }

    /** The texts of the pack without tallies, limits and awards for months; with offences that are spent after 20 days. */
    private static PackSource withoutTotals() {
        SortedMap<String, String> texts = new TreeMap<>(EVERYTHING.files());
        texts.keySet()
                .removeIf(path -> path.startsWith("escalate/")
                        || path.equals("policy/tallies.drl")
                        || path.equals("reward/6.2.4-month.drl"));
        texts.put("policy/limit.drl", """
                package everything.policy;

                import io.qarules.engine.policy.*;

                global PolicyBook policy;

                rule "limit of the wage"
                  @clause("limit") @zh("扣款上限") @en("limits")
                when
                then
                  policy.deductionCap( 20 );
                end

                rule "limit signed for"
                  @clause("limit")
                when
                then
                  policy.acknowledgeFines();
                end

                rule "limit in time"
                  @clause("limit")
                when
                then
                  policy.repeatWindowInDays( "6.3.2.*", 20 );
                end
                """);
        return new PackSource("without-totals", texts);
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
                        shortly / 4, "decisions added", added.isPresent() && !added.get().isEmpty());
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
