package io.qarules.engine.rules.text;

import io.qarules.engine.source.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as it was written.
 *
 * @param path in the pack
 * @param stage null where the file stands in the folder of no stage
 * @param parsed whether Drools' parser could read it; where it could not there are no parts and no rules
 * @param imports what each import names: {@code io.qarules.casefile.*}
 * @param globals each by its name
 * @param others functions, declared types and queries, each by its name
 */
public record FileText(
        String path,
        @Nullable Stage stage,
        String text,
        boolean parsed,
        List<Part> imports,
        List<Global> globals,
        List<Part> others,
        List<RuleText> rules) {

    /**
     * A part of the file outside its rules.
     *
     * @param kind as DRL calls it: {@code import}, {@code function}, {@code declare}, {@code query}
     */
    public record Part(Place place, String kind, String name) {}

    /** A global with its type as written. */
    public record Global(Place place, String type, String name) {}

    public static FileText unread(String path, @Nullable Stage stage, String text) {
        return new FileText(path, stage, text, false, List.of(), List.of(), List.of(), List.of());
    }
}
