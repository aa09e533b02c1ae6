package io.qarules.workbench.cases;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reload.PackCandidate;
import io.qarules.engine.reload.PackGate;
import io.qarules.outcome.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A gate that lets a pack come into force only if all of its cases pass. The cases stand beside the rules in the pack's
 * directory, unless they are given.
 */
public final class CasesGate implements PackGate {
    private final Language language;
    private final @Nullable Supplier<PackCases> cases;

    /** Creates a gate that speaks English. */
    public CasesGate() {
        this(Language.EN);
    }

    /** Creates a gate that says in that language which cases passed or failed. */
    public CasesGate(Language language) {
        this.language = language;
        this.cases = null;
    }

    /**
     * Creates a gate for a pack that is in no directory.
     *
     * @param language of what is said
     * @param cases reads the cases each time, such as {@link PackCases#of}
     */
    public CasesGate(Language language, Supplier<PackCases> cases) {
        this.language = language;
        this.cases = cases;
    }

    @Override
    public List<String> pass(PackCandidate candidate) {
        return pass(candidate.name(), cases(candidate), candidate.pack());
    }

    /** @throws RulePackException if the pack is in no directory and no cases are given: it must not pass unseen */
    private PackCases cases(PackCandidate candidate) {
        if (cases != null) {
            return cases.get();
        }
        Path directory = candidate.directory();
        if (directory == null) {
            throw RulePackException.of(candidate.name(), List.of(CaseWords.say("gate.directory")), null);
        }
        return PackCases.directory(directory);
    }

    private List<String> pass(String name, PackCases cases, RulePack pack) {
        List<String> failures = new ArrayList<>();
        int passed = 0;
        for (PackCase each : by(pack, cases)) {
            Verdict verdict = each.run();
            if (verdict.passed()) {
                passed++;
            } else {
                verdict.text(language).lines().forEach(failures::add);
            }
        }
        if (!failures.isEmpty()) {
            throw new RulePackException(name, failures, null);
        }
        return List.of(
                passed == 1
                        ? CaseWords.say(language, "passed.one")
                        : CaseWords.say(language, "passed.many", String.valueOf(passed)));
    }

    private static List<PackCase> by(RulePack pack, PackCases cases) {
        return switch (pack.kind()) {
            case OFFICE -> cases.by(pack);
            case PERIODS -> cases.by(QaRulesEngine.standard().withSettlementPack(pack));
            case CASES -> cases.by(QaRulesEngine.standard().withPack(pack));
        };
    }
}
