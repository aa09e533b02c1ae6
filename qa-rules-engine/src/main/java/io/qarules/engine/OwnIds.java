package io.qarules.engine;

import io.qarules.casefile.Event;
import io.qarules.engine.check.ReservedIds;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.reward.Month;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.List;

/** Determines by which ids a pack names decisions that are about no record of the input. */
final class OwnIds {
    private OwnIds() {}

    /** Returns the forms of ids that no record of a case may have. */
    static ReservedIds of(RulePack pack) {
        List<String> ofFindings = pack.policy().tallies().stream()
                .map(tally -> Subject.OF_TALLY + tally.name() + ":")
                .toList();
        List<String> ofNominations = new ArrayList<>();
        if (pack.reads(Stage.REWARD, Month.class)) {
            ofNominations.add("month:");
        }
        if (pack.reads(Stage.REWARD, Event.class)) {
            ofNominations.add("event:");
        }
        return new ReservedIds(ofFindings, ofNominations, decidesOnSupervisors(pack));
    }

    private static boolean decidesOnSupervisors(RulePack pack) {
        return pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .anyMatch(rule -> rule.verbs().anyMatch(call -> call.verb().equals("onSupervisor")));
    }
}
