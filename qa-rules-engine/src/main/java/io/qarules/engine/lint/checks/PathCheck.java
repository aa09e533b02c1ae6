package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.PackText;
import org.jspecify.annotations.Nullable;

/** Whether a path leads from property to property. */
record PathCheck(DiagnosticCollector findings, RuleText rule) {
    /** The property at the end of a path; null where a step is not known, which has been said. */
    FactType.@Nullable Property resolve(FactType fact, Place place, String path) {
        FactType owner = fact;
        FactType.Property property = null;
        int offset = 0;
        for (String step : path.split("!?\\.", -1)) {
            owner = property == null ? owner : FactType.of(property.type());
            property = owner.property(step);
            if (property == null) {
                findings.in(
                        rule,
                        DiagnosticCode.UNKNOWN_PROPERTY,
                        new Place(place.line(), place.column() + offset),
                        PackText.of("UNKNOWN_PROPERTY.none", owner.name(), step),
                        HintWords.maybe(step, owner.properties()));
                return null;
            }
            offset += step.length() + 1;
        }
        return property;
    }
}
