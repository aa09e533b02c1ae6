package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.SettledParts;
import io.qarules.engine.SplitFund;
import io.qarules.engine.SplitSettlement;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    .put("id", "G%03d".formatted(i))
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
            measured.add(settlement.measure("G%03d".formatted(i), List.of(members.get(i))));
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
