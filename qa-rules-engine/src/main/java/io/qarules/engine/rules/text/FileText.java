package io.qarules.engine.rules.text;

import io.qarules.engine.source.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules as it was written.
 *
 * @param path in the pack
 * @param stage null where the file stands in the folder of no stage
 * @param fault where and at what its structure cannot be read; there are no parts and no rules then. Null for a file that
 *     can be read
 * @param imports what each import names: {@code io.qarules.casefile.*}
 * @param globals each by its name
 * @param others what the grammar does not have, such as functions, declared types and queries, each by its name
 */
public record FileText(
        String path,
        @Nullable Stage stage,
        String text,
        @Nullable Fault fault,
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

    /** Where reading ends, and at what: a token, or {@code <eof>}. */
    public record Fault(Place place, String token) {}

    static FileText unread(String path, Stage stage, String text, Fault fault) {
        return new FileText(path, stage, text, fault, List.of(), List.of(), List.of(), List.of());
    }

    /** A file in the folder of no stage, which is not read. */
    public static FileText stray(String path, String text) {
        return new FileText(path, null, text, null, List.of(), List.of(), List.of(), List.of());
    }

    /** The place of the character at an offset of the text. */
    public Place place(int offset) {
        return Lines.of(text).at(offset);
    }

    /** Whether its structure could be read. */
    public boolean parsed() {
        return stage != null && fault == null;
    }
}
