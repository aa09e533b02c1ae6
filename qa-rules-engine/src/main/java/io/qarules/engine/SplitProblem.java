package io.qarules.engine;

import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.io.IOException;

/**
 * A problem of an agent's members, on its way to where their places in the period are known.
 *
 * @param code what it is
 * @param member which of the agent's members, from 0
 * @param rest of the path, after the member's place
 * @param json the problem, with the path as if the agent's members were all
 */
record SplitProblem(ProblemCode code, int member, String rest, String json) {
    private static final JsonWriter WRITER = new JsonWriter();
    private static final String MEMBERS = "/members/";

    static SplitProblem of(Problem problem) {
        String path = problem.path();
        int end = path.indexOf('/', MEMBERS.length());
        String place = path.substring(MEMBERS.length(), end < 0 ? path.length() : end);
        return new SplitProblem(
                problem.code(),
                Integer.parseInt(place),
                end < 0 ? "" : path.substring(end),
                WRITER.writeReport(problem));
    }

    /** Returns the problem where the first of the agent's members has this place in the period, for sorting. */
    Problem at(long first) {
        return new Problem(code, MEMBERS + (first + member) + rest, null, "");
    }

    /** Returns the problem as JSON where the first of the agent's members has this place in the period. */
    String json(long first) {
        String path = "\"path\":\"" + MEMBERS;
        int at = json.indexOf(path) + path.length();
        return json.substring(0, at)
                + (first + member)
                + json.substring(at + Integer.toString(member).length());
    }

    static void write(SplitProblem problem, SplitBytes.Out out) throws IOException {
        out.text(problem.code.name());
        out.number(problem.member);
        out.text(problem.rest);
        out.text(problem.json);
    }

    static SplitProblem read(SplitBytes.In in) throws IOException {
        return new SplitProblem(ProblemCode.valueOf(in.text()), in.number(), in.text(), in.text());
    }
}
