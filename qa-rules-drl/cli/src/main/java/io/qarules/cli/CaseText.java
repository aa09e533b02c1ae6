package io.qarules.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Generates a case in the notation of the files beside the rules: what is given, and what is expected of it. */
final class CaseText {
    private final String name;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final Map<String, List<String>> expected = new LinkedHashMap<>();

    CaseText(String name) {
        this.name = name;
    }

    /** Sets a field of the case, such as {@code opening}; empty for none. */
    CaseText field(String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
        return this;
    }

    /** Adds a record, e.g. {@code id: F1, verified: {}} to {@code findings}. */
    CaseText given(String list, String record) {
        given.computeIfAbsent(list, none -> new ArrayList<>()).add("{%s}".formatted(record));
        return this;
    }

    /** Adds expected lines; without any the list is expected to be empty. */
    CaseText expect(String list, List<String> lines) {
        expected.computeIfAbsent(list, none -> new ArrayList<>()).addAll(lines);
        return this;
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("- case: %s\n".formatted(name));
        fields.forEach((field, value) -> yaml.append("  %s: %s\n".formatted(field, value)));
        given.forEach((list, records) -> yaml.append(list(list, records)));
        expected.forEach((list, lines) -> yaml.append(list(list, lines)));
        return yaml.toString();
    }

    static String file(List<CaseText> cases) {
        return cases.stream().map(CaseText::yaml).collect(Collectors.joining("\n"));
    }

    private static String list(String name, List<String> entries) {
        return entries.isEmpty()
                ? "  %s: []\n".formatted(name)
                : "  %s:\n%s"
                        .formatted(
                                name,
                                entries.stream().map("    - %s\n"::formatted).collect(Collectors.joining()));
    }
}
