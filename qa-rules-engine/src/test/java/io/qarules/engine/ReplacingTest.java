package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacingTest {
    @TempDir
    private Path directory;

    /** Its settlement pack is the standard one, which nobody has used: it could compare itself with the one before. */
    @Test
    void anEngineDoesNotKeepTheOneInWhosePlaceItCame() throws InterruptedException {
        QaRulesEngine engine = TestPack.minimal(directory).load();
        WeakReference<QaRulesEngine> replaced = new WeakReference<>(engine);

        engine = QaRulesEngine.builder().directory(directory).replacing(engine).build();

        for (int i = 0; i < 100 && replaced.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(replaced.get()).isNull();
        assertThat(engine.describe().policy().id()).isEqualTo("test");
    }
}
