package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qarules.CaseRefusedException;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CaseFileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of input, and how lines are counted. */
class JsonInputTest {
    private static final String MARK = "\uFEFF";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void one_case_a_line(String end) throws IOException {
        assertThat(cases(a("A") + end + a("B") + end)).containsExactly("1 A", "2 B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", " ", "\n\n\n"})
    void the_last_line_ends_in_any_way(String end) throws IOException {
        assertThat(cases(a("A") + "\n" + a("B") + end)).containsExactly("1 A", "2 B");
    }

    @Test
    void blank_lines_count_and_give_nothing() throws IOException {
        assertThat(cases("\n \t\r\n" + a("A") + "\n\n\r\n" + a("B") + "\n\n")).containsExactly("3 A", "6 B");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertThat(cases(MARK + a("A") + "\n" + a("B"))).containsExactly("1 A", "2 B");
        assertThat(cases(MARK + "\n" + a("A"))).containsExactly("2 A");
        assertThat(cases(MARK + "[" + a("A") + "]")).containsExactly("1 A");
        assertThat(cases(MARK + "{\n\"agent\": {\"id\": \"A\"}\n}")).containsExactly("1 A");
    }

    @Test
    void nothing_gives_nothing() throws IOException {
        assertThat(cases("")).isEmpty();
        assertThat(cases(MARK)).isEmpty();
        assertThat(cases("\n \n")).isEmpty();
        assertThat(cases("[]")).isEmpty();
        assertThat(cases("\n[\n]\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void one_object_over_several_lines(String end) throws IOException {
        String pretty = String.join(end, "", "{", "  \"agent\": {", "    \"id\": \"A\"", "  }", "}", "");
        assertThat(cases(pretty)).containsExactly("2 A");
        assertThat(cases(pretty.strip())).containsExactly("1 A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half first", "half middle", "half last"})
    void half_a_line_is_refused_alone(String which) throws IOException {
        String half = "{\"agent\": {\"id\":";
        assertThat(
                        switch (which) {
                            case "half first" -> cases(half + "\n" + a("B") + "\n" + a("C"));
                            case "half middle" -> cases(a("B") + "\n" + half + "\n" + a("C"));
                            default -> cases(a("B") + "\n" + a("C") + "\n" + half);
                        })
                .containsExactlyElementsOf(
                        switch (which) {
                            case "half first" -> List.of("1 refused", "2 B", "3 C");
                            case "half middle" -> List.of("1 B", "2 refused", "3 C");
                            default -> List.of("1 B", "2 C", "3 refused");
                        });
    }

    @Test
    void broken_lines_at_the_beginning_are_each_named() throws IOException {
        assertThat(cases("\n{\n\nxx\n" + a("A") + "\n}\n"))
                .containsExactly("2 refused", "4 refused", "5 A", "6 refused");
        assertThat(cases("{\"agent\":\n" + a("A"))).containsExactly("1 refused", "2 A");
        assertThat(cases("}\n" + a("A"))).containsExactly("1 refused", "2 A");
        assertThat(cases("5\n" + a("A"))).containsExactly("1 refused", "2 A");
    }

    @Test
    void two_objects_on_a_line_are_no_case() throws IOException {
        assertThat(cases(a("A") + a("B") + "\n" + a("C"))).containsExactly("1 refused", "2 C");
    }

    @Test
    void a_field_twice_is_no_case() throws IOException {
        assertThat(cases(a("A") + "\n{\"agent\": null, \"agent\": {\"id\": \"B\"}}\n" + a("C")))
                .containsExactly("1 A", "2 refused", "3 C");
    }

    /** One bad record never stops the others. */
    @Policy("10")
    @Test
    void a_field_twice_refuses_its_element_alone() throws IOException {
        assertThat(cases("[" + a("A") + ", {\"agent\": null, \"agent\": null}, " + a("C") + "]"))
                .containsExactly("1 A", "2 refused", "3 C");
        assertThat(cases("{\n\"agent\": null,\n\"agent\": {\"id\": \"A\"}\n}")).containsExactly("1 refused");
    }

    @Test
    void a_line_in_utf_16_is_refused_alone() throws IOException {
        byte[] utf16 = "{\u0000".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        byte[] good = ("\n" + a("B")).getBytes(UTF_8);
        byte[] input = java.util.Arrays.copyOf(utf16, utf16.length + good.length);
        System.arraycopy(good, 0, input, utf16.length, good.length);
        assertThat(cases(new ByteArrayInputStream(input))).containsExactly("1 refused", "2 B");
    }

    @Test
    void the_elements_of_an_array() throws IOException {
        assertThat(cases("[" + a("A") + "," + a("B") + "]")).containsExactly("1 A", "2 B");
        assertThat(cases("\n\n[\r\n" + a("A") + "\r\n,\r\n\r\n" + a("B") + "\r\n]\r\n"))
                .containsExactly("1 A", "2 B");
        assertThat(cases("[null, " + a("B") + ", [], 5, " + a("E") + "]"))
                .containsExactly("1 refused", "2 B", "3 refused", "4 refused", "5 E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ", {", ", {\"agent\": {\"id\": \"B", "} ]", "; ]", "\n"})
    void an_array_that_breaks_off_is_refused_where_it_does(String rest) throws IOException {
        assertThat(cases("[" + a("A") + rest)).containsExactly("1 A", "2 refused");
    }

    @Test
    void what_follows_an_array_is_refused() throws IOException {
        assertThat(cases("[" + a("A") + "] x")).containsExactly("1 A", "2 refused");
        assertThat(cases("[")).containsExactly("1 refused");
    }

    /** An array, a broken one, and one that is not closed. */
    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"agent\": {\"id\": \"Z\"}}]", "[oops", "[\"half", "[", "[[", "[1,", "[] x"})
    void a_first_line_that_begins_with_a_bracket_takes_no_other_line_with_it(String first) throws IOException {
        assertThat(cases(first + "\n" + a("B") + "\n\n" + a("C"))).containsExactly("1 refused", "2 B", "4 C");
        assertThat(cases("\n" + first + "\n" + a("B"))).containsExactly("2 refused", "3 B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n%s\n]", "[\n%s\n,\n%s]", "[%s\n,%s\n]", "[\n\n%s,\n%s\n]\n", "[\n%s\n,%s\n]"})
    void an_array_over_several_lines_is_none_of_lines(String array) throws IOException {
        assertThat(cases(array.formatted(a("A"), a("B"))))
                .hasSize(array.split("%s", -1).length - 1)
                .first()
                .isEqualTo("1 A");
    }

    @Test
    void a_line_longer_than_any_buffer() throws IOException {
        String text = "李".repeat(100_000);
        assertThat(cases(a("A") + "\n{\"agent\": {\"id\": \"" + text + "\"}}\n" + a("C")))
                .containsExactly("1 A", "2 " + text, "3 C");
    }

    @Test
    void a_long_line_that_is_left_half_read_takes_nothing_of_the_next() throws IOException {
        String text = "李".repeat(1_000_000);
        String input = a("A") + "\n{\"agent\": {\"id\": \"" + text + "\"}\n" + a("C");
        assertThat(beginnings(input)).containsExactly("1 {\"a", "2 {\"a", "3 {\"a");
        assertThat(beginnings("{\"agent\": \"" + text + "\"} x\n" + a("B"))).containsExactly("1 {\"a", "2 {\"a");
        assertThat(beginnings("[" + a("A") + ", {\"agent\": \"" + text + "\"}, " + a("C") + "]"))
                .containsExactly("1 {\"a", "2 {\"a", "3 {\"a");
    }

    /** Which is too long for the first line of an object over several lines. */
    @Test
    void a_long_first_line_that_breaks_off_is_refused_alone() throws IOException {
        String half = "{\"agent\": {\"id\": \"" + "李".repeat(500_000) + "\",";
        assertThat(cases(half + "\n" + a("B"))).containsExactly("1 refused", "2 B");
    }

    @Test
    void an_object_over_several_lines_may_be_large() throws IOException {
        String text = "李".repeat(10_000_000);
        assertThat(cases("{\n\"agent\":\n{\"id\": \"" + text + "\"}\n}")).containsExactly("1 " + text);
    }

    /** The element breaks off behind what makes it no case: nothing after it can be read. */
    @Test
    void an_element_that_is_left_half_read_is_read_on_to_where_the_array_breaks_off() throws IOException {
        String twice = "{\"agent\": null, \"agent\": null, \"calls\": [";
        try (JsonInput input = JsonInput.open(stream("[" + a("A") + ", " + twice + "; " + a("C") + "]"))) {
            List<JsonRecord> records = input.records()
                    .peek(record -> {
                        if (record.line() == 2) {
                            assertThatThrownBy(() -> record.read(json -> {
                                        throw new IllegalStateException("enough");
                                    }))
                                    .isInstanceOf(CaseRefusedException.class)
                                    .hasMessageContaining("the array breaks off here");
                        } else {
                            record.held();
                        }
                    })
                    .toList();
            assertThat(records).hasSize(2);
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        byte[] input = ("{\"agent\": {\"id\": \"?\"}}\n" + a("B")).getBytes(UTF_8);
        input[18] = (byte) 0xFF;
        assertThat(cases(new ByteArrayInputStream(input))).containsExactly("1 refused", "2 B");
    }

    @Test
    void input_that_comes_byte_by_byte_is_the_same() throws IOException {
        String input = MARK + a("A") + "\r\n\n" + a("B") + "\n{";
        assertThat(cases(new Trickle(input.getBytes(UTF_8)))).containsExactly("1 A", "3 B", "4 refused");
        String pretty = "{\n\"agent\": {\"id\": \"A\"}\n}";
        assertThat(cases(new Trickle(pretty.getBytes(UTF_8)))).containsExactly("1 A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[\n", "["})
    void the_first_case_is_there_before_the_input_has_ended(String before) throws IOException {
        String between = before.isEmpty() ? "\n" : ",\n";
        try (PipedOutputStream feed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(feed, 1 << 16)) {
            feed.write((before + a("A") + between + a("B") + between).getBytes(UTF_8));
            feed.flush();
            String first = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> shown(JsonInput.open(in).items().iterator().next()));
            assertThat(first).isEqualTo("1 A");
        }
    }

    private static String a(String agentId) {
        return "{\"agent\": {\"id\": \"" + agentId + "\"}}";
    }

    private static List<String> cases(String input) throws IOException {
        return cases(stream(input));
    }

    private static InputStream stream(String input) {
        return new ByteArrayInputStream(input.getBytes(UTF_8));
    }

    /** Of each record three characters; the reader leaves the rest. */
    private static List<String> beginnings(String input) throws IOException {
        try (JsonInput records = JsonInput.open(stream(input))) {
            return records.records()
                    .map(record -> record.line() + " " + record.read(JsonInputTest::beginning))
                    .toList();
        }
    }

    private static String beginning(InputStream json) {
        try {
            return new String(json.readNBytes(3), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cases(InputStream in) throws IOException {
        try (JsonInput input = JsonInput.open(in)) {
            return input.items().map(JsonInputTest::shown).toList();
        }
    }

    private static String shown(JsonInput.Item item) {
        try {
            return item.line() + " "
                    + new CaseFileReader()
                            .read(item.json().get())
                            .caseFile()
                            .agent()
                            .id();
        } catch (CaseRefusedException e) {
            assertThat(e.problems()).singleElement().satisfies(problem -> assertThat(problem.path())
                    .isEmpty());
            return item.line() + " refused";
        }
    }

    /** Gives one byte at a time, as a slow pipe does. */
    private static final class Trickle extends ByteArrayInputStream {
        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(1, length));
        }
    }
}
