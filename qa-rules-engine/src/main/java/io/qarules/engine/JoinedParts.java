package io.qarules.engine;

import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Joins what several case files of one agent give: the latest that has a record speaks for it. */
final class JoinedParts {
    private final Map<String, MemberScore> scores = new LinkedHashMap<>();
    private final Map<String, MemberDecision> decisions = new LinkedHashMap<>();
    private final Map<String, AwardClaim> awards = new LinkedHashMap<>();
    private final Member latest;

    /** @param parts two or more, the latest last */
    JoinedParts(List<MemberPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            add(parts.get(i), new Later(parts.subList(i + 1, parts.size())));
        }
        latest = parts.get(parts.size() - 1).member();
    }

    private void add(MemberPart part, Later later) {
        for (MemberScore score : part.member().scores()) {
            String id = String.valueOf(score.evaluationId());
            if (!later.haveAll(Set.of(CaseRecords.ofEvaluation(id)))) {
                scores.put(id, score);
            }
        }
        Set<String> gone = new HashSet<>();
        for (MemberDecision decision :
                Objects.requireNonNullElse(part.member().decisions(), List.<MemberDecision>of())) {
            String id = String.valueOf(decision.id());
            Set<String> from = part.comesFrom().getOrDefault(id, Set.of());
            if (later.haveAll(from) || later.decideAgain(decision)) {
                gone.add(id);
            } else {
                decisions.put(id, decision);
            }
        }
        part.member().awards().stream()
                .filter(award -> !gone.contains(String.valueOf(award.id())))
                .forEach(award -> awards.put(String.valueOf(award.id()), award));
    }

    Member member() {
        return MemberBuilder.builder(latest)
                .scores(new ArrayList<>(scores.values()))
                .decisions(new ArrayList<>(decisions.values()))
                .awards(new ArrayList<>(awards.values()))
                .build();
    }

    /** What is later than a part. */
    private static final class Later {
        private final List<MemberPart> parts;
        private final Map<String, Set<String>> acts = new HashMap<>();
        private final Set<String> ids = new HashSet<>();

        Later(List<MemberPart> parts) {
            this.parts = parts;
            for (MemberPart part : parts) {
                for (MemberDecision decision :
                        Objects.requireNonNullElse(part.member().decisions(), List.<MemberDecision>of())) {
                    ids.add(String.valueOf(decision.id()));
                    String call = decision.callId();
                    if (isOfOffence(decision) && call != null) {
                        acts.computeIfAbsent(call, none -> new HashSet<>()).add(String.valueOf(decision.clause()));
                    }
                }
            }
        }

        /** Returns whether one of them has all of these records, which are one at least. */
        boolean haveAll(Set<String> records) {
            return !records.isEmpty()
                    && parts.stream().anyMatch(part -> part.records().containsAll(records));
        }

        /** Returns whether one of them gives the same decision, or one about the same call and clause (POLICY 2.6). */
        boolean decideAgain(MemberDecision decision) {
            return ids.contains(String.valueOf(decision.id()))
                    || isOfOffence(decision)
                            && acts.getOrDefault(String.valueOf(decision.callId()), Set.of())
                                    .contains(String.valueOf(decision.clause()));
        }

        private static boolean isOfOffence(MemberDecision decision) {
            return decision.occurrence() != null;
        }
    }
}
