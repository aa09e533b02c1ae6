package io.qarules.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The rules of stage penalize of a small pack, as text: any conditions, and some that read more than one offence. */
final class PenaltyPacks implements ArbitrarySupplier<List<String>> {
    private static final String HEADER = """
            package random.penalize;
            import io.qarules.casefile.*;
            import io.qarules.engine.penalize.*;
            global Decide decide;
            """;

    /** A list for each rule, no two of one kind of decision: a pack where two rules decide alike does not load. */
    private static final List<List<String>> SAYINGS = List.of(
            List.of("decide.coach( $o );"),
            List.of("decide.remind( $o ).train( $o );", "decide.train( $o );"),
            List.of("decide.warn( $o );"),
            List.of("decide.trainOffline( $o );"),
            List.of("decide.dismiss( $o );", "decide.onceVerified().dismiss( $o );"),
            List.of(
                    "decide.fine( $o, 10 );",
                    "decide.fine( $o, 12.5 );",
                    "decide.fineBetween( $o, 50, 100 );",
                    "decide.fineWithoutAmount( $o );",
                    "decide.onceVerified().fine( $o, 50 );",
                    "decide.onceVerified().fineWithoutAmount( $o );",
                    "decide.fine( $o, 10 * $o.occurrence() );"));

    @Override
    public Arbitrary<List<String>> get() {
        return Arbitraries.shuffle(SAYINGS)
                .flatMap(sayings ->
                        Arbitraries.integers().between(3, sayings.size()).map(number -> sayings.subList(0, number)))
                .flatMap(sayings -> Combinators.combine(
                                sayings.stream().map(PenaltyPacks::rule).toList())
                        .as(PenaltyPacks::files));
    }

    private static Arbitrary<Rule> rule(List<String> sayings) {
        return Combinators.combine(clauses(), conditions(), others(), Arbitraries.of(sayings))
                .as(Rule::new);
    }

    private static List<String> files(List<Rule> rules) {
        List<String> files = new ArrayList<>();
        for (Rule rule : rules) {
            files.add(HEADER + rule.drl(files.size()));
        }
        // a clause that every pack knows, so that others are not all unknown
        files.add(HEADER + new Rule("clause.startsWith( \"5.\" )", List.of(), "", "decide.selfReview( $o );").drl(99));
        return files;
    }

    private static Arbitrary<String> clauses() {
        return Arbitraries.of(
                "clause == \"5.4.5\"",
                "clause == \"6.3.1.3\"",
                "clause == \"6.3.2.5\"",
                "clause == \"6.3.3.6\"",
                "clause.startsWith( \"6.3.\" )",
                "clause.startsWith( \"5.\" )",
                "clause matches \"6[.]3[.][13][.].*\"",
                "clause != \"6.3.1.3\"",
                "clause == \"6.3.1.3\" || clause == \"6.3.3.6\"",
                "occurrence > 1, clause == \"6.3.1.3\"");
    }

    private static Arbitrary<List<String>> conditions() {
        Arbitrary<String> occurrence = Combinators.combine(
                        Arbitraries.of("==", "!=", "<", "<=", ">", ">="),
                        Arbitraries.integers().between(1, 4))
                .as("occurrence %s %d"::formatted);
        Arbitrary<String> fixed = Arbitraries.of(
                "occurrence > 1 && occurrence < 4",
                "severity == null || severity == Severity.MINOR",
                "severity == Severity.SEVERE",
                "severity != Severity.MODERATE",
                "imageHarmed",
                "imageHarmed == false",
                "consequences contains Consequence.COMPLAINT",
                "consequences not contains Consequence.RETURN",
                "verification != null",
                "verification == null || occurrence == 2",
                "verification != null && verification.amount != null && verification.amount > 60",
                "call != null, call.deal == true",
                "call != null && call.quotedWithoutConsulting != true",
                "call == null || call.orderId != \"O1\"",
                "orderId == null",
                "orderId == \"O2\" || orderId matches \"O[13]\"");
        return Arbitraries.frequencyOf(Tuple.of(2, occurrence), Tuple.of(3, fixed))
                .list()
                .ofMaxSize(2);
    }

    /** Mostly nothing; else what makes a rule read more than one offence. */
    private static Arbitrary<String> others() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just("")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "not Offence( occurrence > 2 )", "exists Offence( severity == Severity.SEVERE )")));
    }

    private record Rule(String clause, List<String> conditions, String other, String says) {
        String drl(int number) {
            List<String> all = new ArrayList<>(List.of(clause));
            conditions.forEach(condition -> all.add(condition));
            return """
                    rule "rule %d"
                      @clause("%s") @zh("题") @en("title")
                    when
                      $o : Offence( %s )
                      %s
                    then
                      %s
                    end
                    """.formatted(number, clause.contains("\"6") ? "6.*" : "5.*", String.join(", ", all), other, says);
        }
    }
}
