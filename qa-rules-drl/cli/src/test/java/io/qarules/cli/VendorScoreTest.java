package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Outcome;
import io.qarules.workbench.vendor.VendorFormat;
import io.qarules.workbench.vendor.VendorImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each formula is written here as the vendor documents it, in sums over its own form, not in ours. */
@DisplayName("the score of an imported form is what the vendor's documented formula gives")
class VendorScoreTest {
    private static final int FORMS = 300;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final QaRules RULES = QaRulesEngine.standard();

    /** A machine's result counts once a person has looked at it. */
    private static final String SEEN_BY_A_PERSON = """
            {"revise_id": "seen", "revise": 1, "valid": true, "score": 0,
             "setting": {"rule_id": "9", "rule_name": "6.3.1.2 Call notes missing"}}""";

    private final Random random = new Random(20261129);

    /** The mean of the questions' percentages by weight, without what is not applicable; what failed counts 0. */
    @Test
    void amazonConnectByQuestions() throws IOException {
        int failures = 0;
        int ofSections = 0;
        for (int i = 0; i < FORMS; i++) {
            ConnectForm form = new ConnectForm(new Random(i));
            Mean raw = new Mean();
            Mean mean = new Mean();
            for (Asked asked : form.asked) {
                raw.add(asked.weight(), asked.percentage());
                boolean nothing = asked.percentage() != null && form.failedSections.contains(asked.section());
                mean.add(asked.weight(), nothing ? BigDecimal.ZERO : asked.percentage());
            }
            failures += form.failed ? 1 : 0;
            ofSections += form.failedSections.isEmpty() ? 0 : 1;
            BigDecimal score = form.failed ? BigDecimal.ZERO : mean.value();
            check(VendorFormat.connect, form.export("QUESTION_ONLY", score), raw.value(), score, form.failed);
        }
        assertThat(failures).as("both ways are tried").isBetween(10, FORMS - 10);
        assertThat(ofSections).as("both ways are tried").isBetween(10, FORMS - 10);
    }

    /** The mean of the sections' percentages by their weights, each the plain mean of its applicable questions. */
    @Test
    void amazonConnectBySections() throws IOException {
        for (int i = 0; i < FORMS; i++) {
            ConnectForm form = new ConnectForm(new Random(i));
            Mean raw = new Mean();
            Mean mean = new Mean();
            for (int section = 0; section < form.sections.size(); section++) {
                Mean own = new Mean();
                for (Asked asked : form.asked) {
                    own.add(BigDecimal.ONE, asked.section() == section ? asked.percentage() : null);
                }
                BigDecimal weight = BigDecimal.valueOf(10L * (section + 1));
                boolean nothing = own.value() != null && form.failedSections.contains(section);
                raw.add(weight, own.value());
                mean.add(weight, nothing ? BigDecimal.ZERO : own.value());
            }
            BigDecimal score = form.failed ? BigDecimal.ZERO : mean.value();
            check(VendorFormat.connect, form.export("SECTION_ONLY", score), raw.value(), score, form.failed);
        }
    }

    /** Σ group weight × points ÷ Σ group weight × possible points; what is marked N/A is zero of zero points. */
    @Test
    void genesysCloud() throws IOException {
        int multiple = 0;
        for (int i = 0; i < FORMS; i++) {
            List<String> groups = new ArrayList<>();
            List<String> scores = new ArrayList<>();
            BigDecimal points = BigDecimal.ZERO;
            BigDecimal possible = BigDecimal.ZERO;
            boolean failed = false;
            for (int g = 0; g <= random.nextInt(4); g++) {
                int weight = 1 + random.nextInt(100);
                boolean groupNa = random.nextInt(6) == 0;
                List<String> questions = new ArrayList<>();
                List<String> answers = new ArrayList<>();
                for (int q = 0; q <= random.nextInt(5); q++) {
                    boolean select = random.nextInt(3) == 0;
                    List<String> options = new ArrayList<>();
                    List<String> optionScores = new ArrayList<>();
                    int max = select ? 0 : 1 + random.nextInt(10);
                    int score = select || random.nextInt(4) > 0 ? max : random.nextInt(max + 1);
                    for (int o = 0; select && o <= random.nextInt(4); o++) {
                        int most = 1 + random.nextInt(5);
                        boolean chosen = random.nextInt(3) > 0;
                        options.add("{\"id\": \"o%d\", %s}".formatted(o, values(most)));
                        optionScores.add("{\"questionId\": \"o%d\", \"score\": %d}".formatted(o, chosen ? most : 0));
                        max += most;
                        score += chosen ? most : 0;
                    }
                    multiple += select ? 1 : 0;
                    boolean na = random.nextInt(5) == 0;
                    boolean kill = random.nextInt(8) == 0;
                    questions.add("{\"id\": \"q%d\", \"isKill\": %b, %s}"
                            .formatted(
                                    q, kill, select ? "\"multipleSelectOptionQuestions\": " + options : values(max)));
                    answers.add("""
                            {"questionId": "q%d", "score": %d, "markedNA": %b, "multipleSelectQuestionOptionScores": %s}""".formatted(q, score, na, optionScores));
                    if (!na && !groupNa) {
                        points = points.add(BigDecimal.valueOf((long) weight * score));
                        possible = possible.add(BigDecimal.valueOf((long) weight * max));
                        failed |= kill && score < max;
                    }
                }
                groups.add("{\"id\": \"g%d\", \"weight\": %d, \"questions\": %s}".formatted(g, weight, questions));
                scores.add("{\"questionGroupId\": \"g%d\", \"markedNA\": %b, \"questionScores\": %s}"
                        .formatted(g, groupNa, answers));
            }
            BigDecimal raw =
                    possible.signum() == 0 ? null : points.multiply(HUNDRED).divide(possible, 20, RoundingMode.HALF_UP);
            BigDecimal score = failed ? BigDecimal.ZERO : raw;
            String export = """
                    {"id": "E1", "status": "FINISHED", "agent": {"id": "A1"}, "releaseDate": "2026-10-04T00:10:00Z",
                     "evaluationForm": {"name": "f", "questionGroups": %s},
                     "answers": {"totalScore": %s, "questionGroupScores": %s}}""".formatted(groups, score, scores);
            check(VendorFormat.genesys, export, raw, score, failed);
        }
        assertThat(multiple).as("multiple selects are tried").isGreaterThan(100);
    }

    private static String values(int most) {
        return "\"answerOptions\": [{\"id\": \"a\", \"value\": 0}, {\"id\": \"b\", \"value\": %d}]".formatted(most);
    }

    /** Σ category score × weight ÷ Σ weight over the rated ones; 0 where a critical one is below 50 %. */
    @Test
    void zendeskQa() throws IOException {
        for (int i = 0; i < FORMS; i++) {
            List<String> ratings = new ArrayList<>();
            Mean mean = new Mean();
            boolean failed = false;
            for (int c = 0; c <= random.nextInt(8); c++) {
                int steps = List.of(1, 2, 3, 4).get(random.nextInt(4)); // scales of 2, 3, 4 and 5 points
                BigDecimal score = BigDecimal.valueOf(random.nextInt(steps + 1))
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(steps), 4, RoundingMode.HALF_UP);
                BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(100));
                boolean critical = random.nextInt(5) == 0;
                boolean skipped = random.nextInt(5) == 0;
                ratings.add("{\"categoryId\": \"c%d\", \"weight\": %s, \"critical\": %b%s}"
                        .formatted(c, weight, critical, skipped ? "" : ", \"score\": " + score));
                mean.add(weight, skipped ? null : score);
                failed |= critical && !skipped && score.compareTo(BigDecimal.valueOf(50)) < 0;
            }
            BigDecimal score = failed ? BigDecimal.ZERO : mean.value();
            String export = """
                    {"externalId": "1", "createdAtISO": "2026-10-03T00:00:00Z", "reviews": [{"id": "R1", "score": %s,
                     "reviewee": {"email": "a"}, "updatedISO": "2026-10-04T00:10:00Z", "ratings": %s}]}""".formatted(score, ratings);
            check(VendorFormat.zendesk, export, mean.value(), score, failed);
        }
    }

    /** The start score and what each rule adds or takes, of whatever kind it is, within the bounds of the setting. */
    @Test
    void huaweiAicc() throws IOException {
        int bounded = 0;
        for (int i = 0; i < FORMS; i++) {
            int lower = random.nextInt(40);
            int upper = 70 + random.nextInt(31);
            int base = 60 + random.nextInt(41);
            BigDecimal sum = BigDecimal.valueOf(base);
            List<String> dialog = new ArrayList<>(List.of(SEEN_BY_A_PERSON));
            List<String> speed = new ArrayList<>();
            for (int r = 0; r <= random.nextInt(8); r++) {
                BigDecimal points = BigDecimal.valueOf(random.nextInt(601) - 400, 1); // −40.0 to 20.0
                sum = sum.add(points);
                (random.nextBoolean() ? dialog : speed).add("""
                        {"revise_id": "r%d", "revise": -1, "valid": true, "score": %s, "setting": {"name": "n"}}""".formatted(r, points));
            }
            BigDecimal score = sum.max(BigDecimal.valueOf(lower)).min(BigDecimal.valueOf(upper));
            bounded += score.compareTo(sum) == 0 ? 0 : 1;
            String export = """
                    [{"using": "1", "fundamental_score": [{"id": 1, "lower_bound": %d, "upper_bound": %d, "base": %d}]},
                     {"call_uuid": "1", "detail": {"staff_name": "a", "call_time": 1790989978},
                      "queryQualityItemDetail": {"qualityItemRuleHit": [{"ruleId": "9", "updateTime": 1791072600}]}, "credit": [
                      {"create_time": 1791000000, "credit": [{"score": %s, "setting": {"group_id": "g"},
                       "rules": %s, "speed_rule": %s}]}]}]""".formatted(lower, upper, base, score, dialog, speed);
            check(VendorFormat.huawei, export, score, score, false);
        }
        assertThat(bounded).as("both ways are tried").isBetween(10, FORMS - 10);
    }

    /** The start score and the points of the rules that were hit, and those that a person gave, which are no rules. */
    @Test
    void aliyunSca() throws IOException {
        int without = 0;
        for (int i = 0; i < FORMS; i++) {
            int score = 100 + random.nextInt(3) * 5 - 5 * random.nextInt(2); // with what a person gave
            List<String> hits = new ArrayList<>();
            int count = random.nextInt(8);
            without += count == 0 ? 1 : 0;
            for (int h = 0; h < count; h++) {
                int points = random.nextInt(20) - 12;
                score += points;
                hits.add("{\"RuleId\": \"%d\", \"ScoreId\": \"%d\", \"ScoreNumber\": \"%d\"}"
                        .formatted(h / 2, h, points));
            }
            BigDecimal total = BigDecimal.valueOf(Math.min(Math.max(score, 0), 100));
            String export = """
                    {"Data": {"ResultInfo": [{"TaskId": "t", "Score": %s, "ReviewStatus": 1, "CreateTime": "2026-10-03 20:00:00",
                     "Agent": {"Id": "a"}, "Recording": {"Id": "f", "CallTime": "2026-10-03 09:12:58"},
                     "HitScore": {"HitScore": %s}}]}}""".formatted(total, hits);
            check(VendorFormat.aliyun, export, total, total, false);
        }
        assertThat(without).as("forms without hits are tried").isBetween(10, FORMS - 10);
    }

    private static void check(
            VendorFormat format, String export, @Nullable BigDecimal raw, @Nullable BigDecimal score, boolean failed)
            throws IOException {
        VendorImport read = VendorImport.of(format)
                .add("export", new ByteArrayInputStream(export.getBytes(UTF_8)))
                .read(null);
        assertThat(read.leftOut()).as(export).isEmpty();
        assertThat(read.differences()).as(export).isEmpty();
        assertThat(read.caseFiles()).hasSize(1);
        Outcome outcome = RULES.evaluate(read.caseFiles().get(0));
        assertThat(outcome.problems()).as(export).isEmpty();
        assertThat(outcome.scores()).as(export).singleElement().satisfies(own -> {
            assertThat(own.raw()).isEqualTo(rounded(raw));
            assertThat(own.autoFail()).isEqualTo(failed);
            assertThat(own.score()).isEqualTo(rounded(score));
        });
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * What is asked, and answered.
     *
     * @param percentage null where it is not applicable
     */
    private record Asked(
            int section, BigDecimal weight, @Nullable BigDecimal percentage) {}

    /** A random form, some options of which fail it or one of its sections, with its answers. */
    private static final class ConnectForm {
        private final List<String> sections = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private final List<Asked> asked = new ArrayList<>();
        private final Set<Integer> failedSections = new HashSet<>();
        private boolean failed;

        ConnectForm(Random random) {
            int count = 1 + random.nextInt(4);
            for (int s = 0; s < count; s++) {
                List<String> questions = new ArrayList<>();
                int most = 1 + random.nextInt(5);
                for (int q = 0; q < most; q++) {
                    int target = random.nextInt(3) == 0 ? random.nextInt(count) : s;
                    questions.add(question(random, s, "q%d.%d".formatted(s, q), target));
                }
                sections.add("{\"Section\": {\"RefId\": \"s%d\", \"Weight\": %d, \"Items\": %s}}"
                        .formatted(s, 10 * (s + 1), questions));
            }
        }

        /** Option "form" fails the form, "section" a section, "none" nothing. */
        private String question(Random random, int section, String id, int target) {
            int weight = 1 + random.nextInt(50);
            boolean applies = random.nextInt(4) > 0;
            int drawn = random.nextInt(20);
            String chosen = applies && drawn == 0 ? "form" : applies && drawn < 3 ? "section" : "none";
            boolean fails = !chosen.equals("none");
            BigDecimal percentage =
                    fails && random.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(11) * 10L);
            failed |= chosen.equals("form");
            if (chosen.equals("section")) {
                failedSections.add(target);
            }
            asked.add(new Asked(section, BigDecimal.valueOf(weight), applies ? percentage : null));
            String score = applies
                    ? "{\"percentage\": %s, \"automaticFail\": %b}".formatted(percentage, fails)
                    : "{\"notApplicable\": true}";
            answers.add("""
                    {"questionRefId": "%s", "answer": {"values": [{"valueRefId": "%s", "selected": true},
                     {"valueRefId": "other", "selected": false}]}, "score": %s}""".formatted(id, chosen, score));
            return """
                    {"Question": {"RefId": "%s", "Weight": %d, "QuestionTypeProperties": {"SingleSelect": {"Options": [
                     {"RefId": "none"}, {"RefId": "form", "AutomaticFail": true}, {"RefId": "section", "AutomaticFail": true,
                      "AutomaticFailConfiguration": {"TargetSection": "s%d"}}]}}}}""".formatted(id, weight, target);
        }

        String export(String mode, @Nullable BigDecimal score) {
            return """
                    [{"EvaluationForm": {"EvaluationFormId": "f", "EvaluationFormVersion": 1, "Items": %s,
                      "ScoringStrategy": {"Mode": "%s", "Status": "ENABLED"}}},
                     {"evaluationId": "E1", "metadata": {"agentId": "A1", "evaluationDefinitionId": "f",
                      "evaluationDefinitionVersion": 1, "evaluationSubmitTimestamp": "2026-10-04T00:10:00Z",
                      "score": {"percentage": %s}}, "questions": %s}]""".formatted(sections, mode, score, answers);
        }
    }

    /** A weighted mean of what is there. */
    private static final class Mean {
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal weights = BigDecimal.ZERO;

        void add(BigDecimal weight, @Nullable BigDecimal value) {
            if (value != null) {
                sum = sum.add(weight.multiply(value));
                weights = weights.add(weight);
            }
        }

        @Nullable
        BigDecimal value() {
            return weights.signum() == 0 ? null : sum.divide(weights, 20, RoundingMode.HALF_UP);
        }
    }
}
