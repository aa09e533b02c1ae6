package io.qarules.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.stream.Stream;

/** What a method or constructor shows to those who call it. */
final class Signatures {
    private Signatures() {}

    /** Every class and interface in its parameters and its result, type arguments and elements of arrays among them. */
    static Stream<JavaClass> typesIn(JavaCodeUnit method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive());
    }
}
