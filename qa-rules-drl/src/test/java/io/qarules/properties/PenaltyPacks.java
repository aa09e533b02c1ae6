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

    @Override
    public Arbitrary<List<String>> get() {
        Arbitrary<Rule> rules = Combinators.combine(clauses(), conditions(), others(), sayings())
                .as(Rule::new);
        return rules.list().ofMinSize(3).ofMaxSize(9).map(PenaltyPacks::files);
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
                "clause == \"6.3.1.3\" || clause == \"5.4.5\"",
                "occurrence > 1, clause == \"6.3.1.3\"");
    }

    private static Arbitrary<List<String>> conditions() {
        Arbitrary<String> occurrence = Combinators.combine(
                        Arbitraries.of("==", "!=", "<", "<=", ">", ">="),
                        Arbitraries.integers().between(1, 4))
                .as("occurrence %s %d"::formatted);
        Arbitrary<String> fixed = Arbitraries.of(
                "occurrence > 1 && < 4",
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
                Tuple.of(40, Arbitraries.just("")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "not Offence( occurrence > 2 )",
                                "exists Offence( severity == Severity.SEVERE )",
                                "accumulate( Offence(); $n : count(); $n > 2 )",
                                "Number( intValue > 1 ) from $o.occurrence()",
                                "eval( $o.occurrence() < 3 )")));
    }

    private static Arbitrary<String> sayings() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        20,
                        Arbitraries.of(
                                "decide.coach( $o );",
                                "decide.remind( $o ).train( $o );",
                                "decide.warn( $o );",
                                "decide.trainOffline( $o ); decide.warn( $o );",
                                "decide.fine( $o, 10 );",
                                "decide.fine( $o, 12.5 ).dismiss( $o );",
                                "decide.fineBetween( $o, 50, 100 );",
                                "decide.fineWithoutAmount( $o );",
                                "decide.onceVerified().fine( $o, 50 );",
                                "decide.onceVerified().fineWithoutAmount( $o ).coach( $o );")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "decide.fine( $o, 10 * $o.occurrence() );",
                                "throw new IllegalStateException( \"no\" );",
                                "if ( $o.occurrence() > 1 ) { decide.warn( $o ); }")));
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
                    """.formatted(number, number % 2 == 0 ? "6.*" : "5.*", String.join(", ", all), other, says);
        }
    }
}
