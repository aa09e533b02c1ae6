package io.qarules.examples.flinkmonthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.examples.flinkmonthend.batch.BatchJobs;
import io.qarules.examples.flinkmonthend.rules.CaseRules;
import io.qarules.examples.flinkmonthend.rules.Pack;
import io.qarules.examples.flinkmonthend.rules.Packs;
import io.qarules.examples.flinkmonthend.stream.StreamJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "what goes from task to task has serializers of Flink's own; packs go as texts and are compiled once in a JVM")
class ShippingTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(directory.resolve("lines"));
        Files.writeString(directory.resolve("period.json"), "{\"period\": {\"id\": \"2026-10\"}}");
    }

    @Test
    void nothingIsLeftToKryo() throws Exception {
        String lines = directory.resolve("lines").toString();
        requireNoKryo(BatchJobs.of(
                "--cases=" + lines,
                "--members=" + lines,
                "--period=" + directory.resolve("period.json"),
                "--out=" + directory.resolve("out")));
        requireNoKryo(StreamJobs.of(
                "--facts=" + lines,
                "--packs=" + lines,
                "--out=" + directory.resolve("out"),
                "--checkpoints=" + directory.resolve("checkpoints")));
    }

    /** A type that Flink does not know fails the job when it begins, and does not slow it down in silence. */
    private static void requireNoKryo(StreamExecutionEnvironment flink) {
        assertThatThrownBy(() -> TypeInformation.of(Object.class)
                        .createSerializer(flink.getConfig().getSerializerConfig()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Generic types have been disabled");
        List<StreamNode> nodes = List.copyOf(flink.getStreamGraph(false).getStreamNodes());
        assertThat(nodes).hasSizeGreaterThan(5);
        for (StreamNode node : nodes) {
            assertThat(node.getTypeSerializerOut()).as(node.getOperatorName()).isNotInstanceOf(KryoSerializer.class);
            assertThat(node.getTypeSerializersIn())
                    .as(node.getOperatorName())
                    .noneMatch(KryoSerializer.class::isInstance);
            for (StreamEdge edge : node.getOutEdges()) {
                assertThat(edge.getOutputTag() == null
                                || !(edge.getOutputTag()
                                                .getTypeInfo()
                                                .createSerializer(
                                                        flink.getConfig().getSerializerConfig())
                                        instanceof KryoSerializer))
                        .as(node.getOperatorName())
                        .isTrue();
            }
        }
    }

    @Test
    void aPackThatCameOverTheNetworkIsTheOneThatIsCompiled() throws Exception {
        Packs packs = new Packs(Pack.named("telesales"), Pack.named("csat-linkage"));

        byte[] sent = InstantiationUtil.serializeObject(packs);
        Packs received = InstantiationUtil.deserializeObject(sent, ShippingTest.class.getClassLoader());

        assertThat(received).isNotSameAs(packs).isEqualTo(packs);
        assertThat(received.engine()).isSameAs(packs.engine());
        assertThat(received.engine().pack().version().digest())
                .isEqualTo(packs.cases().digest());
        assertThat(received.engine().settlementPack().version().digest())
                .isEqualTo(packs.periods().digest());
        assertThat(CaseRules.load(received.cases().source()))
                .isSameAs(CaseRules.load(packs.cases().source()));
        long texts = packs.cases().source().size() + packs.periods().source().size();
        assertThat(sent.length).as("texts, and nothing that is compiled").isLessThan((int) (texts * 3 / 2));
    }

    /** {@code evaluate} decides on the thread that calls it; {@code evaluateAll} takes all cores, and is measured only. */
    @Test
    void tasksEvaluateOnTheirOwnThread() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(ShippingTest::takesAllCores))
                    .extracting(source -> source.getFileName().toString())
                    .containsExactly("MonthStudy.java");
        }
    }

    private static boolean takesAllCores(Path source) {
        try {
            String text = Files.readString(source);
            return text.contains("evaluateAll(")
                    || text.contains(".parallel()")
                    || text.contains("parallelStream")
                    || text.contains("ForkJoin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
