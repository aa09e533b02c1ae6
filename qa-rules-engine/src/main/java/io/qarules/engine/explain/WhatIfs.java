package io.qarules.engine.explain;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.BoundedCache;
import io.qarules.engine.value.Interruption;
import io.qarules.outcome.Change;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionBuilder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhatIf;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Evaluates hypothetical variants of the case, and keeps those that change the decision. */
final class WhatIfs {
    private static final int MOST_ALIKE = 10;
    private static final int MOST_TOGETHER = 50;
    /** Of all outcomes that are kept together; else those of a case of many findings grew with their square. */
    private static final int MOST_DECISIONS = 200_000;

    private static final Text NO_REASON = new Text("", "");

    private final EvaluationTrace evaluated;
    private final Effects effects;
    private final Function<CaseFile, Proofs.Otherwise> evaluate;
    private final BoundedCache<List<Object>, Proofs.Otherwise> outcomes;
    private final Map<String, List<Decision>> bySubject = new HashMap<>();

    /**
     * Creates the what-ifs of one evaluated case.
     *
     * @param evaluate evaluates this case with the verifications and appeals of another case file
     */
    WhatIfs(EvaluationTrace evaluated, Effects effects, Function<CaseFile, Proofs.Otherwise> evaluate) {
        this.evaluated = evaluated;
        this.effects = effects;
        this.evaluate = evaluate;
        this.outcomes = new BoundedCache<>(
                MOST_DECISIONS / Math.max(1, evaluated.outcome().decisions().size()) + 1);
    }

    /**
     * The what-ifs of one decision.
     *
     * @param left how many changes were left untried
     */
    record Tried(List<WhatIf> whatIfs, int left) {
        static final Tried NONE = new Tried(List.of(), 0);
    }

    /**
     * Returns the what-ifs of a decision about an offence. Of many findings alike the first few are tried: they are the
     * same for every decision, so that a proof costs as much in a case of many findings as in one of few.
     *
     * @param counted ids of the earlier findings that the occurrence counts
     * @param pending ids of the earlier findings that do not count since they wait for verification
     */
    Tried of(Decision decision, Offence offence, List<String> counted, List<String> pending) {
        List<WhatIf> whatIfs = new ArrayList<>();
        List<String> open = decision.status() == DecisionStatus.SUSPENDED ? effects.openAppeals(decision) : List.of();
        int left = eachOrAll(whatIfs, Change.WITHOUT, without(open, counted), decision);
        left += each(whatIfs, Change.VERIFIED, pending, decision);
        if (offence.verification() == null) {
            add(whatIfs, Change.VERIFIED, List.of(offence.id()), decision);
        } else {
            String verificationId = String.valueOf(offence.verification().id());
            add(whatIfs, Change.WITHOUT_VERIFICATION, List.of(verificationId), decision);
        }
        left += eachOrAll(whatIfs, Change.APPEAL_UPHELD, open, decision);
        add(whatIfs, Change.APPEAL_REJECTED, open, decision);
        absorber(decision).ifPresent(other -> add(whatIfs, Change.WITHOUT, List.of(other.subjectId()), decision));
        if (isCapped(decision)) {
            List<String> before = effects.collectedBefore(decision).stream()
                    .map(fine -> fine.subject().id())
                    .toList();
            left += eachOrAll(whatIfs, Change.WITHOUT, without(counted, before), decision);
        }
        return new Tried(whatIfs, left);
    }

    /**
     * Returns the what-ifs of a decision about a tally: without each of the offences whose decisions are counted, and as
     * the open appeals that it hangs on are decided.
     *
     * @param tallied the decisions that are counted
     */
    Tried of(Decision decision, List<Ruling> tallied) {
        if (tallied.isEmpty()) {
            return Tried.NONE;
        }
        List<WhatIf> whatIfs = new ArrayList<>();
        List<String> open = decision.status() == DecisionStatus.SUSPENDED ? effects.openAppeals(decision) : List.of();
        List<String> offences = without(
                open,
                tallied.stream().map(ruling -> ruling.subject().id()).distinct().toList());
        int left = eachOrAll(whatIfs, Change.WITHOUT, offences, decision);
        left += eachOrAll(whatIfs, Change.APPEAL_UPHELD, open, decision);
        add(whatIfs, Change.APPEAL_REJECTED, open, decision);
        return new Tried(whatIfs, left);
    }

    private static List<String> without(List<String> others, List<String> ids) {
        if (others.isEmpty()) {
            return ids;
        }
        Set<String> left = Set.copyOf(others);
        return ids.stream().filter(id -> !left.contains(id)).toList();
    }

    /** Evaluates each change alone; where none makes a difference, all of them together. Returns how many were left. */
    private int eachOrAll(List<WhatIf> whatIfs, Change change, List<String> ids, Decision decision) {
        int before = whatIfs.size();
        int left = each(whatIfs, change, ids, decision);
        if (whatIfs.size() == before && ids.size() > 1 && ids.size() <= MOST_TOGETHER) {
            add(whatIfs, change, ids, decision);
        }
        return left;
    }

    private int each(List<WhatIf> whatIfs, Change change, List<String> ids, Decision decision) {
        for (String id : ids.subList(0, Math.min(ids.size(), MOST_ALIKE))) {
            add(whatIfs, change, List.of(id), decision);
        }
        return Math.max(0, ids.size() - MOST_ALIKE);
    }

    private void add(List<WhatIf> whatIfs, Change change, List<String> ids, Decision decision) {
        if (ids.isEmpty()) {
            return;
        }
        Proofs.Otherwise other = outcomes.get(List.of(change, ids), key -> {
            Interruption.endIfInterrupted("explaining");
            return evaluate.apply(OtherCases.changed(evaluated.caseFile(), change, ids));
        });
        List<Decision> now = bySubject.computeIfAbsent(decision.subjectId(), this::now);
        List<Decision> then = other.about(decision);
        if (!now.equals(then) && !essence(now).equals(essence(then))) {
            whatIfs.add(new WhatIf(change, ids, then, text(change, ids, now, then)));
        }
    }

    private Optional<Decision> absorber(Decision decision) {
        if (decision.absorbedBy() == null) {
            return Optional.empty();
        }
        return evaluated.outcome().decisions().stream()
                .filter(other -> other.id().equals(decision.absorbedBy()))
                .findFirst();
    }

    private static boolean isCapped(Decision decision) {
        BigDecimal collected = decision.collected();
        return decision.status() == DecisionStatus.FINAL
                && decision.amount() != null
                && collected != null
                && collected.compareTo(decision.amount()) < 0;
    }

    /**
     * Returns the penalties about a subject. Only penalties have an occurrence, which separates them from
     * decisions about an evaluation or nomination with the same id.
     */
    private List<Decision> now(String subjectId) {
        List<Decision> now = new ArrayList<>();
        for (Decision decision : evaluated.outcome().decisions()) {
            if (decision.occurrence() != null && decision.subjectId().equals(subjectId)) {
                now.add(decision);
            }
        }
        return now;
    }

    /**
     * Returns the decisions without occurrence, rule and reason, the parts that may change with no effect for the
     * agent; of a tally also without the moment, which is that of the last decision counted.
     */
    private static List<Decision> essence(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> DecisionBuilder.builder(decision)
                        .occurredAt(
                                decision.subjectId().startsWith(Subject.OF_TALLY)
                                        ? Instant.EPOCH
                                        : decision.occurredAt())
                        .occurrence(null)
                        .rule("")
                        .reason(NO_REASON)
                        .build())
                .toList();
    }

    private static Text text(Change change, List<String> ids, List<Decision> now, List<Decision> then) {
        List<Text> texts = new ArrayList<>();
        texts.add(Wording.say("whatIf." + change, ids));
        if (then.isEmpty()) {
            texts.add(Wording.say("whatIf.nothing"));
        }
        for (Decision decision : then) {
            if (decision.kind() != DecisionKind.ACKNOWLEDGEMENT) { // it follows its fine
                texts.add(decision.reason());
            }
            BigDecimal collected = decision.collected();
            boolean otherMoney = now.stream()
                    .noneMatch(same -> same.id().equals(decision.id()) && Objects.equals(same.collected(), collected));
            if (collected != null && otherMoney) {
                texts.add(Wording.say("whatIf.collected", collected.toPlainString()));
            }
        }
        return Wording.join(texts);
    }
}
