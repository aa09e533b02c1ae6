package io.qarules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.qarules.architecture.planted.KnowsTheProduct;
import io.qarules.architecture.planted.cycle.left.Left;
import io.qarules.architecture.planted.cycle.right.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Modules and packages: who may know whom")
class PackagesTest {
    @Test
    void whatIsReadIsTheWholeProductAndNoTest() {
        assertThat(List.of(
                        "io.qarules.QaRules",
                        "io.qarules.casefile.CaseFile",
                        "io.qarules.engine.QaRulesEngine",
                        "io.qarules.workbench.cases.PackCases",
                        "io.qarules.casebook.StoredCaseBook",
                        "io.qarules.office.statistics.LeastSquares",
                        "io.qarules.cli.QaRulesCli"))
                .allMatch(Product.CLASSES::contain);
        assertThat(List.of(
                        PackagesTest.class.getName(),
                        "io.qarules.engine.OutcomeAssert",
                        "io.qarules.standard.StandardPack"))
                .noneMatch(Product.CLASSES::contain);
    }

    @Test
    void packagesAreFreeOfCycles() {
        Product.check(slices().assignedFrom(new EachPackage()).should().beFreeOfCycles(), Left.class, Right.class);
    }

    @Test
    void modulesKnowOnlyThoseBelowThem() {
        String engine = Product.ENGINE;
        String workbench = Product.WORKBENCH;
        String caseBook = Product.CASE_BOOK;
        String office = Product.OFFICE;
        String cli = Product.CLI;
        noneKnows(Product.ofTheApi(), engine, workbench, caseBook, office, cli).check(Product.CLASSES);
        noneKnows(Product.in(engine), workbench, caseBook, office, cli).check(Product.CLASSES);
        noneKnows(Product.in(workbench), caseBook, office, cli).check(Product.CLASSES);
        noneKnows(Product.in(caseBook), workbench, office, cli).check(Product.CLASSES);
        noneKnows(Product.in(office), workbench, caseBook, cli).check(Product.CLASSES);
        noneKnows(Product.in(cli), caseBook).check(Product.CLASSES);

        for (String module : List.of(engine, workbench)) {
            Product.assertFires(noneKnows(Product.in(Planted.PACKAGE), module), KnowsTheProduct.class);
        }
    }

    /** Stages, and what they stand on, are called by the engine; only reload, which replaces engines, calls it. */
    @Test
    void noPackageOfTheEngineKnowsTheEngineThatRunsIt() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(Product.ENGINE + ".(*)..", Planted.PACKAGE)
                .and()
                .resideOutsideOfPackage(Product.ENGINE + ".reload")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Product.ENGINE);

        Product.check(rule, KnowsTheProduct.class);
    }

    @Test
    void noTwoClassesShareASimpleName() {
        assertThat(namesakes(Product.CLASSES)).isEmpty();

        JavaClasses planted = Planted.classes(
                io.qarules.architecture.planted.names.first.Namesake.class,
                io.qarules.architecture.planted.names.first.Namesake.Nested.class,
                io.qarules.architecture.planted.names.second.Namesake.class,
                io.qarules.architecture.planted.names.second.Namesake.Nested.class);
        assertThat(namesakes(planted)).as("seen to fire").containsOnlyKeys("Namesake");
    }

    private static ArchRule noneKnows(DescribedPredicate<JavaClass> module, String... others) {
        return noClasses().that(module).should().dependOnClassesThat(inAny(others));
    }

    private static DescribedPredicate<JavaClass> inAny(String... names) {
        return DescribedPredicate.describe(
                "in " + List.of(names), type -> List.of(names).stream().anyMatch(name -> Product.isIn(type, name)));
    }

    /** Top-level classes; a nested one is called with its outer class. */
    private static Map<String, List<String>> namesakes(JavaClasses classes) {
        Map<String, List<String>> byName = classes.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getSimpleName().endsWith("-info"))
                .collect(groupingBy(
                        JavaClass::getSimpleName,
                        LinkedHashMap::new,
                        Collectors.mapping(JavaClass::getFullName, Collectors.toList())));
        byName.values().removeIf(sharing -> sharing.size() == 1);
        return byName;
    }

    /** Every package stands for itself: one below another is a slice of its own. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Product.isIn(type, "io.qarules")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of the product";
        }
    }
}
