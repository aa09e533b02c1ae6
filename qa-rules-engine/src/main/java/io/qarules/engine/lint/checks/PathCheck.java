package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.AttributeType;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a path leads from property to property, and reads attributes as the pack declares them.
 *
 * @param vocabulary the words that stage policy declares
 */
record PathCheck(DiagnosticCollector findings, RuleText rule, Vocabulary vocabulary) {
    /** The property at the end of a path; null where a step is not known, which has been said. */
    FactType.@Nullable Property resolve(FactType fact, Place place, String path) {
        FactType owner = fact;
        FactType.Property property = null;
        int offset = 0;
        for (Step next : Step.of(path)) {
            String step = next.text();
            owner = property == null ? owner : FactType.of(property.type());
            property = owner.property(step);
            Place here = new Place(place.line(), place.column() + offset);
            if (property == null) {
                findings.in(
                        rule,
                        DiagnosticCode.UNKNOWN_PROPERTY,
                        here,
                        PackText.of("UNKNOWN_PROPERTY.none", owner.name(), step),
                        HintWords.maybe(step, owner.properties()));
                return null;
            }
            if (property.given() != null && !isDeclared(property, here)) {
                return null;
            }
            offset += step.length() + 1;
        }
        return property;
    }

    /** Whether an attribute is declared, and of this kind; says where it is not. */
    boolean isDeclared(FactType.Property property, Place place) {
        Set<String> names = vocabulary.namesOf(property);
        if (names != null && names.contains(String.valueOf(property.given()))) {
            return true;
        }
        if (names != null) {
            findings.in(
                    rule,
                    DiagnosticCode.UNDECLARED,
                    place,
                    PackText.of("UNDECLARED.name", property.name(), property.given()),
                    HintWords.maybe(String.valueOf(property.given()), names, known -> "\"%s\"".formatted(known)));
            return false;
        }
        Owner owner = Owner.of(property.owner()).orElse(null);
        if (owner == null) {
            return true;
        }
        String name = String.valueOf(property.given());
        AttributeType type = vocabulary.attribute(owner, name);
        if (type == null) {
            findings.in(
                    rule,
                    DiagnosticCode.UNDECLARED,
                    place,
                    PackText.of("UNDECLARED.attribute", name, owner.word()),
                    vocabulary.of(owner).isEmpty()
                            ? PackText.of(
                                    "UNDECLARED.declare",
                                    "policy.%s( \"%s\", \"%s\" )".formatted(property.name(), owner.word(), name))
                            : HintWords.maybe(name, vocabulary.of(owner).keySet(), known -> "\"%s\"".formatted(known)));
            return false;
        }
        String read = type.kind().verb();
        if (!read.equals(property.name())) {
            findings.in(
                    rule,
                    DiagnosticCode.WRONG_TYPE,
                    place,
                    PackText.of("WRONG_TYPE.attribute", name, read, property.name()),
                    PackText.maybe("%s( \"%s\" )".formatted(read, name)));
            return false;
        }
        return true;
    }
}
