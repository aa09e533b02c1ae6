package io.qarules.workbench.describe;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Generates the page of a pack. */
public final class PackPages {
    private PackPages() {}

    /**
     * Generates the page of a pack in a directory, whether it evaluates cases or settles periods.
     *
     * @throws io.qarules.RulePackException if the pack has errors; the message has a line for each
     */
    public static PackPage directory(Path directory) {
        PackSource source = PackSource.directory(directory);
        ClassLoader loader = PackPages.class.getClassLoader();
        return of(RulePack.load(source, loader, StageRules.DEFAULT_FIRING_LIMIT, null));
    }

    /** Generates the page of a loaded pack from its rules. */
    public static PackPage of(RulePack pack) {
        RuleLines lines = new RuleLines(pack, values(pack.settings()));
        return new PackPage(
                pack.version(),
                pack.warningTexts(),
                new PenaltyTable(pack).rows(),
                lines.of(Stage.POLICY),
                pack.policyOfCases().map(PackPages::notSet).orElse(List.of()),
                lines.of(Stage.DETECT),
                lines.of(Stage.REWARD),
                lines.of(Stage.ESCALATE),
                lines.of(Stage.SAMPLE),
                lines.of(Stage.CALIBRATE),
                lines.of(Stage.PROBLEM),
                lines.of(Stage.TIER));
    }

    private static List<Text> notSet(Policy policy) {
        List<Text> notSet = new ArrayList<>();
        if (policy.repeats().isEmpty()) {
            notSet.add(PageWords.say("notSet.repeatWindow"));
        }
        if (policy.deductionCapPercent() == null && policy.finesAllowed()) {
            notSet.add(PageWords.say(
                    policy.fineLimits().isEmpty() ? "notSet.deductionCap" : "notSet.deductionCapBesideLimits"));
        }
        if (policy.acknowledgement() == null) {
            notSet.add(PageWords.say("notSet.acknowledgement"));
        }
        if (policy.acts().isEmpty()) {
            notSet.add(PageWords.say("notSet.oneAct"));
        }
        return notSet;
    }

    private static Map<String, String> values(List<Setting> settings) {
        return settings.stream().collect(Collectors.toMap(Setting::name, setting -> setting.value()
                .stripTrailingZeros()
                .toPlainString()));
    }
}
