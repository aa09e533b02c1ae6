package io.qarules.workbench.cases;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The indices of a settlement in the notations of the cases: {@code A1 93.75 95.10} is the satisfaction index and the
 * composite, {@code A1 quality 76.25} an index of any name. A case lists each agent in the notations that it uses, and
 * by each name that it uses.
 */
final class IndexLines {
    private static final String UNKNOWN = "-";

    private IndexLines() {}

    static Optional<Text> error(List<String> words) {
        return ExpectationWords.sized(words, 3, "A1 93.75 95.10")
                .or(() -> isValue(words.get(2))
                        ? Optional.empty()
                        : Optional.of(CaseWords.say("line.index", words.get(2), "A1 quality 76.25")));
    }

    /** Returns the lines of all members, in the notations and by the names of what is expected. */
    static List<String> of(List<MemberSettlement> members, List<String> expected) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : expected) {
            String second = Expectation.words(line).get(1);
            names.add(isValue(second) ? "" : second);
        }
        return members.stream().flatMap(member -> lines(member, names)).toList();
    }

    /** Says that there is no index of the name of an expected line; empty where there is one, or none is named. */
    static Optional<Text> unknown(List<MemberSettlement> members, String expected) {
        String name = Expectation.words(expected).get(1);
        Set<String> known = new LinkedHashSet<>();
        members.forEach(member -> known.addAll(indices(member).keySet()));
        return isValue(name) || known.contains(name)
                ? Optional.empty()
                : Optional.of(CaseWords.maybe("noIndex", ClosestMatch.to(name, known), name));
    }

    /** Returns all indices of a member, in the order of the settlement. */
    static Map<String, @Nullable BigDecimal> indices(MemberSettlement member) {
        Map<String, @Nullable BigDecimal> all = new LinkedHashMap<>();
        all.put("satisfaction", member.satisfactionIndex());
        all.putAll(member.indices());
        all.put("composite", member.composite());
        return all;
    }

    private static Stream<String> lines(MemberSettlement member, Set<String> names) {
        Map<String, @Nullable BigDecimal> all = indices(member);
        Stream<String> both = names.isEmpty() || names.contains("")
                ? Stream.of(ExpectationWords.line(
                        member.agentId(),
                        ExpectationWords.shown(member.satisfactionIndex()),
                        ExpectationWords.shown(member.composite())))
                : Stream.empty();
        return Stream.concat(
                both,
                names.stream()
                        .filter(all::containsKey)
                        .map(name ->
                                ExpectationWords.line(member.agentId(), name, ExpectationWords.shown(all.get(name)))));
    }

    private static boolean isValue(String word) {
        return word.equals(UNKNOWN) || Expectation.isNumber(word);
    }
}
