package io.qarules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.qarules.architecture.planted.KnowsLibraries;
import io.qarules.architecture.planted.KnowsTheProduct;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who may know which library")
class LibrariesTest {
    /** Packages, without those below them, and single classes. Whoever needs a library in a new place adds the place. */
    static Stream<Library> libraries() {
        return Stream.of(
                new Library(
                        "Drools",
                        List.of("org.kie..", "org.drools..", "org.mvel2..", "org.antlr.."),
                        List.of("io.qarules.engine.rules")),
                new Library(
                        "Jackson",
                        List.of("com.fasterxml..", "tools.jackson.."),
                        List.of(
                                "io.qarules.engine.json",
                                "io.qarules.workbench.cases",
                                "io.qarules.workbench.vendor",
                                // JSON within JSON, and texts by their names
                                "io.qarules.casebook.StoredCaseBook",
                                "io.qarules.casebook.jdbc.Rows",
                                // whose JSON keeps to English
                                "io.qarules.workbench.diff.DiffReport",
                                // the records of a stream one by one, from tokens
                                "io.qarules.cli.JsonInput",
                                "io.qarules.cli.JsonElements",
                                // reports that are no outcomes
                                "io.qarules.cli.CheckFormat",
                                "io.qarules.cli.TestReport")),
                new Library(
                        "YAML",
                        List.of("com.fasterxml.jackson.dataformat..", "org.yaml.."),
                        List.of("io.qarules.workbench.cases", "io.qarules.workbench.table")),
                new Library(
                        "JDBC",
                        List.of("java.sql..", "javax.sql.."),
                        List.of(
                                "io.qarules.casebook.jdbc",
                                // a database, and a transaction, of the caller
                                "io.qarules.casebook.CaseBookBuilder",
                                "io.qarules.casebook.StoredCaseBook")),
                new Library("H2", List.of("org.h2.."), List.of("io.qarules.casebook.jdbc.H2Database")),
                new Library("Hipparchus", List.of("org.hipparchus.."), List.of("io.qarules.office.statistics")),
                new Library("JUnit", List.of("org.junit..", "org.opentest4j.."), List.of("io.qarules.workbench.junit")),
                new Library("picocli", List.of("picocli.."), List.of("io.qarules.cli")),
                new Library("mustache", List.of("com.github.mustachejava.."), List.of("io.qarules.workbench.page")),
                new Library("CSV", List.of("org.apache.commons.csv.."), List.of("io.qarules.workbench.table")));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void nobodyElseKnowsALibrary(Library library) {
        Product.check(
                noClasses()
                        .that(describe("may not know " + library, type -> !library.isKnownTo(type)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library.packages.toArray(String[]::new)),
                KnowsLibraries.class);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyPlaceThatMayKnowALibraryNeedsIt(Library library) {
        List<String> idle = library.places.stream()
                .filter(place -> Product.CLASSES.stream()
                        .filter(type -> Library.isAt(type, place))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .noneMatch(dependency -> library.has(dependency.getTargetClass())))
                .toList();
        assertThat(idle).isEmpty();
    }

    @Test
    void theApiKnowsNothingButJavaAndAnnotations() {
        ArchRule rule = classes()
                .should()
                .onlyDependOnClassesThat(Predicates.resideInAnyPackage("java..", "org.jspecify..")
                        .or(Product.ofTheApi())
                        .as("are of Java, of the API, or annotations"));

        rule.check(Product.api());
        Product.assertFires(rule, KnowsLibraries.class);
        Product.assertFires(rule, KnowsTheProduct.class);
    }

    @Test
    void noLibraryShowsInAPublicSignatureOfTheApi() {
        ArchRule rule = methods().that().arePublic().should(notShowALibrary());

        rule.check(Product.api());
        Product.assertFires(rule, KnowsLibraries.class);
    }

    private static ArchCondition<JavaMethod> notShowALibrary() {
        return new ArchCondition<>("show no type of a library") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Signatures.typesIn(method)
                        .filter(type -> !type.getPackageName().startsWith("java."))
                        .filter(type -> !type.getPackageName().startsWith("io.qarules"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getFullName())));
            }
        };
    }

    /**
     * A library that not everybody may know.
     *
     * @param packages of the library, as ArchUnit writes them
     * @param places packages and classes of the product that may know it
     */
    private record Library(String name, List<String> packages, List<String> places) {
        boolean isKnownTo(JavaClass type) {
            return places.stream().anyMatch(place -> isAt(type, place));
        }

        boolean has(JavaClass type) {
            return Predicates.resideInAnyPackage(packages.toArray(String[]::new))
                    .test(type);
        }

        static boolean isAt(JavaClass type, String place) {
            String outermost = type.getFullName().replaceFirst("\\$.*", "");
            return type.getPackageName().equals(place) || outermost.equals(place);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
