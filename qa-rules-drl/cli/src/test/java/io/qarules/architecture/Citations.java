package io.qarules.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What classes and methods cite.
 *
 * @param policy sections and steps of the policy
 * @param clauses clauses of the standard packs
 */
record Citations(List<Citation> policy, List<Citation> clauses) {
    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    static Citations in(JavaClasses classes) {
        List<Citation> policy = new ArrayList<>();
        List<Citation> clauses = new ArrayList<>();
        for (JavaClass type : classes) {
            boolean tests = classes.stream()
                    .filter(other -> other.equals(type) || other.getFullName().startsWith(type.getFullName() + "$"))
                    .anyMatch(Citations::hasTests);
            type.tryGetAnnotationOfType(Policy.class)
                    .ifPresent(cited -> add(cited.value(), type.getFullName(), tests, policy));
            type.tryGetAnnotationOfType(Clause.class)
                    .ifPresent(cited -> add(cited.value(), type.getFullName(), tests, clauses));
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(Policy.class)
                        .ifPresent(cited -> add(cited.value(), method.getFullName(), isTest(method), policy));
                method.tryGetAnnotationOfType(Clause.class)
                        .ifPresent(cited -> add(cited.value(), method.getFullName(), isTest(method), clauses));
            }
        }
        return new Citations(policy, clauses);
    }

    /** What is wrong: a citation that names nothing, one that proves nothing, and what nobody cites. */
    List<String> faults(Set<String> ofThePolicy, Set<String> ofThePacks) {
        return Stream.concat(faults(policy, "POLICY ", ofThePolicy), faults(clauses, "clause ", ofThePacks))
                .toList();
    }

    private static Stream<String> faults(List<Citation> citations, String what, Set<String> all) {
        List<String> faults = new ArrayList<>();
        Set<String> proven = new TreeSet<>();
        for (Citation citation : citations) {
            if (!all.contains(citation.cited)) {
                faults.add("%s cites %s%s, which is not there".formatted(citation.by, what, citation.cited));
            } else if (!citation.test) {
                faults.add("%s cites %s%s, and is no test".formatted(citation.by, what, citation.cited));
            } else {
                proven.add(citation.cited);
            }
        }
        all.stream().filter(each -> !proven.contains(each)).forEach(each -> faults.add("no test cites " + what + each));
        return faults.stream();
    }

    private static void add(String[] cited, String by, boolean test, List<Citation> to) {
        for (String each : cited) {
            to.add(new Citation(each, by, test));
        }
    }

    private static boolean hasTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(Citations::isTest);
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> TESTS.contains(annotation.getRawType().getFullName()));
    }

    /**
     * One of them.
     *
     * @param by the class or method that cites
     * @param test whether that is a test, or has some
     */
    record Citation(String cited, String by, boolean test) {}
}
