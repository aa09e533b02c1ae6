package io.qarules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.qarules.architecture.planted.CitesAtRandom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is cited is there, and all that the policy says is cited by a test")
class CitationsTest {
    @Test
    void everySectionStepAndClauseIsCitedByATest() {
        assertThat(Citations.in(tests()).faults(Documents.sectionsOfThePolicy(), Documents.clausesOfThePacks()))
                .isEmpty();
    }

    @Test
    void whatCanBeCitedIsFound() {
        assertThat(Documents.sectionsOfThePolicy())
                .startsWith("1", "2", "2.1", "2.2")
                .contains("2.9", "2.10", "2.12")
                .endsWith("17", "18", "19", "20")
                .hasSize(20 + 12);
        assertThat(Documents.clausesOfThePacks())
                .contains("5.*", "6.1.2", "6.2.1", "6.3.3.12", "grading", "deduction-cap", "tier.streak", "weights");
    }

    @Test
    void whatNamesNothingProvesNothingOrIsNotCitedIsFound() {
        assertThat(Citations.in(Planted.classes(CitesAtRandom.class))
                        .faults(Set.of("2.10", "7"), Set.of("6.2.1", "6.2.2", "6.3.9")))
                .containsExactlyInAnyOrder(
                        CitesAtRandom.class.getName() + ".noTest() cites POLICY 7, and is no test",
                        CitesAtRandom.class.getName() + ".test() cites POLICY 6.2.1, which is not there",
                        "no test cites POLICY 7",
                        CitesAtRandom.class.getName() + ".test() cites clause 7, which is not there",
                        "no test cites clause 6.2.2",
                        "no test cites clause 6.3.9");
    }

    @Test
    void sectionsThatSourcesCiteAreThere() {
        assertThat(unresolved(
                        Documents.sources("src/main", "src/test"),
                        Documents::citedSections,
                        Documents.sectionsOfThePolicy()::contains))
                .isEmpty();

        assertThat(Documents.citedSections("(POLICY 2.10 and 7); POLICY 2.1 to 2.6, and 9; POLICY 11, Fields"))
                .containsExactly("2.10", "7", "2.1", "2.6", "11");
    }

    @Test
    void headingsThatSourcesCiteAreThere() {
        assertThat(unresolved(
                        Documents.sources("src/main", "src/test"),
                        Documents::citedHeadings,
                        cited -> Documents.headings().stream().anyMatch(heading -> heading.startsWith(cited))))
                .isEmpty();

        assertThat(Documents.citedHeadings("(ARCHITECTURE.md, Traps of Drools), README.md and POLICY.md, too"))
                .containsExactly("ARCHITECTURE.md, Traps of Drools");
    }

    @Test
    void clausesThatCommentsOfTheProductCiteAreThere() {
        assertThat(unresolved(
                        Documents.sources("src/main"),
                        Documents::citedClauses,
                        Documents.clausesOfThePacks()::contains))
                .isEmpty();

        assertThat(Documents.citedClauses("/** (clauses 6.2.2 and 6.2.3) */\n \"clause 7.1\"\n // Clause 6.1.3 it is"))
                .containsExactly("6.2.2", "6.2.3", "6.1.3");
    }

    /** What everybody can read: documents that are not in the repository are not cited. */
    @Test
    void noDocumentIsCitedThatIsNotHere() {
        assertThat(Documents.sources("src/main", "src/test"))
                .filteredOn(source -> !source.endsWith("CitationsTest.java"))
                .filteredOn(source -> Repository.read(source).matches("(?s).*\\b(DESIGN|CONTRACT)\\b.*"))
                .isEmpty();
    }

    private static List<String> unresolved(
            List<Path> sources, Function<String, List<String>> cited, Predicate<String> there) {
        List<String> unresolved = new ArrayList<>();
        for (Path source : sources) {
            if (!source.endsWith("CitationsTest.java")) {
                cited.apply(Repository.read(source)).stream()
                        .filter(there.negate())
                        .forEach(each -> unresolved.add(source + " cites " + each));
            }
        }
        return unresolved;
    }

    /** The tests of all modules that can cite: those of the API stand below the annotations. */
    private static JavaClasses tests() {
        List<Path> tests = Repository.MODULES.stream()
                .filter(module -> !module.equals("qa-rules-api"))
                .map(module -> Repository.path(module).resolve("target/test-classes"))
                .toList();
        assertThat(tests).allMatch(Files::isDirectory);
        return new ClassFileImporter().importPaths(tests).that(DescribedPredicate.not(Product.in(Planted.PACKAGE)));
    }
}
