package io.qarules.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The classes of the product, all of which stand on the class path of the tests of its topmost module, the command line. */
final class Product {
    static final String ENGINE = "io.qarules.engine";
    static final String WORKBENCH = "io.qarules.workbench";
    static final String CASE_BOOK = "io.qarules.casebook";
    static final String OFFICE = "io.qarules.office";
    static final String CLI = "io.qarules.cli";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("io.qarules");

    private static final List<String> PARTS = List.of(ENGINE, WORKBENCH, CASE_BOOK, OFFICE, CLI, Planted.PACKAGE);

    private Product() {}

    static JavaClasses engine() {
        return CLASSES.that(in(ENGINE));
    }

    static JavaClasses api() {
        return CLASSES.that(ofTheApi());
    }

    /** Those of a package and of the packages below it. */
    static DescribedPredicate<JavaClass> in(String name) {
        return describe("in " + name, type -> isIn(type, name));
    }

    /** What no other part of the product has: the API's packages stand beside {@code io.qarules.engine} and so on. */
    static DescribedPredicate<JavaClass> ofTheApi() {
        return describe(
                "of the API", type -> isIn(type, "io.qarules") && PARTS.stream().noneMatch(part -> isIn(type, part)));
    }

    static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    /** A rule that holds of the product, and does not hold of what was planted to break it. */
    static void check(ArchRule rule, Class<?>... planted) {
        rule.check(CLASSES);
        assertFires(rule, planted);
    }

    static void assertFires(ArchRule rule, Class<?>... planted) {
        assertThat(rule.evaluate(Planted.classes(planted)).hasViolation())
                .as("seen to fire: %s", rule.getDescription())
                .isTrue();
    }
}
