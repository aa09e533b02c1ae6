package io.qarules.telesales;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drools looks its services up through a thread's context class loader (ARCHITECTURE.md, Traps of Drools)")
class ContextClassLoaderTest {
    @Test
    void aThreadWhoseContextDoesNotKnowDroolsCanBeTheFirstToDecideAndExplain() throws Exception {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader apart = new URLClassLoader(classPath(), platform)) {
            Callable<?> explaining = (Callable<?>) apart.loadClass(Explaining.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            FutureTask<Object> answer = new FutureTask<>(explaining::call);
            Thread thread = new Thread(answer);
            thread.setContextClassLoader(platform);
            thread.start();

            assertThat(answer.get()).isEqualTo(List.of("detect/6.3.3.2-private-call.drl"));
        }
    }

    private static URL[] classPath() throws Exception {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        return urls;
    }

    /** Loaded apart, with a Drools of its own that nobody has used before. */
    public static final class Explaining implements Callable<List<String>> {
        @Override
        public List<String> call() {
            Call call = Call.builder()
                    .id("C1")
                    .startedAt(Instant.parse("2026-10-01T01:00:00Z"))
                    .personal(true)
                    .build();
            CaseFile caseFile = CaseFile.builder()
                    .agent(Agent.of("A1"))
                    .asOf(Instant.parse("2026-10-31T16:00:00Z"))
                    .calls(List.of(call))
                    .build();
            return QaRulesEngine.standard()
                    .explain(caseFile)
                    .proof("FINE:call:C1:6.3.3.2")
                    .orElseThrow()
                    .rules()
                    .stream()
                    .map(rule -> rule.file())
                    .filter(file -> file.startsWith("detect/"))
                    .toList();
        }
    }
}
