package io.qarules.engine.describe;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.page.PackPage;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page of a pack. */
public final class PackPages {
    private PackPages() {}

    /**
     * The page.
     *
     * @param audience whom a decision is for
     */
    public static PackPage of(RulePack pack, Function<Ruling, Audience> audience) {
        RuleLines lines = new RuleLines(pack, values(pack.settings()));
        return new PackPage(
                pack.version(),
                pack.warnings(),
                new PenaltyTable(pack, audience).rows(),
                lines.of(Stage.POLICY),
                pack.policyOfCases().map(PackPages::notSet).orElse(List.of()),
                lines.of(Stage.DETECT),
                lines.of(Stage.REWARD),
                lines.of(Stage.TIER));
    }

    private static List<Text> notSet(Policy policy) {
        List<Text> notSet = new ArrayList<>();
        if (policy.repeatWindows().isEmpty()) {
            notSet.add(Words.say("notSet.repeatWindow"));
        }
        if (policy.deductionCapPercent() == null) {
            notSet.add(Words.say("notSet.deductionCap"));
        }
        if (policy.acknowledgement() == null) {
            notSet.add(Words.say("notSet.acknowledgement"));
        }
        if (policy.acts().isEmpty()) {
            notSet.add(Words.say("notSet.oneAct"));
        }
        return notSet;
    }

    private static Map<String, String> values(List<Setting> settings) {
        return settings.stream().collect(Collectors.toMap(Setting::name, setting -> setting.value()
                .stripTrailingZeros()
                .toPlainString()));
    }
}
