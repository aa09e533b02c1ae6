package io.qarules.benchmarks.chaos;

import io.qarules.QaRules;
import io.qarules.book.FactKind;
import io.qarules.book.Facts;
import io.qarules.book.Retraction;
import io.qarules.casebook.CaseBookBuilder;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Wage;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.FactsReader;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * The calls of a run, the same for the same seed in every process. Their facts are such that their order does not matter;
 * all are of the first six months of 2026. With shares, agents are each other's supervisors two by two, so that a share of one locks
 * the other's row while the other's locks his: that is a deadlock of PostgreSQL's own.
 *
 * @param seed of all random choices
 * @param calls how many there are, one fact each; some go on with moving it to another agent
 * @param agents over how many agents
 * @param shares whether supervisors bear shares; such rules have to be compiled by every process, the standard ones not
 */
record ChaosPlan(long seed, int calls, int agents, boolean shares) {
    private static final String[] CLAUSES = {"6.3.3.12", "6.3.2.4", "6.3.1.2", "6.3.3.6", "5.1.1", "6.3.3.9"};
    private static final int MONTHS = 6;
    private static final String FOLDER = "qa-rules/telesales";
    private static final Pattern FILES = Pattern.compile(
            "policy/(6\\.1\\.2|deduction-cap|pack|zone).*"
                    + "|penalize/(5-|6\\.3\\.1\\.2|6\\.3\\.2\\.4|6\\.3\\.3\\.6|6\\.3\\.3\\.9|6\\.3\\.3\\.12).*|reward/6\\.2\\.3.*");

    /** Returns rules of the standard pack, few so that a process starts soon; of 6.3.3.6 the supervisor bears a tenth. */
    private static PackSource sharing() {
        PackSource standard = PackSource.resources(QaRulesEngine.class.getClassLoader(), FOLDER);
        TreeMap<String, String> files = new TreeMap<>(standard.files());
        files.keySet()
                .retainAll(
                        files.keySet().stream().filter(FILES.asMatchPredicate()).toList());
        files.replaceAll(
                (file, text) -> text.replace("fine( $o, 200 )", "fine( $o, 200 ).onSupervisor().fine( $o, 20 )"));
        return new PackSource("chaos", files);
    }

    /** Opens the book with the rules of the plan. */
    StoredCaseBook open(DataSource database, InstantSource clock) {
        CaseBookBuilder builder = StoredCaseBook.builder().database(database).clock(clock);
        return shares ? builder.rules(sharing()).build() : builder.build();
    }

    private QaRules rules() {
        return shares ? QaRulesEngine.builder().pack(sharing()).build() : QaRulesEngine.standard();
    }

    /** Returns the agent of a call, who has the fact before it is moved. */
    String agent(int call) {
        return id(call % agents);
    }

    private static String id(int agent) {
        return "A" + agent;
    }

    List<String> agentIds() {
        return IntStream.range(0, agents).mapToObj(ChaosPlan::id).toList();
    }

    /** Returns whether the fact of a call is moved to another agent. */
    boolean isMoved(int call) {
        return call >= agents * 2 && Math.floorMod(call * 31L + seed, 23) == 0;
    }

    /** Returns who gets it. */
    String taker(int call) {
        return id((call % agents + 2) % agents);
    }

    static String movedFinding(int call) {
        return "M" + call;
    }

    /** Returns the fact of a call: profiles and wages first, then mostly findings, else what names an earlier one. */
    Facts fact(int call) {
        Random random = new Random(seed * 1_000_003 + call);
        if (call < agents) {
            return read("{'agent': {'supervisorId': '%s'}}".formatted(id(Math.min(call ^ 1, agents - 1))));
        }
        if (call < agents * 2) {
            return read("{'agent': {'wages': [{'month': '2026-0%d', 'gross': '3000', 'minimum': '2690'}]}}"
                    .formatted(1 + random.nextInt(MONTHS)));
        }
        String at = "2026-%02d-%02dT%02d:00:00Z"
                .formatted(1 + random.nextInt(MONTHS), 1 + random.nextInt(28), random.nextInt(24));
        String clause = CLAUSES[random.nextInt(CLAUSES.length)];
        if (isMoved(call)) {
            return finding("E-" + movedFinding(call), movedFinding(call), clause, at, 0);
        }
        int about = call - agents * (1 + random.nextInt(8));
        return about < agents * 2 || isMoved(about)
                ? finding("E" + call, "F" + call, clause, at, 0)
                : fact(call, about, clause, at, random);
    }

    private static Facts fact(int call, int about, String clause, String at, Random random) {
        return switch (random.nextInt(10)) {
            case 0 ->
                read(("{'appeals': [{'id': 'P%d', 'findingId': 'F%d', 'filedAt': '%s', 'decidedAt': '%s',"
                                + " 'status': '%s'}]}")
                        .formatted(call, about, at, at, random.nextBoolean() ? "UPHELD" : "REJECTED"));
            case 1 ->
                read("{'verifications': [{'id': 'V%d', 'findingId': 'F%d', 'by': 'S1', 'at': '%s', 'upheld': %s}]}"
                        .formatted(call, about, at, random.nextInt(3) > 0));
            case 2 -> read("{'retractions': [{'kind': 'EVALUATION', 'id': 'E%d'}]}".formatted(about));
            case 3 ->
                read(("{'nominations': [{'id': 'N%d', 'type': 'COMMENDATION', 'by': 'S1', 'at': '%s',"
                                + " 'amount': '30'}]}")
                        .formatted(call, at));
            case 4 -> finding("E" + about, "F" + about, clause, at, call);
            default -> finding("E" + call, "F" + call, clause, at, 0);
        };
    }

    private static Facts finding(String evaluation, String finding, String clause, String at, int revision) {
        return read(("{'evaluations': [{'id': '%s', 'kind': 'REGULAR', 'status': 'SUBMITTED', 'submittedAt': '%s',"
                        + " 'revision': %d, 'findings': [{'id': '%s', 'clause': '%s'}]}]}")
                .formatted(evaluation, at, revision, finding, clause));
    }

    private static Facts read(String json) {
        return new FactsReader().read(json.replace('\'', '"')).facts();
    }

    /** Returns the numbers of all calls in an order of their own. */
    List<Integer> shuffled(long salt) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, calls).boxed().toList());
        Collections.shuffle(numbers, new Random(seed + salt));
        return numbers;
    }

    /** Returns what each ledger must add up to by the rules alone, without any book. */
    Map<String, BigDecimal> money(Instant asOf) {
        QaRules rules = rules();
        Map<String, BigDecimal> money = new TreeMap<>();
        for (String agent : agentIds()) {
            for (Decision decision : rules.evaluate(caseFile(agent, asOf)).decisions()) {
                String liable = decision.liable();
                money.merge(liable == null ? agent : liable, decision.money(), BigDecimal::add);
            }
        }
        return money;
    }

    private CaseFile caseFile(String agent, Instant asOf) {
        List<Facts> own = IntStream.range(0, calls)
                .filter(call -> agent.equals(isMoved(call) ? taker(call) : agent(call)))
                .mapToObj(this::fact)
                .toList();
        Agent profile = Agent.of(agent);
        List<Wage> wages = new ArrayList<>();
        Set<String> retracted = new HashSet<>();
        for (Facts facts : own) {
            Agent known = facts.agent();
            if (known != null && known.wages().isEmpty()) {
                profile = AgentBuilder.builder(known).id(agent).build();
            } else if (known != null) {
                wages.addAll(known.wages());
            }
            facts.retractions().stream()
                    .filter(retraction -> retraction.kind() == FactKind.EVALUATION)
                    .map(Retraction::id)
                    .forEach(id -> retracted.add(String.valueOf(id)));
        }
        List<Evaluation> evaluations = own.stream()
                .flatMap(facts -> facts.evaluations().stream())
                .filter(evaluation -> !retracted.contains(String.valueOf(evaluation.id())))
                .toList();
        return CaseFile.builder()
                .agent(AgentBuilder.builder(profile).wages(wages).build())
                .asOf(asOf)
                .evaluations(evaluations)
                .verifications(own.stream()
                        .flatMap(facts -> facts.verifications().stream())
                        .toList())
                .appeals(own.stream().flatMap(facts -> facts.appeals().stream()).toList())
                .nominations(own.stream()
                        .flatMap(facts -> facts.nominations().stream())
                        .toList())
                .build();
    }
}
