package io.qarules.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.engine.value.Faults;
import io.qarules.outcome.Text;
import io.qarules.workbench.cases.CaseKind.Actuals;
import io.qarules.workbench.cases.Verdict.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A case whose YAML could be read. */
final class ParsedCase implements PackCase {
    private final CaseKind kind;
    private final RulesUnderTest beside;
    private final String file;
    private final CaseTree tree;
    private final String root;
    private final JsonNode written;
    private final boolean repeatsName;

    /**
     * Creates a case.
     *
     * @param position of the case in its file, from 0
     * @param repeatsName whether an earlier case of the file has the same name
     */
    ParsedCase(CaseKind kind, RulesUnderTest beside, String file, CaseTree tree, int position, boolean repeatsName) {
        this.kind = kind;
        this.beside = beside;
        this.file = file;
        this.tree = tree;
        this.root = "/" + position;
        this.written = tree.cases().get(position);
        this.repeatsName = repeatsName;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public int line() {
        return tree.line(root);
    }

    @Override
    public String name() {
        return nameOf(written);
    }

    @Override
    public String clause() {
        return beside.clause();
    }

    @Override
    public Optional<String> input() {
        return Optional.of(kind.input(written, beside, errors()).toString());
    }

    @Override
    public Verdict run() {
        try {
            return verdict();
        } catch (RuntimeException | Error e) {
            return verdict(
                    Status.FAILED, List.of(), List.of(Faults.of(e, "", "").text()));
        }
    }

    private Verdict verdict() {
        CaseErrors errors = errors();
        checkWriting(errors);
        ObjectNode input = kind.input(written, beside, errors);
        kind.check(input, errors);
        if (!errors.isEmpty()) {
            return broken(errors);
        }
        try {
            Actuals came = kind.run(input, beside, errors);
            return errors.isEmpty() ? compare(came) : broken(errors);
        } catch (CaseRefusedException e) {
            e.problems().forEach(errors::add);
            return broken(errors);
        }
    }

    private Verdict compare(Actuals came) {
        List<LineComparison> differing = new ArrayList<>();
        Set<Text> why = new LinkedHashSet<>();
        for (Expectation expectation : kind.expectations()) {
            if (written.has(expectation.name())) {
                List<String> expected = expected(expectation);
                LineComparison comparison = expectation.compare(expected, came.lines(expectation, expected));
                if (!comparison.agrees()) {
                    differing.add(comparison);
                    comparison.rows().stream()
                            .filter(row -> !row.agrees())
                            .forEach(row -> why.addAll(came.why(expectation, row)));
                }
            }
        }
        if (differing.isEmpty()) {
            return verdict(Status.PASSED, List.of(), List.of());
        }
        why.addAll(came.notes());
        return verdict(Status.FAILED, differing, List.copyOf(why));
    }

    private void checkWriting(CaseErrors errors) {
        if (!written.isObject()) {
            errors.add("", CaseWords.say("case.object", written.toString()));
            return;
        }
        if (name().isBlank()) {
            errors.add("", CaseWords.say("case.unnamed"));
        } else if (repeatsName) {
            errors.add("/case", CaseWords.say("case.namedTwice"));
        }
        List<String> expectations =
                kind.expectations().stream().map(Expectation::name).toList();
        errors.requireKnown(
                written,
                "",
                Stream.of(List.of("case"), kind.fields(), expectations)
                        .flatMap(List::stream)
                        .toList());
        if (expectations.stream().noneMatch(written::has)) {
            errors.add("", CaseWords.say("case.expectsNothing", CaseWords.anyOf(CaseWords.asWritten(expectations))));
        }
        kind.expectations().forEach(expectation -> check(expectation, errors));
    }

    private void check(Expectation expectation, CaseErrors errors) {
        String at = "/" + expectation.name();
        JsonNode list = errors.list(written, "", expectation.name());
        for (int i = 0; i < list.size(); i++) {
            String place = at + "/" + i;
            if (!list.get(i).isTextual() || list.get(i).asText().isBlank()) {
                errors.add(
                        place,
                        CaseWords.say("line", expectation.name(), list.get(i).toString()));
            } else {
                expectation
                        .error()
                        .apply(Expectation.words(list.get(i).asText()))
                        .ifPresent(sentence -> errors.add(place, sentence));
            }
        }
    }

    private List<String> expected(Expectation expectation) {
        List<String> lines = new ArrayList<>();
        Objects.requireNonNull(written.get(expectation.name()), expectation.name())
                .forEach(line -> lines.add(line.asText().strip()));
        return lines;
    }

    static String nameOf(JsonNode written) {
        return written.path("case").asText("");
    }

    private CaseErrors errors() {
        return new CaseErrors(file, tree, root);
    }

    private Verdict broken(CaseErrors errors) {
        return new Verdict(file, line(), name(), Status.BROKEN, List.of(), List.of(), errors.sentences());
    }

    private Verdict verdict(Status status, List<LineComparison> differing, List<Text> why) {
        return new Verdict(file, line(), name(), status, differing, why, List.of());
    }
}
