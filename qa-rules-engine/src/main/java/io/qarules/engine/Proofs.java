package io.qarules.engine;

import io.qarules.casefile.Verification;
import io.qarules.engine.Worlds.World;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.appeal.Suspension;
import io.qarules.engine.count.Numbering;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what decisions rest on, for those who ask. */
final class Proofs {
    private final RulePack pack;
    private final Appeals appeals;
    private final List<Offence> offences;
    private final Set<String> pending;
    private final Map<String, Offence> byId = new HashMap<>();
    private final Map<String, List<String>> hanging;

    /** @param ifRejected the world in which every open appeal is rejected: the one that was decided in */
    Proofs(RulePack pack, Appeals appeals, Worlds worlds, World ifRejected) {
        this.pack = pack;
        this.appeals = appeals;
        offences = ifRejected.penalized().offences();
        pending = ifRejected.penalized().pending();
        offences.forEach(offence -> byId.put(offence.id(), offence));
        hanging = hanging(worlds, ifRejected);
    }

    Proof proof(Decision decision) {
        // Awards and rectifications have subjects of other kinds, whose ids may be those of findings.
        Offence offence = decision.occurrence() == null ? null : byId.get(decision.subjectId());
        return new Proof(
                decision.id(),
                pack.fileOf(decision.rule()),
                offence == null ? List.of() : counted(offence),
                verificationId(offence),
                decision.status() == DecisionStatus.SUSPENDED
                        ? hanging.getOrDefault(decision.id(), sorted(appeals.open()))
                        : List.of());
    }

    private List<String> counted(Offence offence) {
        return Numbering.counted(offence, offences, pending, pack.policy()).stream()
                .map(Offence::id)
                .toList();
    }

    private static @Nullable String verificationId(@Nullable Offence offence) {
        Verification verification = offence == null ? null : offence.verification();
        return verification == null ? null : verification.id();
    }

    /** By decision, the findings whose appeal alone would change it if it were upheld. */
    private Map<String, List<String>> hanging(Worlds worlds, World ifRejected) {
        Map<String, List<String>> result = new HashMap<>();
        for (String findingId : sorted(appeals.open())) {
            Set<String> upheld = new HashSet<>(appeals.upheld());
            upheld.add(findingId);
            Suspension.suspend(ifRejected.rulings(), worlds.world(upheld).rulings()).stream()
                    .filter(ruling -> ruling.status() == DecisionStatus.SUSPENDED)
                    .forEach(ruling -> result.computeIfAbsent(ruling.id(), id -> new ArrayList<>())
                            .add(findingId));
        }
        return result;
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted(TextOrder.BY_CODE_POINT).toList();
    }
}
