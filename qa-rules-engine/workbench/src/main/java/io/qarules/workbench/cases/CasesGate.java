package io.qarules.workbench.cases;

import io.qarules.QaRules;
import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reload.PackGate;
import io.qarules.outcome.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A gate that lets a pack come into force only if all of its cases pass. */
public final class CasesGate implements PackGate {
    private final Language language;

    /** Creates a gate that speaks English. */
    public CasesGate() {
        this(Language.EN);
    }

    /** Creates a gate that says in that language which cases passed or failed. */
    public CasesGate(Language language) {
        this.language = language;
    }

    @Override
    public List<String> pass(Path directory, RulePack pack) {
        PackCases cases = PackCases.directory(directory);
        QaRulesEngine standard = QaRulesEngine.standard();
        QaRules rules = cases.settles() ? standard.withSettlementPack(pack) : standard.withPack(pack);
        List<String> failures = new ArrayList<>();
        int passed = 0;
        for (PackCase each : cases.by(rules)) {
            Verdict verdict = each.run();
            if (verdict.passed()) {
                passed++;
            } else {
                verdict.text(language).lines().forEach(failures::add);
            }
        }
        if (!failures.isEmpty()) {
            throw new RulePackException(directory.toString(), failures, null);
        }
        return List.of(
                passed == 1
                        ? CaseWords.say(language, "passed.one")
                        : CaseWords.say(language, "passed.many", String.valueOf(passed)));
    }
}
