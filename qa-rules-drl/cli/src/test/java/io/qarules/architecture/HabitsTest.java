package io.qarules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.qarules.architecture.planted.Prints;
import io.qarules.architecture.planted.ReadsTheClock;
import io.qarules.citation.Policy;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What no code of the product does")
class HabitsTest {
    /** Where the command line meets the process. */
    private static final String STREAMS = "io.qarules.cli.Streams";

    /**
     * The status of a reload has times, the command line shows some to whoever waits, and a case book notes when it knew
     * of a fact; no rule sees them.
     */
    private static final Set<String> MAY_READ_THE_CLOCK =
            Set.of("io.qarules.cli.Progress", "io.qarules.cli.WatchCommand", "io.qarules.casebook.CaseBookBuilder");

    /** The main method of the command line sets the locale of formats for its process. */
    private static final String SETS_THE_LOCALE = "qa-rules-drl/cli";

    private static final Pattern PASSED_OVER =
            Pattern.compile("@Property\\b[^;{]*@DisplayName\\b|@DisplayName\\b[^;{]*@Property\\b");

    private static final Pattern NUMBER = Pattern.compile("%[-+,.0-9]*[dfeEg]\\b");

    @Test
    void nothingIsPrinted() {
        ArchRule rule = noClasses().that().doNotHaveFullyQualifiedName(STREAMS).should(ACCESS_STANDARD_STREAMS);

        Product.check(rule, Prints.class);
        assertThat(noClasses()
                        .should(ACCESS_STANDARD_STREAMS)
                        .evaluate(Product.CLASSES)
                        .hasViolation())
                .as("%s does", STREAMS)
                .isTrue();
    }

    @Test
    void nobodyUsesTheOldDates() {
        Product.check(
                noClasses()
                        .should()
                        .dependOnClassesThat(describe(
                                "are dates of java.util",
                                type -> type.isAssignableTo(Date.class) || type.isAssignableTo(Calendar.class))),
                ReadsTheClock.class);
    }

    @Test
    @Policy("2")
    @DisplayName("nothing is read from the clock: the same input gives the same result")
    void nothingIsReadFromTheClock() {
        ArchRule rule = noClasses()
                .that(describe("decide", type -> !mayReadTheClock(type)))
                .should()
                .callMethodWhere(describe("reads the clock", call -> readsTheClock(call.getTarget())));

        Product.check(rule, ReadsTheClock.class);
        assertThat(rule.evaluate(Planted.classes(ReadsTheClock.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(5);
    }

    @Test
    @Policy("2")
    @DisplayName("no number is written as the locale of the machine writes it: the same input gives the same result")
    void noNumberIsWrittenAsTheLocaleDoes() {
        List<String> found = new ArrayList<>();
        for (String module : Repository.MODULES) {
            if (!module.equals(SETS_THE_LOCALE)) {
                Repository.files(module, "src/main/java", ".java").forEach(file -> localNumbers(Repository.read(file))
                        .forEach(line -> found.add(file.getFileName() + ": " + line)));
            }
        }

        assertThat(found)
                .as("use %%s, Decimals.grouped or Locale.ROOT in place of a conversion of numbers")
                .isEmpty();
        assertThat(localNumbers("\"%d of %s\".formatted(1, 2)")).hasSize(1);
        assertThat(localNumbers("String.format(Locale.ROOT, \"%,d\", 1)")).isEmpty();
    }

    /** The lines that convert numbers, unless they, or one of the two before, name the locale. */
    private static List<String> localNumbers(String source) {
        List<String> lines = source.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> NUMBER.matcher(lines.get(i)).find())
                .filter(i -> lines.subList(Math.max(0, i - 2), i + 1).stream()
                        .noneMatch(line -> line.contains("Locale.ROOT")))
                .mapToObj(lines::get)
                .toList();
    }

    @Test
    @DisplayName("no property has a display name of JUnit, for jqwik passes it over in silence: it has a label")
    void noPropertyIsPassedOver() {
        List<String> found = new ArrayList<>();
        for (String module : Repository.MODULES) {
            Repository.files(module, "src/test/java", ".java").forEach(file -> {
                if (PASSED_OVER.matcher(Repository.read(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            });
        }

        assertThat(found).isEmpty();
        assertThat("@%s(tries = 10)\n @DisplayName(\"all\") void all() {".formatted("Property"))
                .containsPattern(PASSED_OVER);
    }

    private static boolean mayReadTheClock(JavaClass type) {
        return Product.isIn(type, Product.ENGINE + ".reload") || MAY_READ_THE_CLOCK.contains(type.getFullName());
    }

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || owner.equals("java.time.Clock")
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }
}
