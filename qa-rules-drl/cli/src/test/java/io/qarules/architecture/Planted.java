package io.qarules.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Classes that break the rules on purpose, so that each rule is seen to fire. */
final class Planted {
    static final String PACKAGE = "io.qarules.architecture.planted";

    private Planted() {}

    static JavaClasses classes(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }
}
