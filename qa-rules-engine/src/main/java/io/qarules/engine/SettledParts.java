package io.qarules.engine;

import io.qarules.engine.check.Problems;
import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.value.Money;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the settlement of a period whose agents were in many places. For one thread. */
public final class SettledParts {
    private static final String MEMBERS = "\"members\":[";
    private static final String PROBLEMS = "\"problems\":[";

    private final String rest;
    private final Set<String> unfunded;
    private final Set<String> unpaid;
    /** As JSON in place of their messages, so that they sort as problems do. */
    private final List<Problem> problems;

    private byte @Nullable [] lastRead;
    private @Nullable SplitDecided last;
    private long members;
    private String separator = "";

    SettledParts(byte[] paid) {
        List<Problem> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> entries = new HashSet<>();
        this.rest = SplitBytes.read(paid, in -> {
            String text = in.text();
            ids.addAll(in.list(SplitBytes.In::text));
            entries.addAll(in.list(SplitBytes.In::text));
            found.addAll(
                    in.list(from -> new Problem(ProblemCode.valueOf(from.text()), from.text(), null, from.text())));
            return text;
        });
        this.unfunded = ids;
        this.unpaid = entries;
        this.problems = found;
    }

    /** Returns the settlement of an agent as JSON; null where none of the agent's members counts. */
    public @Nullable String member(byte[] decided) {
        SplitDecided of = read(decided);
        return of.json() == null ? null : of.json(unfunded);
    }

    /**
     * Returns the sum of what the fund pays an agent, or does not pay.
     *
     * @param paid whether that which it pays
     * @return CNY, two places
     */
    public BigDecimal awards(byte[] decided, boolean paid) {
        SplitDecided of = read(decided);
        BigDecimal sum = Money.ZERO;
        for (Claim claim : of.claims()) {
            String awardId = String.valueOf(claim.award().id());
            sum = sum.add(counted(of.agentId(), awardId, claim.award().amount(), paid));
        }
        for (SplitDecided.Award award : of.awards()) {
            String awardId = DecisionKind.AWARD + ":" + award.subjectId();
            sum = sum.add(counted(of.agentId(), awardId, award.amount(), paid));
        }
        return sum;
    }

    /** Reads what was decided of an agent once, where several things are asked about the same. */
    private SplitDecided read(byte[] decided) {
        SplitDecided known = last;
        if (known == null || lastRead != decided) {
            known = SplitDecided.of(decided);
            last = known;
            lastRead = decided;
        }
        return known;
    }

    private BigDecimal counted(String agentId, String awardId, @Nullable BigDecimal amount, boolean paid) {
        boolean isPaid = !unpaid.contains(SplitDecided.drawn(agentId, awardId));
        return amount == null || isPaid != paid ? Money.ZERO : Money.round(amount);
    }

    /** Writes what stands before the first agent. */
    public void begin(Writer out) throws IOException {
        out.write(rest.substring(0, rest.indexOf(MEMBERS) + MEMBERS.length()));
    }

    /** Writes the next agent, in the order of ids by code point; who names none is first. */
    public void next(byte[] decided, Writer out) throws IOException {
        SplitDecided of = SplitDecided.of(decided);
        if (of.json() != null) {
            out.write(separator);
            out.write(of.json(unfunded));
            separator = ",";
        }
        for (SplitProblem problem : of.problems()) {
            Problem there = problem.at(members);
            problems.add(new Problem(there.code(), there.path(), null, problem.json(members)));
        }
        members += of.members();
    }

    /** Writes what stands after the last agent. */
    public void end(Writer out) throws IOException {
        int at = rest.indexOf(MEMBERS) + MEMBERS.length();
        int ofProblems = rest.lastIndexOf(PROBLEMS) + PROBLEMS.length();
        out.write(rest.substring(at, ofProblems));
        Problems all = new Problems(List.of());
        problems.forEach(all::add);
        String comma = "";
        for (Problem problem : all.list()) {
            out.write(comma);
            out.write(problem.message());
            comma = ",";
        }
        out.write(rest.substring(ofProblems));
    }
}
