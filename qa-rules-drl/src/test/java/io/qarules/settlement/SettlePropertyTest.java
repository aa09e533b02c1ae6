package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.citation.Policy;
import io.qarules.engine.InBothLanguages;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.generators.Mutation;
import io.qarules.generators.Periods;
import io.qarules.generators.Reached;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.SurveyBuilder;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of every period. */
@Policy({"9", "10", "11"})
@StatisticsReport(onFailureOnly = true)
class SettlePropertyTest {
    private static final QaRulesEngine ANOTHER = QaRulesEngine.standard();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What can be wrong with a period file. */
    private static final Set<ProblemCode> CODES = EnumSet.of(
            ProblemCode.MISSING_FIELD,
            ProblemCode.INVALID_VALUE,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.UNKNOWN_REFERENCE,
            ProblemCode.TOO_MANY_INVALID);

    @Property(tries = 250)
    void equal_indices_of_a_line_never_stand_in_two_tiers(@ForAll(supplier = Periods.class) PeriodFile period) {
        Map<String, String> tiers = new HashMap<>();
        List<MemberSettlement> members = settle(period).members();
        Reached.atLeast(15, "agents are ranked", members.stream().anyMatch(member -> member.tier()
                .equals("TOP")));
        for (MemberSettlement member : members) {
            if (member.tier() != MemberSettlement.NOT_RANKED) {
                String tier = tiers.putIfAbsent(
                        lines(period).get(member.agentId()) + " " + member.satisfactionIndex(), member.tier());
                assertThat(member.tier()).isEqualTo(tier == null ? member.tier() : tier);
            }
        }
    }

    /** With n ranked agents TOP are floor(n / 5) or more, BOTTOM floor(n / 5) or fewer, and in this order. */
    @Property(tries = 250)
    void tiers_follow_the_indices_and_are_at_least_and_at_most_a_fifth(
            @ForAll(supplier = Periods.class) PeriodFile period) {
        Map<String, List<MemberSettlement>> byLine = settle(period).members().stream()
                .collect(Collectors.groupingBy(
                        member -> String.valueOf(lines(period).get(member.agentId()))));
        boolean atTheTop = false;
        boolean atTheBottom = false;
        for (List<MemberSettlement> line : byLine.values()) {
            List<MemberSettlement> able = line.stream()
                    .filter(member -> member.countedSurveys() >= 5)
                    .sorted((a, b) -> b.satisfactionIndex().compareTo(a.satisfactionIndex()))
                    .toList();
            List<String> tiers = able.stream().map(MemberSettlement::tier).toList();
            assertThat(line).filteredOn(member -> !able.contains(member)).allMatch(member -> member.tier()
                    .equals(MemberSettlement.NOT_RANKED));
            if (able.size() < 5) {
                assertThat(tiers).allMatch(MemberSettlement.NOT_RANKED::equals);
            } else {
                int k = able.size() / 5;
                atTheTop |=
                        able.get(k - 1).satisfactionIndex().equals(able.get(k).satisfactionIndex());
                atTheBottom |= able.get(able.size() - k)
                        .satisfactionIndex()
                        .equals(able.get(able.size() - k - 1).satisfactionIndex());
                assertThat(tiers)
                        .isSortedAccordingTo(Comparator.reverseOrder())
                        .doesNotContain(MemberSettlement.NOT_RANKED);
                assertThat(Collections.frequency(tiers, "TOP")).isGreaterThanOrEqualTo(k);
                assertThat(Collections.frequency(tiers, "BOTTOM")).isLessThanOrEqualTo(k);
            }
        }
        Reached.atLeast(4, "a tie at the edge of the highest tier", atTheTop);
        Reached.atLeast(4, "a tie at the edge of the lowest tier", atTheBottom);
    }

    @Property(tries = 125)
    void the_order_of_members_surveys_calls_and_awards_never_matters(
            @ForAll(supplier = Periods.class) PeriodFile period, @ForAll Random random) {
        PeriodFile shuffled = new PeriodFile(
                period.period(),
                period.fund(),
                period.csatScale(),
                shuffled(period.members(), random).stream()
                        .map(member -> MemberBuilder.builder(member)
                                .calls(shuffled(member.calls(), random))
                                .surveys(shuffled(member.surveys(), random))
                                .previousMonths(shuffled(member.previousMonths(), random))
                                .awards(shuffled(member.awards(), random))
                                .build())
                        .toList());
        assertThat(json(settle(shuffled))).isEqualTo(json(settle(period)));
    }

    /** Also where some ratings are broken, in some lines too many. */
    @Policy("20")
    @Property(tries = 250)
    void the_order_of_members_and_broken_ratings_never_matters(
            @ForAll(supplier = Periods.class) PeriodFile period, @ForAll Random random) {
        List<Member> members = period.members().stream()
                .map(member -> MemberBuilder.builder(member)
                        .surveys(member.surveys().stream()
                                .map(survey -> random.nextInt(10) == 0
                                        ? SurveyBuilder.builder(survey)
                                                .csat(random.nextBoolean() ? null : 11L)
                                                .build()
                                        : survey)
                                .toList())
                        .build())
                .toList();
        Settlement settlement =
                Standard.RULES.settle(new PeriodFile(period.period(), period.fund(), period.csatScale(), members));
        Settlement shuffled = Standard.RULES.settle(
                new PeriodFile(period.period(), period.fund(), period.csatScale(), shuffled(members, random)));

        assertThat(shuffled.members()).isEqualTo(settlement.members());
        assertThat(unreliable(shuffled)).isEqualTo(unreliable(settlement));
        Reached.atLeast(20, "a line with too many", !unreliable(settlement).isEmpty());
        Reached.atLeast(
                5,
                "another line that is ranked all the same",
                !unreliable(settlement).isEmpty()
                        && settlement.members().stream()
                                .anyMatch(member -> member.tier() != MemberSettlement.NOT_RANKED));
    }

    private static List<Problem> unreliable(Settlement settlement) {
        return settlement.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.TOO_MANY_INVALID)
                .toList();
    }

    @Property(tries = 125)
    void an_agent_more_in_one_line_changes_nothing_in_another(
            @ForAll(supplier = Periods.class) PeriodFile period, @ForAll Random random) {
        Member more = Periods.member(random, "A1more", period.csatScale());
        List<Member> members = new ArrayList<>(period.members());
        members.add(random.nextInt(members.size() + 1), more);
        String line = more.agent().line();
        Map<String, String> lines = lines(period);

        assertThat(settle(new PeriodFile(period.period(), period.fund(), period.csatScale(), members))
                        .members())
                .filteredOn(member -> lines.containsKey(member.agentId()))
                .filteredOn(member -> !Objects.equals(lines.get(member.agentId()), line))
                .isEqualTo(settle(period).members().stream()
                        .filter(member -> !Objects.equals(lines.get(member.agentId()), line))
                        .toList());
    }

    @Property(tries = 250)
    void the_fund_is_never_overdrawn_and_every_award_stands_in_it_once(
            @ForAll(supplier = Periods.class) PeriodFile period) {
        FundStatement fund = settle(period).fund();
        BigDecimal balance = period.fund() == null ? new BigDecimal("1000.00") : period.fund();
        assertThat(fund.opening()).isEqualTo(balance);
        Reached.atLeast(
                15,
                "an award is not funded",
                fund.entries().stream().anyMatch(entry -> entry.status() == DecisionStatus.UNFUNDED));
        for (FundEntry entry : fund.entries()) {
            boolean covered = entry.amount().compareTo(balance) <= 0;
            balance = covered ? balance.subtract(entry.amount()) : balance;
            assertThat(entry.status()).isEqualTo(covered ? DecisionStatus.FINAL : DecisionStatus.UNFUNDED);
            assertThat(entry.balance()).isEqualTo(balance).isNotNegative();
        }
        assertThat(fund.closing()).isEqualTo(balance);
        assertThat(fund.entries().stream().map(entry -> entry.agentId() + " " + entry.awardId() + " " + entry.amount()))
                .containsExactlyInAnyOrderElementsOf(period.members().stream()
                        .flatMap(member -> member.awards().stream()
                                .map(award -> member.agent().id() + " " + award.id() + " " + award.amount()))
                        .toList());
    }

    @Property(tries = 50)
    void twice_and_by_another_engine_gives_the_same_bytes(@ForAll(supplier = Periods.class) PeriodFile period) {
        String first = json(settle(period));
        assertThat(json(settle(period))).isEqualTo(first);
        assertThat(json(ANOTHER.settle(period))).isEqualTo(first);
    }

    @Property(tries = 50)
    void a_period_file_written_and_read_is_settled_the_same(@ForAll(supplier = Periods.class) PeriodFile period) {
        PeriodFileReading reading = new PeriodFileReader().read(Standard.WRITER.write(period));
        assertThat(reading.problems()).isEmpty();
        assertThat(json(Standard.RULES.settle(reading))).isEqualTo(json(settle(period)));
    }

    /** Nothing is thrown but a refusal, which is for a broken period id; nothing is dropped in silence. */
    @Property(tries = 500)
    void whatever_breaks_is_refused_or_named(
            @ForAll(supplier = Periods.class) PeriodFile period,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations)
            throws IOException {
        ObjectNode input = (ObjectNode) MAPPER.readTree(Standard.WRITER.write(period));
        mutations.forEach(mutation -> mutation.applyTo(input));
        Settlement settlement = settledOrRefused(input);
        Reached.atLeast(0.3, "the period is refused", settlement == null);
        List<Problem> problems = settlement == null ? List.of() : settlement.problems();
        Reached.eachAtLeast(1, CODES, problems.stream().map(Problem::code).toList());
        if (settlement != null) {
            assertThat(problems).allSatisfy(InBothLanguages::isSaid);
            assertNothingIsDroppedInSilence(settlement, input);
            assertThat(settlement.fund().entries())
                    .allMatch(entry -> entry.balance().signum() >= 0);
            assertThat(json(settlement)).doesNotContain("\n");
        }
    }

    /** Null where it was refused, which is for a broken period id alone. */
    private static Settlement settledOrRefused(JsonNode input) {
        JsonNode id = input.path("period").path("id");
        boolean named = id.isTextual() && !id.textValue().isEmpty();
        try {
            Settlement settlement = Standard.RULES.settle(new PeriodFileReader().read(input.toString()));
            assertThat(named).isTrue();
            return settlement;
        } catch (CaseRefusedException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.path()
                    .equals("/period/id"));
            assertThat(named).isFalse();
            return null;
        }
    }

    private static void assertNothingIsDroppedInSilence(Settlement settlement, JsonNode input) {
        Set<String> places = settlement.problems().stream()
                .filter(problem -> problem.code() != ProblemCode.TOO_MANY_INVALID)
                .map(problem -> problem.path())
                .collect(Collectors.toSet());
        Set<String> paid = settlement.fund().entries().stream()
                .map(entry -> entry.agentId() + " " + entry.awardId())
                .collect(Collectors.toSet());
        Set<String> settled =
                settlement.members().stream().map(MemberSettlement::agentId).collect(Collectors.toSet());
        for (int m = 0; m < input.path("members").size(); m++) {
            JsonNode member = input.path("members").path(m);
            String at = "/members/" + m;
            String agent = member.path("agent").path("id").asText();
            boolean leftOut =
                    places.contains(at) || places.contains(at + "/agent") || places.contains(at + "/agent/id");
            assertThat(leftOut || places.contains("/members") || settled.contains(agent))
                    .as("%s of %s", at, input)
                    .isTrue();
            for (int a = 0; !leftOut && a < member.path("awards").size(); a++) {
                String award = at + "/awards/" + a;
                boolean named = places.stream().anyMatch(place -> place.startsWith(award))
                        || places.contains(at + "/awards")
                        || places.contains("/members");
                String awardId = member.path("awards").path(a).path("id").asText();
                assertThat(named || paid.contains(agent + " " + awardId))
                        .as("%s of %s", award, input)
                        .isTrue();
            }
        }
    }

    private static Settlement settle(PeriodFile period) {
        Settlement settlement = Standard.RULES.settle(period);
        assertThat(settlement.problems()).isEmpty();
        return settlement;
    }

    private static String json(Settlement settlement) {
        return Standard.WRITER.write(settlement);
    }

    private static Map<String, String> lines(PeriodFile period) {
        Map<String, String> lines = new HashMap<>();
        period.members()
                .forEach(member -> lines.put(member.agent().id(), member.agent().line()));
        return lines;
    }

    private static <T> List<T> shuffled(Collection<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
