package io.qarules.properties;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The rules of stage detect of a small pack, as text: any conditions on calls, and some that read more than one. */
final class DetectionPacks implements ArbitrarySupplier<List<String>> {
    private static final String HEADER = """
            package random.detect;
            import io.qarules.casefile.*;
            import io.qarules.engine.detect.*;
            import io.qarules.engine.policy.*;
            global Detect detect;
            """;

    @Override
    public Arbitrary<List<String>> get() {
        return Combinators.combine(before(), conditions(), after())
                .as(Rule::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(DetectionPacks::files);
    }

    private static List<String> files(List<Rule> rules) {
        List<String> files = new ArrayList<>();
        for (Rule rule : rules) {
            files.add(HEADER + rule.drl(files.size()));
        }
        files.add(HEADER + """
                rule "waits" @clause("6.9") @zh("题") @en("title")
                when
                  Setting( name == "6.1 number", $n : value )
                  $w : CallbackWait( agentPresent != true, attempts >= 2, waitedLongerThanHours( $n ) )
                then
                  detect.breachAfterHours( $w, $n );
                end
                """);
        return files;
    }

    /** What stands before the call: it can bind $n and $s. */
    private static Arbitrary<String> before() {
        return Arbitraries.of(
                "Setting( name == \"6.1 number\", $n : value ) Agent( $s : surname )",
                "Setting( name == \"6.1 number\", $n : value ) Agent( surname != null, $s : surname )",
                "Setting( $n : value ) Agent( surname == \"李\" || wages != null, $s : surname )");
    }

    private static Arbitrary<List<String>> conditions() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, tests()), Tuple.of(1, Arbitraries.of("id != \"C1\"", "startedAt != null")))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<String> tests() {
        return Arbitraries.of(
                "notes != null",
                "notes == null || notes.medication == false",
                "notes != null && notes.condition == false",
                "connected == true",
                "connected != true",
                "durationSeconds > 0",
                "durationSeconds >= 400 && durationSeconds < 401",
                "durationSeconds != null",
                "consultationSeconds != null",
                "consultationSeconds != null, durationSeconds != null, consultationSeconds * 100 < durationSeconds * $n",
                "durationSeconds != null, durationSeconds < $n * 200",
                "unansweredRepeats >= $n",
                "unansweredRepeats == 2",
                "spokenSurname != null, spokenSurname != $s",
                "spokenSurname == $s",
                "surnameRemark != true",
                "hungUpBy == Party.AGENT",
                "intentConfirmed == false",
                "orderId == null || orderId == \"O1\"",
                "orderId != null, orderId.endsWith( \"1\" )",
                "personal == true");
    }

    /** Mostly nothing; else what makes a rule read more than one call. */
    private static Arbitrary<String> after() {
        return Arbitraries.frequencyOf(
                Tuple.of(14, Arbitraries.just("")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "not Call( personal == true )",
                                "exists Call( connected == true, id != $c.id )",
                                "Call( orderId == $c.orderId, id != $c.id )",
                                "exists CallbackWait()")));
    }

    private record Rule(String before, List<String> conditions, String after) {
        String drl(int number) {
            return """
                    rule "rule %d" @clause("6.%d") @zh("题") @en("title")
                    when
                      %s
                      $c : Call( %s )
                      %s
                    then
                      detect.breach( $c );
                    end
                    """.formatted(number, number, before, String.join(", ", conditions), after);
        }
    }
}
