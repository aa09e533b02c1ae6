package io.qarules.engine.parallel;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that read, and may block as long as their source does: daemons, which end when they have nothing to read. */
final class ReaderThreads {
    private static final ThreadPoolExecutor THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), ReaderThreads::thread);

    private ReaderThreads() {}

    /** Runs it with the caller's context class loader, which the source may ask for classes. */
    static void execute(Runnable reading) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        THREADS.execute(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                reading.run();
            } finally {
                Thread.currentThread().setContextClassLoader(null);
            }
        });
    }

    private static Thread thread(Runnable reading) {
        Thread thread = new Thread(null, reading, "qa-rules-reader", 0, false);
        thread.setDaemon(true);
        return thread;
    }
}
