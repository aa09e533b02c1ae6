package io.qarules.engine.explain;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.check.Facts;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case with all that its stages gave, open appeals taken as rejected.
 *
 * @param verifications the word that counts, by finding
 * @param collected the penalties with what they collected
 * @param hanging by decision, the findings whose open appeal alone would change it
 */
public record EvaluationTrace(
        RulePack pack,
        CaseFile caseFile,
        Outcome outcome,
        Facts facts,
        Detection detection,
        FollowUps statements,
        Map<String, Located<Verification>> verifications,
        Appeals appeals,
        Penalized penalized,
        List<Ruling> collected,
        Map<String, List<String>> hanging) {

    /** The offence of that id. */
    Optional<Offence> offence(String id) {
        return penalized.offences().stream()
                .filter(offence -> offence.id().equals(id))
                .findFirst();
    }
}
