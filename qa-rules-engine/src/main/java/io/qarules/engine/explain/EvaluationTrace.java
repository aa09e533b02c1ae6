package io.qarules.engine.explain;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.AppealCascade;
import io.qarules.engine.check.CheckedFacts;
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
 * An evaluated case with the intermediate results of its stages, open appeals taken as rejected; the input of
 * explanations.
 *
 * @param verifications the latest verification of each finding as of the moment of the question, by finding id
 * @param penalties the penalties after stage cap
 */
public record EvaluationTrace(
        RulePack pack,
        CaseFile caseFile,
        Outcome outcome,
        CheckedFacts facts,
        Detection detection,
        FollowUps followUps,
        Map<String, Located<Verification>> verifications,
        AppealCascade cascade,
        List<Ruling> penalties) {

    /** Returns the result of stage penalize, open appeals taken as rejected. */
    Penalized penalized() {
        return cascade.ifRejected().penalized();
    }

    /** Returns the offence with that id; empty where no offence has it. */
    Optional<Offence> offence(String id) {
        for (Offence offence : penalized().offences()) {
            if (offence.id().equals(id)) {
                return Optional.of(offence);
            }
        }
        return Optional.empty();
    }
}
