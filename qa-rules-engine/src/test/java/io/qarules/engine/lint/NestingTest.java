package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Language;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What nests does so 50 deep and no deeper, whatever it is (GRAMMAR.md)")
class NestingTest {
    private static final int DEEPEST = 50;
    private static final ClassLoader LOADER = NestingTest.class.getClassLoader();

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("brackets of a condition", depth -> conditions(nested("(", depth, "occurrence > 1", ")"))),
                kind(
                        "brackets with || and && in turn",
                        depth -> conditions(
                                nested("( imageHarmed || ( occurrence > 1 && ", depth / 2, odd(depth), " ) )"))),
                kind(
                        "brackets in brackets of a condition",
                        depth -> conditions(nested(
                                "( ", depth - 10, "occurrence > %s".formatted(nested("(", 10, "1", ")")), " )"))),
                kind("a list in brackets", depth -> conditions(nested("(", depth - 1, "id not in ( \"1\" )", ")"))),
                kind("brackets of a number", depth -> conditions("occurrence > " + nested("(", depth, "1", ")"))),
                kind("signs", depth -> conditions("occurrence > " + "- ".repeat(depth) + "tenureDays")),
                kind(
                        "signs in brackets",
                        depth -> conditions("occurrence > "
                                + nested("- ( ", depth / 2, odd(depth).replace("occurrence > 1", "1"), " )"))),
                kind("brackets of an amount", depth -> amount(nested("(", depth, "10", ")"))),
                kind(
                        "calls in calls of an amount",
                        depth -> amount(nested("Math.max( 1, ", 10, nested("(", depth - 10, "10", ")"), " )"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void loadsAtTheBoundAndNotAboveIt(String name, IntFunction<PackSource> pack) {
        assertThat(PackCheck.check(pack.apply(DEEPEST), Set.of(), LOADER).errors())
                .isEmpty();

        assertThat(PackCheck.check(pack.apply(DEEPEST + 1), Set.of(), LOADER).errors())
                .extracting(NestingTest::said)
                .containsExactly("GRAMMAR: brackets and signs stand in each other at most 50 deep");
    }

    static Stream<Arguments> elements() {
        return Stream.of(
                kind("brackets around a pattern", depth -> elements("%s", depth)),
                kind("brackets after exists", depth -> elements("$o : Offence()\nexists %s", depth - 1)),
                kind("brackets after not", depth -> elements("$o : Offence()\nnot %s", depth - 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elements")
    void patternsDoToo(String name, IntFunction<PackSource> pack) {
        assertThat(PackCheck.check(pack.apply(DEEPEST), Set.of(), LOADER).errors())
                .isEmpty();

        assertThat(PackCheck.check(pack.apply(DEEPEST + 1), Set.of(), LOADER).errors())
                .extracting(error -> error.code().name())
                .containsExactly("SYNTAX");
    }

    private static Arguments kind(String name, IntFunction<PackSource> pack) {
        return Arguments.of(name, pack);
    }

    private static PackSource conditions(String conditions) {
        return Bombs.pack(conditions, "");
    }

    private static PackSource amount(String amount) {
        return Bombs.saying("decide.fine( $o, %s );".formatted(amount));
    }

    private static PackSource elements(String left, int depth) {
        String pattern = left.equals("%s") ? "$o : Offence()" : "Offence( occurrence > 2 )";
        return Bombs.file(Bombs.HEAD
                + Bombs.rule("7.1", 1, left.formatted(nested("(", depth, pattern, ")")), "decide.remind( $o );"));
    }

    /** What stands inside pairs of brackets, in one more pair where the depth is odd. */
    private static String odd(int depth) {
        return depth % 2 == 0 ? "occurrence > 1" : "( occurrence > 1 )";
    }

    private static String nested(String opening, int depth, String inside, String closing) {
        return opening.repeat(depth) + inside + closing.repeat(depth);
    }

    private static String said(Diagnostic error) {
        return "%s: %s".formatted(error.code(), error.message().in(Language.EN));
    }
}
