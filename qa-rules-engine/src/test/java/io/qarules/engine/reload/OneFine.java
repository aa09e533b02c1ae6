package io.qarules.engine.reload;

import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A pack of one clause that costs as much as a test says, and a case with one finding of it. */
public final class OneFine {
    static final String FILE = "penalize/1.1.drl";

    private final TestPack pack;

    public OneFine(Path directory, int amount) {
        pack = TestPack.minimal(directory);
        costs(amount);
    }

    public OneFine costs(int amount) {
        return file(FILE, drl(amount));
    }

    /** Half of a file, as it is while an editor writes it. */
    OneFine breaks() {
        return file(FILE, drl(1).substring(0, drl(1).length() / 2));
    }

    /** Saves at one stroke: nobody sees the file while it is written. */
    public OneFine file(String path, String text) {
        String unfinished = path + ".unfinished";
        pack.file(unfinished, text);
        try {
            Files.move(
                    directory().resolve(unfinished),
                    directory().resolve(path),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path directory() {
        return pack.directory();
    }

    static CaseFile caseFile() {
        return TestCase.ofAgent("A1")
                .finding("F1", "1.1", "2027-06-01T09:00:00+08:00")
                .caseFile();
    }

    /** What the finding costs by these rules. */
    public static int cost(QaRules rules) {
        return cost(rules.evaluate(caseFile()));
    }

    public static int cost(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.FINE)
                .mapToInt(decision -> decision.amount().intValueExact())
                .sum();
    }

    private static String drl(int amount) {
        return TestPack.penalizeDrl(
                "1.1: every time",
                "1.1",
                "$o : Offence( clause == \"1.1\" )",
                "decide.fine( $o, %d );".formatted(amount));
    }
}
