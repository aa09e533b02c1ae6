package io.qarules.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.RuleFailureException;
import io.qarules.engine.cases.CaseKind.Came;
import io.qarules.engine.cases.Verdict.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A case of a file that could be read so far. */
final class WrittenCase implements PackCase {
    private final CaseKind kind;
    private final Beside beside;
    private final String file;
    private final CaseTree tree;
    private final String root;
    private final JsonNode written;
    private final boolean repeatsName;

    /**
     * @param position of the case in its file, from 0
     * @param repeatsName whether an earlier case of the file has its name
     */
    WrittenCase(CaseKind kind, Beside beside, String file, CaseTree tree, int position, boolean repeatsName) {
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
        return Optional.of(kind.input(written, beside, mistakes()).toString());
    }

    @Override
    public Verdict run() {
        Mistakes mistakes = mistakes();
        checkWriting(mistakes);
        ObjectNode input = kind.input(written, beside, mistakes);
        kind.check(input, mistakes);
        if (!mistakes.isEmpty()) {
            return broken(mistakes);
        }
        try {
            Came came = kind.run(input, beside, mistakes);
            return mistakes.isEmpty() ? compare(came) : broken(mistakes);
        } catch (RuleFailureException e) {
            return verdict(Status.FAILED, List.of(), List.of(String.valueOf(e.getMessage())));
        } catch (CaseRefusedException e) {
            e.problems().forEach(mistakes::add);
            return broken(mistakes);
        }
    }

    private Verdict compare(Came came) {
        List<Comparison> differing = new ArrayList<>();
        Set<String> why = new LinkedHashSet<>();
        for (Expectation expectation : kind.expectations()) {
            if (written.has(expectation.name())) {
                Comparison comparison = expectation.compare(expected(expectation), came.lines(expectation));
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

    private void checkWriting(Mistakes mistakes) {
        if (!written.isObject()) {
            mistakes.add("", "a case begins with \"- case: what it shows\", not with " + written);
            return;
        }
        if (name().isBlank()) {
            mistakes.add("", "a case says what it shows: give it \"case: …\"");
        } else if (repeatsName) {
            mistakes.add("/case", "another case of this file has the same name. Give each a name of its own");
        }
        List<String> expectations =
                kind.expectations().stream().map(Expectation::name).toList();
        mistakes.requireKnown(
                written,
                "",
                Stream.of(List.of("case"), kind.fields(), expectations)
                        .flatMap(List::stream)
                        .toList());
        if (expectations.stream().noneMatch(written::has)) {
            mistakes.add(
                    "", "a case says what must come of it: give it %s".formatted(String.join(" or ", expectations)));
        }
        kind.expectations().forEach(expectation -> check(expectation, mistakes));
    }

    private void check(Expectation expectation, Mistakes mistakes) {
        String at = "/" + expectation.name();
        JsonNode list = mistakes.list(written, "", expectation.name());
        for (int i = 0; i < list.size(); i++) {
            String place = at + "/" + i;
            if (!list.get(i).isTextual() || list.get(i).asText().isBlank()) {
                mistakes.add(place, "this is not a line of %s: %s".formatted(expectation.name(), list.get(i)));
            } else {
                expectation
                        .mistake()
                        .apply(Expectation.words(list.get(i).asText()))
                        .ifPresent(sentence -> mistakes.add(place, sentence));
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

    private Mistakes mistakes() {
        return new Mistakes(file, tree, root);
    }

    private Verdict broken(Mistakes mistakes) {
        return new Verdict(file, line(), name(), Status.BROKEN, List.of(), List.of(), mistakes.sentences());
    }

    private Verdict verdict(Status status, List<Comparison> differing, List<String> why) {
        return new Verdict(file, line(), name(), status, differing, why, List.of());
    }
}
