package io.qarules.settlement;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.generators.Reached;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of every period under every scheme: one that is said, and others that are drawn. */
@Policy("17")
@StatisticsReport(onFailureOnly = true)
class SchemePropertyTest {
    private static final BigDecimal PLENTY = new BigDecimal("1000000.00");

    /** All agents and those of a team are ranked by shares, those of a line by bands; in the profile full more of each. */
    private static final List<Scheme> SCHEMES = Stream.concat(
                    Stream.of(Scheme.ofTenThirtyFortyTwenty()),
                    (Integer.getInteger("qa-rules.tries", 1) > 1 ? IntStream.range(3, 15) : IntStream.of(3, 4))
                            .mapToObj(Scheme::of))
            .toList();

    @Property(tries = 60, seed = "17")
    void the_order_of_members_never_matters(
            @ForAll @IntRange(max = 51) int number,
            @ForAll(supplier = SchemePeriods.class) PeriodFile period,
            @ForAll Random random) {
        Scheme scheme = scheme(number);
        List<Member> shuffled = new ArrayList<>(period.members());
        Collections.shuffle(shuffled, random);
        Settlement settlement = settle(scheme, period);

        assertThat(Standard.WRITER.write(settle(scheme, with(period, shuffled))))
                .isEqualTo(Standard.WRITER.write(settlement));
        Reached.atLeast(30, "a team is awarded", !settlement.groups().isEmpty());
        for (DecisionKind kind :
                List.of(DecisionKind.AWARD, DecisionKind.PRAISE, DecisionKind.TRAINING, DecisionKind.MENTORING)) {
            Reached.atLeast(5, kind + " is given", isGiven(settlement, kind));
        }
    }

    private static boolean isGiven(Settlement settlement, DecisionKind kind) {
        return settlement.members().stream()
                .flatMap(member -> member.decisions().stream())
                .anyMatch(decision -> decision.kind() == kind);
    }

    /** Where the fund has enough for everybody: it is one for all groups. */
    @Property(tries = 60, seed = "17")
    void an_agent_more_in_one_group_changes_nothing_in_another(
            @ForAll @IntRange(max = 51) int number,
            @ForAll(supplier = SchemePeriods.class) PeriodFile period,
            @ForAll Random random) {
        Scheme scheme = scheme(number);
        Member more = SchemePeriods.member(random, "A1more", random.nextBoolean());
        List<Member> members = new ArrayList<>(period.members());
        members.add(random.nextInt(members.size() + 1), more);
        Map<String, String> groups = groups(scheme, period);
        List<MemberSettlement> before = others(scheme, groups, more, period);

        assertThat(others(scheme, groups, more, with(period, members))).isEqualTo(before);
        Reached.atLeast(
                20, "somebody of another group is ranked", before.stream().anyMatch(member -> !member.tier()
                        .equals(MemberSettlement.NOT_RANKED)));
    }

    private static List<MemberSettlement> others(
            Scheme scheme, Map<String, String> groups, Member more, PeriodFile period) {
        PeriodFile funded = new PeriodFile(period.period(), PLENTY, period.members());
        return settle(scheme, funded).members().stream()
                .filter(member -> groups.containsKey(member.agentId()))
                .filter(member -> !groups.get(member.agentId()).equals(scheme.group(more)))
                .toList();
    }

    @Property(tries = 60, seed = "17")
    void equal_indices_never_stand_in_two_tiers(
            @ForAll @IntRange(max = 51) int number, @ForAll(supplier = SchemePeriods.class) PeriodFile period) {
        Scheme scheme = scheme(number);
        Map<String, String> groups = groups(scheme, period);
        Map<String, String> tiers = new HashMap<>();
        boolean tie = false;
        for (MemberSettlement member : settle(scheme, period).members()) {
            if (!member.tier().equals(MemberSettlement.NOT_RANKED)) {
                String other =
                        tiers.putIfAbsent(groups.get(member.agentId()) + " " + scheme.index(member), member.tier());
                tie |= other != null;
                assertThat(member.tier()).isEqualTo(other == null ? member.tier() : other);
            }
        }
        Reached.atLeast(30, "two agents tie", tie);
    }

    /** From the rounded indices of the settlement, and the numbers of the scheme: nothing else is taken from the engine. */
    @Property(tries = 100, seed = "17")
    void each_agent_stands_in_the_tier_that_the_definition_says(
            @ForAll @IntRange(max = 51) int number, @ForAll(supplier = SchemePeriods.class) PeriodFile period) {
        Scheme scheme = scheme(number);
        Map<String, String> groups = groups(scheme, period);
        Map<String, List<MemberSettlement>> byGroup =
                settle(scheme, period).members().stream().collect(groupingBy(member -> groups.get(member.agentId())));
        for (List<MemberSettlement> group : byGroup.values()) {
            Map<String, BigDecimal> indices = group.stream()
                    .filter(member -> scheme.index(member) != null && member.countedSurveys() >= scheme.minSurveys())
                    .collect(toMap(MemberSettlement::agentId, scheme::index));
            for (MemberSettlement member : group) {
                assertThat(member.tier())
                        .as("%s of %s", member.agentId(), indices)
                        .isEqualTo(Tiers.of(scheme, indices.get(member.agentId()), indices.values()));
            }
            reached(scheme, group, indices);
        }
    }

    private static void reached(Scheme scheme, List<MemberSettlement> group, Map<String, BigDecimal> indices) {
        List<String> tiers = group.stream().map(MemberSettlement::tier).toList();
        Reached.atLeast(5, "few are ranked by shares", scheme.byShares() && indices.size() < 5);
        Reached.atLeast(5, "many are ranked by shares", scheme.byShares() && indices.size() > 9);
        Reached.atLeast(5, "some are ranked by bands", !scheme.byShares() && !indices.isEmpty());
        Reached.atLeast(1, "the group is too small", !indices.isEmpty() && indices.size() < scheme.minGroup());
        Reached.atLeast(5, "somebody has no index, or too few surveys", indices.size() < group.size());
        Reached.atLeast(10, "the first tier has somebody", tiers.contains(Scheme.tier(0)));
        Reached.atLeast(10, "the last tier has somebody", tiers.contains(Scheme.LAST));
    }

    /** Awards by (at, id, agent), then AWARDs by (clause, agent), then TEAM_AWARDs by (clause, team); each whole or not at all. */
    @Property(tries = 60, seed = "17")
    void the_fund_pays_in_its_order_and_never_more_than_it_has(
            @ForAll @IntRange(max = 51) int number, @ForAll(supplier = SchemePeriods.class) PeriodFile period) {
        Settlement settlement = settle(scheme(number), period);
        List<FundEntry> entries = settlement.fund().entries();
        BigDecimal balance = period.fund();
        for (FundEntry entry : entries) {
            boolean covered = entry.amount().compareTo(balance) <= 0;
            balance = covered ? balance.subtract(entry.amount()) : balance;
            assertThat(entry.status()).isEqualTo(covered ? DecisionStatus.FINAL : DecisionStatus.UNFUNDED);
            assertThat(entry.balance()).isEqualTo(balance).isNotNegative();
        }
        assertThat(settlement.fund().closing()).isEqualTo(balance);
        assertThat(entries.stream().map(SchemePropertyTest::shown))
                .containsExactlyElementsOf(inOrder(period, settlement));
        for (DecisionKind kind : List.of(DecisionKind.AWARD, DecisionKind.TEAM_AWARD)) {
            Reached.atLeast(5, kind + " is paid", has(entries, kind, DecisionStatus.FINAL));
            Reached.atLeast(5, kind + " is not funded", has(entries, kind, DecisionStatus.UNFUNDED));
        }
        Reached.atLeast(
                5,
                "a later one is paid after one that is not",
                IntStream.range(1, entries.size())
                        .anyMatch(i -> entries.get(i - 1).status() == DecisionStatus.UNFUNDED
                                && entries.get(i).status() == DecisionStatus.FINAL));
    }

    private static boolean has(List<FundEntry> entries, DecisionKind kind, DecisionStatus status) {
        return entries.stream().anyMatch(entry -> entry.awardId().startsWith(kind + ":") && entry.status() == status);
    }

    private static String shown(FundEntry entry) {
        return "%s %s %s"
                .formatted(entry.awardId(), entry.agentId() == null ? entry.group() : entry.agentId(), entry.amount());
    }

    /** All that the fund is asked for, in the order of the policy; the status of a decision is that of its entry. */
    private static List<String> inOrder(PeriodFile period, Settlement settlement) {
        Map<String, DecisionStatus> statuses =
                settlement.fund().entries().stream().collect(toMap(SchemePropertyTest::shown, FundEntry::status));
        List<String> all = new ArrayList<>();
        period.members().stream()
                .flatMap(member -> member.awards().stream()
                        .map(award -> Map.entry(member.agent().id(), award)))
                .sorted(comparing((Map.Entry<String, AwardClaim> award) ->
                                award.getValue().at())
                        .thenComparing(award -> award.getValue().id())
                        .thenComparing(Map.Entry::getKey))
                .forEach(award -> all.add("%s %s %s"
                        .formatted(
                                award.getValue().id(),
                                award.getKey(),
                                award.getValue().amount())));
        settlement.members().stream()
                .flatMap(member -> decisions(member.agentId(), member.decisions(), DecisionKind.AWARD))
                .sorted(Comparator.comparing(Claim::clause).thenComparing(Claim::of))
                .forEach(claim -> claim.addTo(all, statuses));
        settlement.groups().stream()
                .flatMap(group -> decisions(group.group(), group.decisions(), DecisionKind.TEAM_AWARD))
                .sorted(Comparator.comparing(Claim::clause).thenComparing(Claim::of))
                .forEach(claim -> claim.addTo(all, statuses));
        return all;
    }

    private static Stream<Claim> decisions(String of, List<SettlementDecision> decisions, DecisionKind kind) {
        return decisions.stream()
                .filter(decision -> decision.kind() == kind)
                .map(decision -> new Claim(of, decision.clause(), decision));
    }

    private record Claim(String of, String clause, SettlementDecision decision) {
        void addTo(List<String> all, Map<String, DecisionStatus> statuses) {
            String shown = "%s %s %s".formatted(decision.id(), of, decision.amount());
            assertThat(decision.status()).as(shown).isEqualTo(statuses.get(shown));
            all.add(shown);
        }
    }

    private static Scheme scheme(int number) {
        return SCHEMES.get(number % SCHEMES.size());
    }

    private static Settlement settle(Scheme scheme, PeriodFile period) {
        Settlement settlement = scheme.rules().settle(period);
        assertThat(settlement.problems()).isEmpty();
        return settlement;
    }

    private static PeriodFile with(PeriodFile period, List<Member> members) {
        return new PeriodFile(period.period(), period.fund(), members);
    }

    private static Map<String, String> groups(Scheme scheme, PeriodFile period) {
        return period.members().stream().collect(toMap(member -> member.agent().id(), scheme::group));
    }
}
