package io.qarules.casebook;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.qarules.book.Facts;
import io.qarules.engine.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** Tells whether two calls bring the same facts. */
final class CallDigest {
    private static final JsonWriter WRITER = new JsonWriter();

    private CallDigest() {}

    static String of(String agentId, Facts facts) {
        return of("record", agentId, WRITER.writeFact(facts));
    }

    static String of(String... parts) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            hasher.putInt(bytes.length).putBytes(bytes);
        }
        return hasher.hash().toString();
    }
}
