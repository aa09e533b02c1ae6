package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.TestPack;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.source.PackSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A rule gets the same diagnostics however its conditions are written")
class TurnedRoundTest {
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> TURNED = List.of("==", "!=", ">", ">=", "<", "<=");
    private static final Set<DiagnosticCode> SEEN = EnumSet.noneOf(DiagnosticCode.class);

    @Property(tries = 20, seed = "20261130", shrinking = ShrinkingMode.OFF)
    void asThePlainOne(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<Compared>> rules = new ArrayList<>();
        List<String> verbs = new ArrayList<>();
        for (int rule = 0; rule < 3; rule++) {
            Compared occurrence = new Compared("occurrence", random.nextInt(OPERATORS.size()), random.nextInt(4));
            Compared tenure = new Compared("tenureDays", random.nextInt(OPERATORS.size()), 60 + random.nextInt(3));
            rules.add(random.nextBoolean() ? List.of(occurrence) : List.of(occurrence, tenure));
            verbs.add(random.nextBoolean() ? "decide.warn( $o );" : "decide.fine( $o, 10 );");
        }

        List<String> plain = said(rules, verbs, Compared::plain);
        List<String> turned = said(rules, verbs, compared -> compared.turned(random.nextInt(Compared.FORMS)));

        assertThat(turned).as("%s", rules).isEqualTo(plain);
    }

    @AfterContainer
    static void eachKindWasSeen() {
        assertThat(SEEN)
                .contains(
                        DiagnosticCode.NEVER_FIRES,
                        DiagnosticCode.GAP,
                        DiagnosticCode.OVERLAP,
                        DiagnosticCode.TWO_DECIDE);
    }

    private static List<String> said(
            List<List<Compared>> rules, List<String> verbs, Function<Compared, String> written) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("policy/pack.drl", TestPack.policyDrl("pack", "policy.pack( \"test\", \"1\" );"));
        files.put("policy/zone.drl", TestPack.policyDrl("zone", "policy.zone( \"Asia/Shanghai\" );"));
        for (int rule = 0; rule < rules.size(); rule++) {
            String conditions = rules.get(rule).stream().map(written).collect(Collectors.joining(", "));
            files.put(
                    "penalize/7.1-%d.drl".formatted(rule),
                    TestPack.penalizeDrl(
                            "7.1: " + rule, "7.1", "$o : Offence( %s )".formatted(conditions), verbs.get(rule)));
        }
        ClassLoader loader = Objects.requireNonNull(TurnedRoundTest.class.getClassLoader(), "a loader");
        PackReport report = PackCheck.check(new PackSource("test", files), Set.of(), loader);
        report.diagnostics().forEach(diagnostic -> SEEN.add(diagnostic.code()));
        return report.diagnostics().stream().map(TurnedRoundTest::shown).toList();
    }

    /** What stands in the pack as it was written is left out: the columns, and the condition that never holds. */
    private static String shown(Diagnostic diagnostic) {
        String message = diagnostic.code() == DiagnosticCode.NEVER_FIRES
                ? ""
                : diagnostic.message().en();
        return "%s:%d %s %s".formatted(diagnostic.file(), diagnostic.line(), diagnostic.code(), message);
    }

    /** A comparison of a property of an offence with a number. */
    private record Compared(String property, int operator, int number) {
        static final int FORMS = 7;

        String plain() {
            return "%s %s %d".formatted(property, OPERATORS.get(operator), number);
        }

        String turned(int form) {
            String asked = OPERATORS.get(operator);
            String turned = TURNED.get(operator);
            return switch (form) {
                case 0 -> "%d %s %s".formatted(number, turned, property);
                case 1 -> "$%1$s : %1$s, $%1$s %2$s %3$d".formatted(property, asked, number);
                case 2 -> "$o.%s %s %d".formatted(property, asked, number);
                case 3 -> "%s %s %d - 2".formatted(property, asked, number + 2);
                case 4 -> "%s + 3 %s %d".formatted(property, asked, number + 3);
                case 5 -> "5 - %s %s %d".formatted(property, turned, 5 - number);
                default -> "%d * 2 %s 2 * %s".formatted(number, turned, property);
            };
        }
    }
}
