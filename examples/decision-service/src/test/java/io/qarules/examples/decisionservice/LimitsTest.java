package io.qarules.examples.decisionservice;

import static io.qarules.examples.decisionservice.DecisionServiceTest.assertRefused;
import static io.qarules.examples.decisionservice.DecisionServiceTest.example;
import static io.qarules.examples.decisionservice.DecisionServiceTest.oneLine;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseFailureException;
import io.qarules.QaRules;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.decisionservice.Wire.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to those who send too much, too slowly, or too late. */
@Timeout(60)
class LimitsTest {
    private static final QaRules RULES = QaRulesEngine.standard();

    /** A thread each: the common pool of two cores has one, and who waits there keeps the others from running. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private static DecisionService start(QaRules rules, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        return DecisionService.start(rules, ServiceOptions.of(all.toArray(String[]::new)));
    }

    /** The standard rules, with something that happens before each case. */
    private static QaRules before(Consumer<CaseInput> evaluate) {
        return (QaRules) Proxy.newProxyInstance(
                LimitsTest.class.getClassLoader(), new Class<?>[] {QaRules.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("evaluate")) {
                        evaluate.accept((CaseInput) arguments[0]);
                    }
                    try {
                        return method.invoke(RULES, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whatever interrupts it, as a rule that computes. */
    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
    }

    private static CompletableFuture<Answer> evaluate(DecisionService service) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Wire.post(service.address(), "/evaluate", example("case"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                THREADS);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    @DisplayName("with all workers busy and enough waiting, the next is told to come again")
    void theQueueIsBounded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        QaRules slow = before(input -> {
            begun.countDown();
            await(goOn);
        });
        try (DecisionService service = start(slow, "--workers", "1", "--waiting", "1")) {
            CompletableFuture<Answer> first = evaluate(service);
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Answer> second = evaluate(service);
            until(() -> metric(service, "service_waiting") == 1);

            Answer third = evaluate(service).get(10, TimeUnit.SECONDS);
            assertRefused(third, 503, "busy");
            assertThat(third.headers()).containsEntry("retry-after", "1");
            assertThat(Wire.get(service.address(), "/health").status()).isEqualTo(200);

            goOn.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(second.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    private static double metric(DecisionService service, String name) {
        try {
            return Wire.get(service.address(), "/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("what is begun and takes too long is out of time, and what waits too long was not begun")
    void answersHaveATimeLimit() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch goOn = new CountDownLatch(1);
        QaRules slow = before(input -> {
            begun.incrementAndGet();
            await(goOn);
        });
        try (DecisionService service = start(slow, "--workers", "1", "--answer", "PT0.3S")) {
            CompletableFuture<Answer> first = evaluate(service);
            until(() -> begun.get() == 1);
            CompletableFuture<Answer> second = evaluate(service);

            assertRefused(first.get(10, TimeUnit.SECONDS), 504, "out-of-time");
            assertRefused(second.get(10, TimeUnit.SECONDS), 503, "busy");
            goOn.countDown();
            until(() -> metric(service, "service_working") == 0);
            assertThat(begun).hasValue(1);
            assertThat(metric(service, "service_held")).isZero();
        }
    }

    @Test
    @DisplayName("an explanation that takes too long ends, and leaves its worker to others")
    void explanationsEnd() throws Exception {
        String findings = IntStream.range(0, 4_000)
                .mapToObj("{\"id\":\"F%d\",\"clause\":\"6.3.1.2\"}"::formatted)
                .collect(Collectors.joining(","));
        String caseFile =
                "{\"agent\":{\"id\":\"A1\"},\"asOf\":\"2026-10-31T16:00:00Z\",\"evaluations\":[{\"id\":\"E1\","
                        + "\"kind\":\"REGULAR\",\"status\":\"SUBMITTED\",\"submittedAt\":\"2026-10-03T08:00:00Z\",\"findings\":["
                        + findings + "]}]}";
        try (DecisionService service = start(RULES, "--workers", "1", "--answer", "PT0.5S")) {
            assertRefused(Wire.post(service.address(), "/explain", caseFile.getBytes(UTF_8)), 504, "out-of-time");
            until(() -> metric(service, "service_working") == 0);
        }
    }

    @Test
    @DisplayName("a head or a body that takes too long to arrive is waited for no longer, and holds up nobody")
    void whatArrivesTooSlowly() throws Exception {
        try (DecisionService service = start(RULES, "--arrival", "PT0.4S", "--idle", "PT30S");
                Wire head = new Wire(service.address());
                Wire second = new Wire(service.address());
                Wire body = new Wire(service.address());
                Wire stream = Wire.stream(service.address())) {
            second.send("GET /health HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(second.answer().status()).isEqualTo(200);
            head.send("GET /hea");
            second.send("G");
            body.send(
                    "POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{");

            assertThat(Wire.get(service.address(), "/health").status()).isEqualTo(200);
            assertRefused(body.answer(), 408, "too-slow");
            assertThat(head.isClosed()).isTrue();
            assertThat(second.isClosed()).isTrue();
            stream.sendChunk(oneLine("case") + "\n");
            assertThat(stream.chunk()).as("a stream may take its time").startsWith("{\"agentId\":\"A17\"");
        }
    }

    @Test
    @DisplayName("the memory for bodies is bounded")
    void bodiesHaveALimitTogether() throws Exception {
        try (DecisionService service = start(RULES, "--held", "2000");
                Wire half = new Wire(service.address())) {
            half.send("POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1500\r\n\r\n" + " ".repeat(1_400));
            until(() -> metric(service, "service_held") == 1_400);
            assertRefused(
                    Wire.post(service.address(), "/evaluate", " ".repeat(700).getBytes(UTF_8)), 503, "busy");
            half.send("{}" + " ".repeat(98));
            assertRefused(half.answer(), 422, "refused");
            assertThat(metric(service, "service_held")).isZero();
        }
    }

    @Test
    @Tag("full")
    @DisplayName("a sender of a stream who takes no results is read no further")
    void aStreamWaitsForItsReader() throws Exception {
        String line =
                "{\"agent\": {\"id\": \"A1\"}, \"asOf\": \"" + "x".repeat(3_800) + "\"}\n"; // its error shows the value
        AtomicInteger sent = new AtomicInteger();
        try (DecisionService service = start(RULES, "--largest-case", "4000", "--streams", "1");
                Wire stream = Wire.stream(service.address())) {
            Thread sender = new Thread(() -> send(stream, line, sent));
            sender.start();
            int before = -1;
            while (before != sent.get()) { // until nothing goes any more
                before = sent.get();
                TimeUnit.MILLISECONDS.sleep(500);
            }
            assertThat(sent.get()).isLessThan(100_000);
            assertThatThrownBy(() -> Wire.stream(service.address())).hasMessageContaining("503");
            assertThat(metric(service, "service_streams")).isEqualTo(1);

            stream.close();
            sender.join(10_000);
            until(() -> metric(service, "service_streams") == 0);
            Wire.stream(service.address()).close();
        }
    }

    @Test
    @Tag("full")
    @DisplayName("what is no HTTP does not get into the requests of others")
    void sendersDoNotMix() throws Exception {
        byte[] json = (oneLine("case") + " ".repeat(10_000)).getBytes(UTF_8); // more than a buffer of Jetty
        String head =
                "POST /evaluate HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(json.length);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        ExecutorService senders = Executors.newCachedThreadPool();
        try (DecisionService service = start(RULES)) {
            List<Future<Set<Answer>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(senders.submit(() -> answersUntil(end, service, head, json)));
            }
            int broken = 0;
            for (; System.nanoTime() < end; broken++) {
                try (Wire wire = new Wire(service.address())) {
                    wire.send("P\u0001" + head.substring(2));
                    wire.send(json);
                    wire.endOfSending();
                    assertRefused(wire.answer(), 400, "bad-request");
                } catch (SocketException e) {
                    assertThat(e).hasMessageMatching("Broken pipe|Connection reset.*"); // refused before it was sent
                }
            }
            assertThat(broken).isGreaterThan(1_000);
            for (Future<Set<Answer>> each : answers) {
                assertThat(each.get()).extracting(Answer::status).containsExactly(200);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    /** The different answers to one request, sent again and again on one connection. */
    private static Set<Answer> answersUntil(long end, DecisionService service, String head, byte[] json)
            throws IOException {
        Set<Answer> answers = new HashSet<>();
        try (Wire wire = new Wire(service.address())) {
            while (System.nanoTime() < end) {
                wire.send(head);
                wire.send(json);
                Answer answer = wire.answer();
                answers.add(new Answer(answer.status(), Map.of(), answer.body()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
        return answers;
    }

    private static void send(Wire stream, String line, AtomicInteger sent) {
        try {
            for (int i = 0; i < 100_000; i++) {
                stream.sendChunk(line);
                sent.incrementAndGet();
            }
        } catch (IOException e) {
            assertThat(e).isInstanceOf(SocketException.class); // closed by the test
        }
    }

    @Test
    @DisplayName("a fault of ours is told without what is behind it")
    void faultsKeepTheirReasons() throws Exception {
        QaRules faulty = before(input -> {
            throw new CaseFailureException("", "A17", new IllegalStateException("secret"));
        });
        try (DecisionService service = start(faulty)) {
            Answer answer = Wire.post(service.address(), "/evaluate", example("case"));
            assertRefused(answer, 500, "fault");
            assertThat(answer.body()).doesNotContain("secret", "A17");
        }
        QaRules overflowing = before(input -> {
            throw new StackOverflowError("secret");
        });
        try (DecisionService service = start(overflowing)) {
            assertRefused(Wire.post(service.address(), "/evaluate", example("case")), 500, "fault");
        }
    }

    @Test
    @DisplayName("while it stops, what was begun is answered, and a stream goes on to its end")
    void itStopsWithoutLosingAnAnswer() throws Exception {
        Set<String> begun = ConcurrentHashMap.newKeySet();
        QaRules noting =
                before(input -> begun.add(input.reading().caseFile().agent().id()));
        DecisionService service = start(noting);
        Set<String> answered = ConcurrentHashMap.newKeySet();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try (Wire stream = Wire.stream(service.address())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "S" + i + "-";
                all.add(senders.submit(() -> sendUntilRefused(service, name, answered)));
            }
            until(() -> answered.size() > 40);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> close(service), THREADS);
            for (Future<?> each : all) {
                each.get(20, TimeUnit.SECONDS);
            }
            assertThat(closing).isNotDone();
            stream.sendChunk(oneLine("case") + "\n");
            stream.endChunks();
            assertThat(stream.chunks()).startsWith("{\"agentId\":\"A17\"");
            closing.get(10, TimeUnit.SECONDS);
        } finally {
            senders.shutdownNow();
        }
        assertThat(answered).containsAll(begun);
        assertThatThrownBy(() -> new Wire(service.address())).isInstanceOf(ConnectException.class);
    }

    private static void close(DecisionService service) {
        try {
            service.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Void sendUntilRefused(DecisionService service, String name, Set<String> answered)
            throws IOException {
        for (int i = 0; ; i++) {
            String agent = name + i;
            byte[] json = new String(example("case"), UTF_8)
                    .replace("\"id\": \"A17\"", "\"id\": \"" + agent + "\"")
                    .getBytes(UTF_8);
            Answer answer;
            try {
                answer = Wire.post(service.address(), "/evaluate", json);
            } catch (IOException e) {
                return null; // no longer there: not begun, or the test finds it
            }
            if (answer.status() == 503) {
                return null;
            }
            assertThat(answer.body()).startsWith("{\"agentId\":\"" + agent + "\"");
            answered.add(agent);
        }
    }
}
