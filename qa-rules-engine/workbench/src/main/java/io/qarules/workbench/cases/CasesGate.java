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

    /** Creates the gate; it speaks English. */
    public CasesGate() {
        this(Language.EN);
    }

    /**
     * Creates the gate.
     *
     * @param language in which it says how many cases passed
     */
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
                verdict.text().lines().forEach(failures::add);
            }
        }
        if (!failures.isEmpty()) {
            throw new RulePackException(directory.toString(), failures, null);
        }
        return List.of(
                language == Language.ZH ? passed + " 个用例通过" : passed == 1 ? "1 case passed" : passed + " cases passed");
    }
}
