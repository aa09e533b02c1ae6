package io.qarules.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.RuleFailureException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.SettledParts;
import io.qarules.engine.SplitFund;
import io.qarules.engine.SplitSettlement;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a period whose agents are in many places is settled to the bytes of settle (POLICY 9 and 17)")
class SplitSettlementTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Random random = new Random(15);

    @ParameterizedTest
    @CsvSource({
        "csat-linkage, period, 1", "csat-linkage, period, 3",
        "recognition, recognition, 4", "appraisal, appraisal, 2",
        "s3-centre, s3-centre, 2"
    })
    void hasTheBytesOfSettle(String pack, String example, int places) throws IOException {
        QaRulesEngine rules =
                QaRulesEngine.builder().settlementResources("qa-rules/" + pack).build();
        ObjectNode period = (ObjectNode) MAPPER.readTree(Files.readString(Path.of("../examples", example + ".json")));
        List<String> members = members(period);
        String head = period.without(List.of("members")).toString();
        String whole = head.substring(0, head.length() - 1) + ",\"members\":[" + String.join(",", members) + "]}";
        assertThat(SplitSettlement.joinsMembers(rules)).isFalse();

        String split = split(new SplitSettlement(rules, head, false), members, places);

        assertThat(split).isEqualTo(new JsonWriter().write(rules.settle(new PeriodFileReader().read(whole))));
    }

    /** Rules rank by what a variable, a calculation and a list ask, too; ties share a place. Many go over all cores. */
    @ParameterizedTest
    @ValueSource(ints = {60, 2_600})
    void ranksByWhateverAConditionAsks(int agents, @TempDir Path directory) throws IOException {
        QaRulesEngine rules = SchemePack.ofScore(directory)
                .policy(
                        "policy.indicator( \"sales\" ).pointsLinear( \"sales\", 0, 20 ).pointsLinear( \"empathy\", 1, 5 );")
                .tier(
                        "bound",
                        "$s : Standing( $r : rank( \"score\" ), value( \"score\" ) > 50 )",
                        "settle.allowance( $s, 100 - $r );")
                .tier("reckoned", "$s : Standing( rank( \"sales\" ) * 2 < 9 )", "settle.praise( $s );")
                .tier(
                        "listed",
                        "$s : Standing( rank( \"empathy\" ) in ( 1, 2 ) /* and not rank( \"fcr\" ) */ )",
                        "settle.remind( $s );")
                .load();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            members.add("{\"agent\":{\"id\":\"G%04d\"},\"empathy\":%d,\"indicators\":{\"score\":%d,\"sales\":%d}}"
                    .formatted(i, 1 + random.nextInt(5), random.nextInt(101), random.nextInt(21)));
        }
        String head = "{\"period\":{\"id\":\"2026-10\",\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"}";

        String split = split(new SplitSettlement(rules, head + "}", false), members, 3);

        assertThat(split).contains("ALLOWANCE:2026-10:", "PRAISE:2026-10:", "REMINDER:2026-10:");
        String whole = head + ",\"members\":[" + String.join(",", members) + "]}";
        assertThat(split).isEqualTo(new JsonWriter().write(rules.settle(new PeriodFileReader().read(whole))));
        StringWriter streamed = new StringWriter();
        new JsonWriter()
                .write(rules.settle(new PeriodFileReader(), new ByteArrayInputStream(whole.getBytes(UTF_8))), streamed);
        assertThat(split).isEqualTo(streamed.toString());
    }

    /** One call or seven give two stars, which fails: the first agent by id is named, whatever the portions. */
    @Test
    void theFirstAgentByIdOnWhomARuleFailsIsNamed(@TempDir Path directory) {
        QaRulesEngine rules = SchemePack.ofScore(directory)
                .tier("odd", "$s : Standing( callsKnown * callsKnown % 2 == 1 )", "settle.star( $s );")
                .tier("third", "$s : Standing( callsKnown % 3 == 1 )", "settle.star( $s );")
                .load();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            int calls = i == 1_050 || i == 1_060 || i == 1_070 ? 1 : 0;
            members.add("{\"agent\":{\"id\":\"G%04d\"},\"calls\":[%s]}"
                    .formatted(
                            i,
                            "{\"id\":\"C\",\"startedAt\":\"2026-10-03T09:00:00Z\",\"firstContactResolved\":true}"
                                    .repeat(calls)));
        }
        Collections.shuffle(members, random);
        String head = "{\"period\":{\"id\":\"2026-10\",\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"}";
        String whole = head + ",\"members\":[" + String.join(",", members) + "]}";
        RuleFailureException failure = failure(() -> rules.settle(new PeriodFileReader().read(whole)));
        assertThat(failure.agentId()).isEqualTo("G1050");

        SplitSettlement settlement = new SplitSettlement(rules, head + "}", false);
        List<byte[]> failing = new ArrayList<>();
        for (String id : List.of("G1070", "G1060", "G1050")) {
            failing.add(settlement.measure(
                    id, members.stream().filter(member -> member.contains(id)).toList()));
        }
        SplitSettlement.Deciding deciding = settlement.deciding(
                sum(settlement.counting(), failing, 0, 1),
                sum(settlement.adding(sum(settlement.counting(), failing, 0, 1)), failing, 0, 1));

        assertThat(failure(() -> deciding.decide(failing.subList(0, 2))).agentId())
                .isEqualTo("G1060");
        assertThat(failure(() -> deciding.decide(failing))).hasMessage(failure.getMessage());
    }

    private static RuleFailureException failure(ThrowingCallable settled) {
        return catchThrowableOfType(RuleFailureException.class, settled);
    }

    /** Returns agents as those of the example, with other numbers; sorted by id. Some are broken. */
    private List<String> members(ObjectNode period) {
        List<String> members = new ArrayList<>();
        ArrayNode examples = period.withArray("members");
        for (int i = 0; i < 120; i++) {
            JsonNode member = examples.isEmpty()
                    ? MAPPER.createObjectNode()
                    : examples.get(random.nextInt(examples.size())).deepCopy();
            ((ObjectNode) member)
                    .withObject("/agent")
                    .put("id", "G%04d".formatted(i))
                    .put("line", "line " + random.nextInt(3))
                    .put("team", "team " + random.nextInt(4));
            vary(member);
            if (i % 40 == 7) {
                ((ObjectNode) member).put("empathy", 77);
            }
            members.add(member.toString());
        }
        return members;
    }

    private void vary(JsonNode member) {
        ArrayNode surveys = ((ObjectNode) member).withArray("surveys");
        for (int i = 0; i < 5; i++) {
            surveys.addObject()
                    .put("id", "V" + i)
                    .put("csat", 1 + random.nextInt(5))
                    .put("review", "GENUINE");
        }
        ((ObjectNode) member)
                .withArray("awards")
                .addObject()
                .put("id", "W")
                .put("at", "2026-10-%02dT10:00:00+08:00".formatted(1 + random.nextInt(9)))
                .put("amount", 10 * random.nextInt(9));
        for (JsonNode numbers : List.of(member.path("indicators"), member.path("measures"))) {
            numbers.fieldNames().forEachRemaining(name -> {
                if (numbers.get(name).isInt()) {
                    ((ObjectNode) numbers)
                            .put(name, random.nextInt(1 + numbers.get(name).asInt()));
                }
            });
        }
    }

    private static String split(SplitSettlement settlement, List<String> members, int places) throws IOException {
        List<byte[]> measured = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            measured.add(settlement.measure("G%04d".formatted(i), List.of(members.get(i))));
        }
        SplitSettlement.Sum counts = settlement.counting();
        for (int place = 0; place < places; place++) {
            counts.part(sum(settlement.counting(), measured, place, places));
        }
        byte[] counted = counts.bytes();
        SplitSettlement.Sum points = settlement.adding(counted);
        for (int place = 0; place < places; place++) {
            points.part(sum(settlement.adding(counted), measured, place, places));
        }
        byte[] added = points.bytes();
        SplitSettlement.Deciding deciding = settlement.deciding(counted, added);
        SplitFund fund = settlement.fund(counted, added);
        List<byte[]> decided = new ArrayList<>();
        for (int from = 0; from < measured.size(); from += 50) {
            decided.addAll(deciding.decide(measured.subList(from, Math.min(measured.size(), from + 50))));
        }
        for (int i = decided.size() - 1; i >= 0; i--) { // in another order than that of ids
            fund.draws(deciding.draws(decided.get(i)));
        }
        SettledParts settled = settlement.settled(fund.pay());
        StringWriter written = new StringWriter();
        settled.begin(written);
        for (byte[] agent : decided) {
            settled.next(agent, written);
        }
        settled.end(written);
        return written.toString();
    }

    private static byte[] sum(SplitSettlement.Sum sum, List<byte[]> measured, int place, int places) {
        for (int i = place; i < measured.size(); i += places) {
            sum.member(measured.get(i));
        }
        return sum.bytes();
    }
}
