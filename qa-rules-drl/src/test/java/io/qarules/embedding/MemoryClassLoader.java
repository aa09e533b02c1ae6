package io.qarules.embedding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** Holds jars in memory: the URLs of its resources are no files, and it knows no folders. */
final class MemoryClassLoader extends ClassLoader {
    private final Map<String, List<byte[]>> resources = new HashMap<>();

    MemoryClassLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    MemoryClassLoader withJar(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                JarInputStream entries = new JarInputStream(in)) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    add(entry.getName(), entries.readAllBytes());
                }
            }
        }
        return this;
    }

    MemoryClassLoader withClass(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            add(name, in.readAllBytes());
        }
        return this;
    }

    private void add(String name, byte[] bytes) {
        resources.computeIfAbsent(name, any -> new ArrayList<>()).add(bytes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        List<byte[]> found = resources.get(name.replace('.', '/') + ".class");
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, found.get(0), 0, found.get(0).length);
    }

    @Override
    protected URL findResource(String name) {
        List<byte[]> found = resources.get(name);
        return found == null ? null : url(name, found.get(0));
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(resources.getOrDefault(name, List.of()).stream()
                .map(bytes -> url(name, bytes))
                .toList());
    }

    private static URL url(String name, byte[] bytes) {
        try {
            return new URL("memory", null, -1, name, new BytesHandler(bytes));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BytesHandler extends URLStreamHandler {
        private final byte[] bytes;

        private BytesHandler(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // The bytes are there.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
