package io.qarules.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.Call;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.PeriodSink;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.generators.Mutation;
import io.qarules.generators.Periods;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.period.Survey;
import io.qarules.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A period settled while it is read comes out as one that was read whole. */
class StreamedSettlementTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 40)
    void fields_in_any_order_are_settled_the_same(
            @ForAll(supplier = Periods.class) PeriodFile period, @ForAll Random random) throws IOException {
        JsonNode input = MAPPER.readTree(Standard.WRITER.write(period));

        assertThat(streamed(shuffled(input, random).toString(), false))
                .isEqualTo(Standard.WRITER.write(Standard.RULES.settle(period)));
    }

    /** Same problems in the same order, same refusals. */
    @Property(tries = 100)
    void whatever_breaks_is_settled_or_refused_the_same(
            @ForAll(supplier = Periods.class) PeriodFile period,
            @ForAll(supplier = Mutation.OneToThree.class) List<Mutation> mutations,
            @ForAll Random random,
            @ForAll boolean strict)
            throws IOException {
        ObjectNode input = (ObjectNode) MAPPER.readTree(Standard.WRITER.write(period));
        mutations.forEach(mutation -> mutation.applyTo(input));
        String json = shuffled(input, random).toString();
        String text = random.nextInt(20) == 0 ? json.substring(0, random.nextInt(json.length())) : json;

        assertThat(streamed(text, strict)).isEqualTo(whole(text, strict));
    }

    /** Whatever the letters, and wherever they meet the ends of buffers. */
    @Example
    void bytes_are_those_of_the_text() throws IOException {
        String members = IntStream.range(0, 300)
                .mapToObj(i ->
                        """
                        {"agent": {"id": "A%s%s", "line": "\uD834\uDD1E\u2028é", "team": "队%s"}, "surveys": [{"id": "U", "csat": 1}]}""".formatted(i, "x".repeat(i % 7) + "\uD834\uDD1E".repeat(i * 7), "\uD83D\uDE00".repeat(i)))
                .collect(Collectors.joining(","));
        StreamedSettlement settlement =
                Standard.RULES.settle(new PeriodFileReader(), new ByteArrayInputStream("""
                        {"period": {"id": "2026-10\uD83D\uDE00", "from": "2026-10-01", "to": "2026-10-31"}, "members": [%s]}""".formatted(members)
                        .getBytes(UTF_8)));
        StringWriter text = new StringWriter();
        Standard.WRITER.write(settlement, text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Standard.WRITER.write(settlement, bytes);

        assertThat(text.toString()).contains("\uD834\uDD1E\uD834\uDD1E", "\uD83D\uDE00");
        assertThat(bytes.toString(UTF_8)).isEqualTo(text.toString());
    }

    /** Many members go over all cores: broken ones are named in their order, and what ends the text refuses it. */
    @Example
    void many_members_are_settled_or_refused_the_same() throws IOException {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            members.add("{\"agent\":{\"id\":\"A%04d\"},\"surveys\":[{\"id\":\"U\",\"csat\":%d}]}"
                    .formatted(i == 2_900 ? 10 : i, i % 5 + 1));
        }
        members.set(7, "[]");
        members.set(700, "{\"agent\":{\"id\":7}}");
        members.set(2_700, "{\"agent\":{\"id\":\"A2700\"},\"empathy\":\"x\"}");
        String json = "{\"period\":{\"id\":\"P\"},\"members\":[" + String.join(",\n", members) + "]}";

        String settled = streamed(json, false);
        assertThat(settled).isEqualTo(whole(json, false));
        assertThat(settled.substring(settled.indexOf("\"problems\"")))
                .containsSubsequence(
                        "/members/7\"", "/members/700/agent/id", "/members/2700/empathy", "/members/2900/agent/id");
        for (String broken : List.of(json.substring(0, 90_000), json.replace("A2950\"", "A2950"))) {
            assertThat(streamed(broken, false)).startsWith("refused: ").isEqualTo(whole(broken, false));
        }
    }

    @Example
    void the_members_may_come_before_the_period() throws IOException {
        String members = """
                "members": [{"agent": {"id": "A1"}, "surveys": [{"id": "U1", "csat": 3}],
                             "previousMonths": [{"month": "2026-09", "onTarget": false},
                                                {"month": "2026-08", "onTarget": false}],
                             "awards": [{"id": "N1", "at": "2026-10-02T00:00:00Z", "amount": 30}]}]""";
        String period = """
                "fund": "20.00", "period": {"id": "P", "from": "2026-10-01", "to": "2026-10-31", "closed": true}""";

        assertThat(streamed("{" + members + "," + period + "}", false))
                .contains("ROLE_REVIEW:P:A1", "UNFUNDED", "\"closing\":\"20.00\"")
                .isEqualTo(streamed("{" + period + "," + members + "}", false));
    }

    @Example
    void an_input_that_fails_is_no_refusal() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> Standard.RULES.settle(new PeriodFileReader(), failing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is gone");
    }

    /** What a settlement remembers while it reads has no place for a call or a survey. */
    @Example
    void calls_and_surveys_are_let_go() throws ReflectiveOperationException {
        Class<?> settlement = Class.forName("io.qarules.engine.PeriodSettlement");
        assertThat(PeriodSink.class).isAssignableFrom(settlement);
        Set<Class<?>> held = held(settlement);

        assertThat(held)
                .contains(Class.forName("io.qarules.engine.measure.Measures"))
                .doesNotContain(Call.class, Survey.class, Member.class, PeriodFile.class, Object.class);
        assertThat(held(Member.class)).contains(Call.class, Survey.class);
    }

    /** The project's classes, and Object, that the fields of a type lead to, but for attributes, which hold plain values. */
    private static Set<Class<?>> held(Class<?> from) {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Type> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Type next = open.pop();
            if (next instanceof ParameterizedType type) {
                open.addAll(List.of(type.getActualTypeArguments()));
                next = type.getRawType();
            }
            boolean ours = next instanceof Class<?> type
                    && (type == Object.class || type.getName().startsWith("io.qarules."))
                    && !isOfThePack(type);
            if (ours && seen.add((Class<?>) next)) {
                for (Field field : ((Class<?>) next).getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getName().equals("attributes")) {
                        open.add(field.getGenericType());
                    }
                }
            }
        }
        return seen;
    }

    /** The rules are there before any member; a problem's value is what stood at one place. */
    private static boolean isOfThePack(Class<?> type) {
        return type.getPackageName().equals("io.qarules.engine.pack")
                || type.getSimpleName().equals("Problem");
    }

    private static String streamed(String json, boolean strict) {
        try {
            StreamedSettlement settlement =
                    Standard.RULES.settle(new PeriodFileReader(strict), new ByteArrayInputStream(json.getBytes(UTF_8)));
            StringWriter text = new StringWriter();
            Standard.WRITER.write(settlement, text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Standard.WRITER.write(settlement, bytes);
            assertThat(bytes.toString(UTF_8)).isEqualTo(text.toString());
            return text.toString();
        } catch (CaseRefusedException e) {
            return "refused: " + e.problems();
        } catch (IOException e) {
            return fail(e);
        }
    }

    private static String whole(String json, boolean strict) {
        try {
            return Standard.WRITER.write(Standard.RULES.settle(new PeriodFileReader(strict).read(json)));
        } catch (CaseRefusedException e) {
            return "refused: " + e.problems();
        }
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            ArrayNode copy = MAPPER.createArrayNode();
            node.forEach(element -> copy.add(shuffled(element, random)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        Collections.shuffle(fields, random);
        ObjectNode copy = MAPPER.createObjectNode();
        fields.forEach(field -> copy.set(field, shuffled(node.get(field), random)));
        return copy;
    }
}
