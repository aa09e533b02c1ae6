package io.qarules.engine.policy;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.TextOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects how the agents of a pack are ranked and divided into tiers (POLICY 17). */
final class RankingWriter {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Ranking.Within> GROUPS =
            Map.of("line", Ranking.Within.LINE, "team", Ranking.Within.TEAM, "all", Ranking.Within.ALL);

    private final SetOnce said;
    private final List<Share> shares = new ArrayList<>();
    private final List<Tier> bands = new ArrayList<>();
    private @Nullable Rule tierRule;
    private @Nullable String by;
    private @Nullable Rule byRule;
    private Ranking.Within within = Ranking.Within.LINE;
    private int minSurveys;
    private int minGroup = 1;

    RankingWriter(SetOnce said) {
        this.said = said;
    }

    void by(String index) {
        said.once("by what agents are ranked");
        by = index;
        byRule = said.rule();
    }

    void within(String group) {
        said.once("within what agents are ranked");
        Ranking.Within known = GROUPS.get(group);
        if (known == null) {
            throw new IllegalArgumentException("agents are ranked within line, team or all, not %s. Maybe \"%s\""
                    .formatted(group, ClosestMatch.to(group, GROUPS.keySet()).orElse("line")));
        }
        within = known;
    }

    void share(String name, BigDecimal percent) {
        said.once("tier " + word(name));
        if (percent.signum() <= 0) {
            throw new IllegalArgumentException(
                    "the share of a tier is above 0, not %s".formatted(plain(percent)));
        }
        tierRule = said.rule();
        shares.add(new Share(new Tier(name, percent), said.rule()));
        oneForm();
    }

    void band(String name, BigDecimal index) {
        said.once("tier " + word(name));
        said.once("the tier from " + plain(index));
        tierRule = said.rule();
        bands.add(new Tier(name, index));
        oneForm();
    }

    void minSurveys(int surveys) {
        said.once("how many surveys an agent needs");
        if (surveys < 0) {
            throw new IllegalArgumentException("an agent needs 0 surveys or more, not %d".formatted(surveys));
        }
        minSurveys = surveys;
    }

    void minGroup(int agents) {
        said.once("how many agents a group needs");
        if (agents < 1) {
            throw new IllegalArgumentException("a group has 1 agent or more, not %d".formatted(agents));
        }
        minGroup = agents;
    }

    /**
     * Checks what only all rules together say.
     *
     * @param indices those that the pack declares
     * @throws IllegalArgumentException if they contradict each other, or lack something
     */
    void check(Set<String> indices) {
        Set<String> known = new TreeSet<>(indices);
        known.add(Metric.COMPOSITE);
        if (by != null && !known.contains(by)) {
            throw at(
                    byRule,
                    "there is no index %s to rank by. Maybe %s"
                            .formatted(by, ClosestMatch.to(by, known).orElse("one of " + known)));
        }
        if (by == null && tierRule != null) {
            throw at(tierRule, "there are tiers, and no rule says policy.rankBy( \"%s\" )".formatted(known.iterator().next()));
        }
        BigDecimal sum = shares.stream().map(share -> share.tier().bound()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!shares.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            throw at(tierRule, "the shares of the tiers sum to %s; they must sum to 100".formatted(plain(sum)));
        }
    }

    Ranking ranking() {
        bands.sort(Comparator.comparing(Tier::bound).reversed());
        shares.sort(Comparator.comparing((Share share) -> share.rule().file(), TextOrder.BY_CODE_POINT)
                .thenComparing(share -> share.rule().line()));
        List<Tier> tiers =
                shares.isEmpty() ? bands : shares.stream().map(Share::tier).toList();
        return new Ranking(by, within, List.copyOf(tiers), !shares.isEmpty(), minSurveys, minGroup);
    }

    private void oneForm() {
        if (!shares.isEmpty() && !bands.isEmpty()) {
            throw new IllegalArgumentException(
                    "tiers have shares or begin from an index, not both. Maybe tier or tierFrom alone");
        }
    }

    private static String word(String name) {
        if (name.isEmpty() || name.toUpperCase(Locale.ROOT).equals(Ranking.NOT_RANKED)) {
            throw new IllegalArgumentException("a tier has a name of its own, not \"%s\"".formatted(name));
        }
        return name;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static IllegalArgumentException at(@Nullable Rule rule, String message) {
        return new IllegalArgumentException(
                rule == null ? message : "%s: rule \"%s\": %s".formatted(rule.file(), rule.name(), message));
    }

    /** A tier with the rule that sets it: tiers stand from the best down, and rules fire in any order. */
    private record Share(Tier tier, Rule rule) {}
}
