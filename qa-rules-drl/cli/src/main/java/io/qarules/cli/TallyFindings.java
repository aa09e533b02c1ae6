package io.qarules.cli;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds offences of a pack that add up to a tally's numbers, each verified, by asking the rules of the pack. */
final class TallyFindings {
    /** More findings make no case that anybody reads. */
    private static final int MOST = 40;

    /** How often an offence is tried of which the first ones do not count. */
    private static final int MOST_REPEATS = 4;

    private final QaRules rules;
    private final TallyPlan plan;
    private final ZoneId zone;
    private final List<Offence> candidates;
    private final List<Offence> found = new ArrayList<>();

    /** How many units there are after each finding. */
    private final List<Integer> units = new ArrayList<>();

    /**
     * Creates the search.
     *
     * @param rules those of the pack with the tally
     * @param codes of clauses that the pack has penalties for and the tally covers
     */
    TallyFindings(QaRules rules, TallyPlan plan, ZoneId zone, Collection<String> codes) {
        this.rules = rules;
        this.plan = plan;
        this.zone = zone;
        candidates = codes.stream()
                .flatMap(code -> Stream.concat(
                        Stream.of(new Offence(code, null)),
                        Arrays.stream(Severity.values()).map(severity -> new Offence(code, severity))))
                .toList();
    }

    /**
     * Returns the cases: one that reaches each number, and one that stops short of the first.
     *
     * @throws UnknownWordException if offences of the pack do not add up to so many
     */
    List<CaseText> cases() {
        int most = plan.steps().lastKey();
        while (units(units.size()) < most) {
            if (!addOne()) {
                throw NewWords.wrong(
                        "tally.far", String.valueOf(most), plan.name(), String.valueOf(units(units.size())));
            }
        }
        List<CaseText> cases = new ArrayList<>();
        cases.add(text("what follows at each number", found.size()));
        int few = (int) units.stream()
                .filter(number -> number < plan.steps().firstKey())
                .count();
        if (few > 0) {
            cases.add(text("fewer are too few", few));
        }
        return cases;
    }

    private int units(int findings) {
        return findings == 0 ? 0 : units.get(findings - 1);
    }

    /** Adds an offence that counts, the same as before where that does; one of which only repeats count as often as needed. */
    private boolean addOne() {
        List<Offence> order = new ArrayList<>(candidates);
        if (!found.isEmpty()) {
            order.add(0, found.get(found.size() - 1));
        }
        for (int times = 1; times <= MOST_REPEATS; times++) {
            for (Offence next : order) {
                if (add(next, times)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean add(Offence next, int times) {
        int before = units(units.size());
        found.addAll(Collections.nCopies(times, next));
        int after = plan.units(rules.evaluate(caseFile()));
        if (after > before && found.size() <= MOST) {
            units.addAll(Collections.nCopies(times - 1, before));
            units.add(after);
            return true;
        }
        found.subList(found.size() - times, found.size()).clear();
        return false;
    }

    private CaseFile caseFile() {
        List<Evaluation> evaluations = new ArrayList<>();
        List<Verification> verifications = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Offence offence = found.get(i);
            ZonedDateTime at = at(i);
            evaluations.add(Evaluation.builder()
                    .id("E" + i)
                    .kind(EvaluationKind.REGULAR)
                    .status(EvaluationStatus.SUBMITTED)
                    .submittedAt(at.toInstant())
                    .findings(List.of(Finding.builder()
                            .id(id(i))
                            .clause(offence.clause())
                            .severity(offence.severity())
                            .occurredAt(at.toInstant())
                            .build()))
                    .build());
            verifications.add(Verification.builder()
                    .id("V" + i)
                    .findingId(id(i))
                    .by("S1")
                    .at(at.plusDays(1).toInstant())
                    .upheld(true)
                    .build());
        }
        return CaseFile.builder()
                .agent(Agent.builder().id("A1").build())
                .asOf(at(0).plusDays(20).toInstant())
                .evaluations(evaluations)
                .verifications(verifications)
                .build();
    }

    private CaseText text(String name, int findings) {
        CaseText text = new CaseText(name);
        for (int i = 0; i < findings; i++) {
            Offence offence = found.get(i);
            text.given(
                    "findings",
                    "id: %s, clause: \"%s\"%s, occurredAt: \"%s\", verified: {}"
                            .formatted(
                                    id(i),
                                    offence.clause(),
                                    offence.severity() == null ? "" : ", severity: " + offence.severity(),
                                    at(i).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        }
        return text.expect("decisions", plan.expected(units(findings)));
    }

    /** Returns when an offence is: all are on one day, a minute apart. */
    private ZonedDateTime at(int position) {
        return TallyPlan.DAY.atTime(LocalTime.NOON).plusMinutes(position).atZone(zone);
    }

    private static String id(int position) {
        return "F" + (position + 1);
    }

    /** @param severity null where it is unknown */
    private record Offence(String clause, @Nullable Severity severity) {}
}
