package io.qarules.engine.rules.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a left side, as it was written: a pattern, or what Drools calls a conditional element. */
public sealed interface ElementText {
    Place place();

    String text();

    /**
     * A pattern: {@code $o : Offence( clause == "7.1", occurrence > 1 )}.
     *
     * @param binding its variable
     * @param factType as written
     * @param factClass what the type is; null where no import leads to it
     * @param source what stands after {@code from}, as written; null where facts themselves are matched
     */
    record Pattern(
            Place place,
            String text,
            @Nullable String binding,
            String factType,
            @Nullable Class<?> factClass,
            List<ConditionText> conditions,
            @Nullable String source)
            implements ElementText {}

    /** An element around others, such as {@code not Call( … )}; {@code EVAL} and {@code OTHER} hold none. */
    record Group(Place place, String text, Kind kind, List<ElementText> elements) implements ElementText {
        /** What stands around the elements. */
        public enum Kind {
            NOT,
            EXISTS,
            FORALL,
            AND,
            OR,
            ACCUMULATE,
            EVAL,
            OTHER
        }
    }
}
