package io.qarules.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.CaseRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What is refused is what the decoder of the JDK refuses, in whatever portions a text is read. */
class Utf8PropertyTest {
    private static final String[] CHARACTERS = {"a", "plain text", "é", "客服", "😀"};

    @Property
    void refusesWhatADecoderRefuses(@ForAll Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < 40) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(3) > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        boolean valid = isDecoded(bytes);
        Statistics.label("UTF-8").collect(valid).coverage(found -> {
            found.check(true).percentage(share -> share > 20);
            found.check(false).percentage(share -> share > 20);
        });

        assertThat(isRead(bytes, bytes.length + 1)).isEqualTo(valid);
        assertThat(isRead(bytes, 1 + random.nextInt(12))).isEqualTo(valid);
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isRead(byte[] bytes, int portion) throws IOException {
        try (InputStream text = Utf8.required(new ByteArrayInputStream(bytes))) {
            byte[] some = new byte[portion + 5];
            int count = 0;
            while (count >= 0) {
                count = text.read(some, 5, portion);
            }
            return true;
        } catch (CaseRefusedException e) {
            return false;
        }
    }
}
