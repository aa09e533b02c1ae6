package io.qarules.engine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DESIGN, Modules: who may know what")
class ModuleRulesTest {
    private static final String ENGINE = "io.qarules.engine";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.qarules");
    private static final JavaClasses API = MAIN.that(ofTheApi());
    private static final JavaClasses ENGINE_MAIN = MAIN.that(are(resideInAPackage(ENGINE + "..")));
    private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

    @Test
    void whatIsReadIsTheApiAndTheEngineAndNoTest() {
        assertThat(API.contain("io.qarules.QaRules")).isTrue();
        assertThat(API.contain("io.qarules.casefile.CaseFile")).isTrue();
        assertThat(ENGINE_MAIN.contain("io.qarules.engine.QaRulesEngine")).isTrue();
        assertThat(MAIN.contain(ModuleRulesTest.class.getName())).isFalse();
    }

    @Test
    void onlyTheRulesKnowDrools() {
        ArchRule rule = noClasses()
                .that(describe(
                        "are not of the rules", type -> !(type.getPackageName() + ".").startsWith(ENGINE + ".rules.")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..", "org.antlr..");

        rule.check(MAIN);
        assertFires(rule);
        assertThat(MAIN.get("io.qarules.engine.rules.StageRules").getDirectDependenciesFromSelf())
                .as("the rules themselves do")
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.kie"));
    }

    @Test
    void onlyJsonAndTheCasesBesideTheRulesKnowJackson() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE + ".json..", ENGINE + ".cases..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..");

        rule.check(MAIN);
        assertFires(rule);
    }

    @Test
    void theApiKnowsNothingButJavaAndAnnotations() {
        ArchRule rule = ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.soabase..")
                        .or(ofTheApi())
                        .as("are of Java, of the API, or annotations"));

        rule.check(API);
        assertFires(rule);
        assertThat(rule.evaluate(ENGINE_MAIN).hasViolation()).isTrue();
    }

    @Test
    void noLibraryShowsInAPublicSignatureOfTheApi() {
        ArchRule rule = methods().that().arePublic().should(notShowALibrary());

        rule.check(API);
        assertFires(rule);
    }

    /**
     * Every package of the engine stands for itself; the engine's own package uses them all and none uses it.
     */
    @Test
    void stagesAreFreeOfCycles() {
        slices().assignedFrom(new StageSlices(List.of()))
                .should()
                .beFreeOfCycles()
                .check(ENGINE_MAIN);
    }

    @Test
    void noStageKnowsTheEngineThatRunsIt() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ENGINE + ".(*)..")
                .and()
                .resideOutsideOfPackages(ENGINE + ".junit..", ENGINE + ".reload..") // no stages: what programs call
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE);

        rule.check(ENGINE_MAIN);
    }

    @Test
    void dataGoesOneWay() {
        List<String> flow =
                List.of("check", "detect", "penalize", "count", "overlap", "appeal", "cap", "reward", "score");
        for (String stage : List.of("check", "detect")) {
            String[] later = flow.subList(flow.indexOf(stage) + 1, flow.size()).stream()
                    .map(name -> ENGINE + "." + name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ENGINE + "." + stage)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(ENGINE_MAIN);
        }
    }

    @Test
    void onlyThePackageForTestsKnowsJUnit() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..");

        rule.check(MAIN);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(ModuleRulesTest.class))
                        .hasViolation())
                .as("seen to fire")
                .isTrue();
    }

    @Test
    void nothingIsPrinted() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
        assertFires(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void nobodyUsesTheOldDate() {
        ArchRule rule = noClasses().should().dependOnClassesThat().areAssignableTo(Date.class);

        rule.check(MAIN);
        assertFires(rule);
    }

    @Test
    @DisplayName("POLICY 2: nothing is read from the clock")
    void nothingIsReadFromTheClock() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE + ".reload..") // its status has times, no rule sees them
                .should()
                .callMethodWhere(describe("reads the clock", call -> readsTheClock(call.getTarget())));

        rule.check(MAIN);
        assertFires(rule);
        assertThat(rule.evaluate(OFFENDER).getFailureReport().getDetails()).hasSize(3);
    }

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.time.Clock"))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }

    private static DescribedPredicate<JavaClass> ofTheApi() {
        return describe(
                "of the API", type -> isIn(type, "io.qarules") && !isIn(type, ENGINE) && !isIn(type, "io.qarules.cli"));
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private static ArchCondition<JavaMethod> notShowALibrary() {
        return new ArchCondition<>("show no type of a library") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .filter(type -> !type.getPackageName().startsWith("java.")
                                && !type.getPackageName().startsWith("io.qarules"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getFullName())));
            }
        };
    }

    private static void assertFires(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDER).hasViolation())
                .as("seen to fire: %s", rule.getDescription())
                .isTrue();
    }

    /** The packages below the engine's, some of them taken together. */
    private record StageSlices(List<String> together) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ENGINE + ".")) {
                return SliceIdentifier.ignore();
            }
            String stage = name.substring(ENGINE.length() + 1);
            return SliceIdentifier.of(together.contains(stage) ? String.join(" and ", together) : stage);
        }

        @Override
        public String getDescription() {
            return "the packages of the engine" + (together.isEmpty() ? "" : ", " + together + " together");
        }
    }
}
